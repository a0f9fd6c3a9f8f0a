using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <param name="Areas">Codes or names; null for the nation alone.</param>
/// <param name="From">The first year; null for the first that there is.</param>
/// <param name="To">The last year; null for the last that there is.</param>
public sealed record SeriesRequest(
    string IndicatorId,
    IReadOnlyCollection<string>? Areas = null,
    Gender Gender = Gender.Total,
    int? From = null,
    int? To = null
);

/// <summary>Some areas year by year.</summary>
/// <param name="Years">With values for anyone, oldest first.</param>
/// <param name="Values">For each area and then each year; NaN is missing.</param>
public sealed record SeriesResult(
    Indicator Indicator,
    Gender Gender,
    IReadOnlyList<int> Years,
    IReadOnlyList<Area> Areas,
    double[][] Values,
    DataVersion Version
);

/// <summary>Answers how an indicator has moved for some areas, out of the panels in memory.</summary>
public sealed class SeriesQuery(OpenDataQuery openData)
{
    /// <returns>
    /// Refused where indicator or area is not there, or no year asked for has values. Areas come in the order of their
    /// positions.
    /// </returns>
    public async Task<Outcome<SeriesResult>> Run(SeriesRequest asked, CancellationToken cancel)
    {
        if (asked.From > asked.To)
            return Refusal.Invalid("from", "Det första året ska inte komma efter det sista.");
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        if (catalogue.Find(asked.IndicatorId) is not { } indicator)
            return IndicatorDetailQuery.Missing(asked.IndicatorId);
        var panels = await openData.Panels(cancel);
        var areas = ChosenAreas.Of(asked.Areas ?? [Area.NationCode], kind: null, panels.Areas);
        if (!areas.Succeeded)
            return Refusal.Invalid("areas", areas.Refusals[0].Sentence);
        var series = panels.Of(indicator.Id, asked.Gender);
        if (series.Count == 0)
            return ComparisonQuery.NoSeries(indicator, asked.Gender, panels);
        var years = series.Keys.Where(y => !(y < asked.From) && !(y > asked.To)).ToList();
        if (years.Count == 0)
            return Refusal.Invalid(
                "from",
                $"{indicator.Id} har inga värden de åren. Välj bland {YearSpans.Of(series.Keys)}."
            );
        var unpacked = years.ConvertAll(year => panels.Unpack(series[year]));
        return new SeriesResult(
            indicator,
            asked.Gender,
            years,
            areas.Value,
            [.. areas.Value.Select(area => unpacked.Select(values => values[area.Position]).ToArray())],
            version
        );
    }
}
