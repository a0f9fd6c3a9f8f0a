using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>Finds the areas most like one, by indicators and weights of the reader's own choice.</summary>
public sealed class SimilarityQuery(OpenDataQuery openData, TimeProvider clock)
{
    /// <returns>
    /// Refused where area, indicators, weights or count will not do, or nothing that was chosen has values.
    /// </returns>
    public async Task<Outcome<SimilarityResult>> Run(SimilarityRequest asked, CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        var named = FocusArea.Named(asked.Area, panels);
        var choice = SimilarityBasis.Of(asked, catalogue);
        if (!named.Succeeded || !choice.Succeeded)
            return Outcome<SimilarityResult>.Refused([.. named.Refusals, .. choice.Refusals]);
        return Find(asked, named.Value, choice.Value, catalogue, panels, version);
    }

    private Outcome<SimilarityResult> Find(
        SimilarityRequest asked,
        Area area,
        SimilarityBasis choice,
        CatalogueCopy catalogue,
        PanelCopy panels,
        DataVersion version
    )
    {
        int[] all = [.. panels.Areas.Where(a => a.Kind == area.Kind).Select(a => a.Position)];
        var used = new List<SimilarIndicator>();
        var lacking = new List<string>();
        foreach (var (id, weight) in choice.Ids.Zip(choice.Weights))
        {
            if (catalogue.Find(id) is { } indicator && YearOf(indicator, asked.Year, area, all, panels) is { } year)
                used.Add(new SimilarIndicator(indicator, weight, year));
            else
                lacking.Add(id);
        }
        if (used.All(u => u.Weight <= 0))
            return Refusal.Invalid("indicators", NothingUsed(asked, choice, area, used.Count));
        var nearest = new Similarity(
            [.. used.Select(u => panels.Unpack(panels.Of(u.Indicator.Id, Gender.Total)[u.Year]))],
            [.. used.Select(u => u.Weight)],
            all
        ).Nearest(area.Position, asked.Count);
        if (nearest.Count == 0)
            return Refusal.Invalid(
                "indicators",
                $"{area.Name} saknar värde i alla de valda nyckeltalen. Välj andra nyckeltal eller ett annat år."
            );
        return new SimilarityResult(
            area,
            asked.Count,
            choice.Set,
            used,
            lacking,
            nearest,
            [
                .. ComparisonGroupResolver
                    .PeerGroups(panels, area)
                    .Select(g => new PeerOverlap(g, nearest.Count(n => g.Members.Contains(n.Position)))),
            ],
            panels,
            version
        );
    }

    /// <summary>Null where nobody of the kind has a value.</summary>
    private int? YearOf(Indicator indicator, int? asked, Area area, int[] all, PanelCopy panels)
    {
        var series = panels.Of(indicator.Id, Gender.Total);
        if (asked is { } year)
            return series.TryGetValue(year, out var panel) && HasAny(panels.Unpack(panel), all) ? year : null;
        var today = clock.Today();
        return LatestYear.Of(panels, series, all, area.Position, y => indicator.IsPreliminary(y, today));
    }

    private static bool HasAny(double[] values, int[] all) => all.Any(p => !double.IsNaN(values[p]));

    private static string NothingUsed(SimilarityRequest asked, SimilarityBasis choice, Area area, int used)
    {
        var kind = area.Kind == AreaKind.Region ? "regionerna" : "kommunerna";
        var year = asked.Year is { } y ? $" {y}" : "";
        if (used > 0)
            return $"De nyckeltal som har värden{year} har alla vikten 0. Ge något av dem en större vikt.";
        return choice.Set is { } set
            ? $"Inget nyckeltal i uppsättningen {set.Key} har värden för {kind}{year} här. Välj en annan uppsättning, eller ange koder på nyckeltal som har värden."
            : $"Inget av de valda nyckeltalen har värden för {kind}{year} här. Välj nyckeltal som har värden.";
    }
}
