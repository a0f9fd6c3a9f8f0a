using System.Globalization;
using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>Where a round's report and what is made of it lie. What has been decided stays at its address.</summary>
internal static class FulfilmentAddress
{
    public const string Rounds = "uppfoljning";

    public const string Of = $"/{Rounds}/{{id:guid}}";

    /// <summary>The word of an address that asks for a certain edition.</summary>
    public const string EditionWord = "utgava";

    /// <param name="page">Under the round: "rapport", "maluppfyllelse", "rapport.json".</param>
    /// <param name="edition">Null for what stands now.</param>
    public static string At(this PageContext context, Guid round, string page = "", int? edition = null) =>
        context.At(
            $"{Rounds}/{round}{(page.Length > 0 ? "/" : "")}{page}"
                + (edition is { } number ? $"?{EditionWord}={number.ToString(CultureInfo.InvariantCulture)}" : "")
        );

    /// <summary>Of an older edition, so that links lead to the same one; else to the newest.</summary>
    public static string At(this PageContext context, FoundDocument found, string page) =>
        context.At(found.Round.Id, page, found.HasNewer ? found.Edition : null);
}
