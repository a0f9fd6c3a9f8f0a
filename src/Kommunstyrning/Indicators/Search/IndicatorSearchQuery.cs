using Kommunstyrning.Store;

namespace Kommunstyrning.Indicators;

/// <summary>Which indicators somebody asks for. Null does not narrow.</summary>
/// <param name="Text">All of its words, in any order, in id, title or description.</param>
/// <param name="Group">Id of a group of indicators.</param>
/// <param name="OperatingArea">One of the source's, by name.</param>
/// <param name="IsDiscontinued">Only those that have ended or are gone, or only the others.</param>
/// <param name="HasValues">Only those that there are values of, or only the others.</param>
/// <param name="Among">Only those with one of these ids.</param>
public sealed record IndicatorSearchRequest(
    string? Text = null,
    string? Group = null,
    string? OperatingArea = null,
    bool? IsDiscontinued = null,
    int Page = 1,
    bool? HasValues = null,
    IReadOnlySet<string>? Among = null
);

/// <summary>A page of what was found.</summary>
/// <param name="Reading">How the words were read where nothing has them as they stand; null where something has.</param>
public sealed record FoundIndicators(PageOf<Indicator> Page, SearchReading? Reading);

/// <summary>Searches the catalogue; the best first, or by id where there are no words.</summary>
public sealed class IndicatorSearchQuery(KommunDb db, OpenDataQuery openData, CatalogueCache held)
{
    /// <returns>
    /// Fifty at a time; refused where group, operating area or page is not there. No hits are one empty page.
    /// </returns>
    public async Task<Outcome<FoundIndicators>> Run(IndicatorSearchRequest asked, CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await held.At(version.Number, db, cancel);
        IReadOnlySet<string>? members = null;
        if (asked.Group is { } group && !catalogue.Groups.TryGetValue(group, out members))
            return Refusal.Invalid("group", $"Gruppen ”{group}” finns inte. Välj en id i listan över grupper.");
        string? operatingArea = null;
        if (asked.OperatingArea is { } area && (operatingArea = Named(catalogue, area)) is null)
            return Refusal.Invalid(
                "operatingArea",
                $"Området ”{area}” finns inte. Välj ett av: {string.Join("; ", catalogue.OperatingAreas)}."
            );
        var reaches = asked.HasValues is null ? null : (await openData.Panels(cancel)).Reaches;
        var found = catalogue.Index.Find(asked.Text);
        var hits = found
            .Positions.Select(at => catalogue.Indicators[at])
            .Where(i => members is null || members.Contains(i.Id))
            .Where(i => asked.Among is null || asked.Among.Contains(i.Id))
            .Where(i =>
                operatingArea is null || string.Equals(i.OperatingArea, operatingArea, StringComparison.Ordinal)
            )
            .Where(i => asked.IsDiscontinued is null || i.IsDiscontinued == asked.IsDiscontinued)
            .Where(i => reaches is null || reaches.ContainsKey(i.Id) == asked.HasValues);
        var page = Paging.Cut([.. hits], asked.Page);
        return page.Succeeded
            ? new FoundIndicators(page.Value, found.Reading)
            : Outcome<FoundIndicators>.Refused(page.Refusals);
    }

    private static string? Named(CatalogueCopy catalogue, string area) =>
        catalogue.OperatingAreas.FirstOrDefault(a => string.Equals(a, area, StringComparison.OrdinalIgnoreCase));
}
