using System.Text.Json;
using System.Text.Json.Serialization;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What has been decided of a round, as it stood then. Everyone may read it.</summary>
public sealed class EditionQuery(KommunDb db)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <param name="number">From 1; null for the newest.</param>
    /// <returns>Null where the round is not there or has no such edition.</returns>
    public async Task<RoundDocument?> Run(Guid roundId, int? number, CancellationToken cancel)
    {
        var editions = db.RoundEditions.AsNoTracking().Where(e => e.RoundId == roundId);
        var found = await editions
            .Where(e => number == null || e.Number == number)
            .OrderByDescending(e => e.Number)
            .Select(e => e.Document)
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : Read(found);
    }

    /// <summary>As an edition keeps it.</summary>
    public static string Write(RoundDocument document) => JsonSerializer.Serialize(document, Form);

    /// <exception cref="JsonException">It is no document.</exception>
    public static RoundDocument Read(string json) =>
        JsonSerializer.Deserialize<RoundDocument>(json, Form) ?? throw new JsonException("There is no document.");
}
