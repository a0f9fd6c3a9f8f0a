using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>What the report of a round, and all that is made of it, ask of the core.</summary>
public sealed record FulfilmentReads(
    RoundDocumentQuery Documents,
    [FromQuery(Name = FulfilmentAddress.EditionWord)] string? Edition
)
{
    /// <returns>Null where there is none for whoever asks, and for an edition that is no number.</returns>
    internal async Task<FoundDocument?> Run(HttpContext http, Guid id, CancellationToken cancel)
    {
        if (QueryReader.Text(Edition) is not { } written)
            return await Documents.Run(http.Access(), id, edition: null, cancel);
        return
            NumberText.Read(written) is { } number && number is >= 1 and <= 100_000 && number == Math.Truncate(number)
            ? await Documents.Run(http.Access(), id, (int)number, cancel)
            : null;
    }
}
