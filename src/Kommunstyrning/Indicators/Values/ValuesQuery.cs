using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>The values of one indicator, as everyone sees them.</summary>
public sealed class ValuesQuery(KommunDb db, AreasQuery areasQuery, TimeProvider clock)
{
    /// <param name="id">In capital or small letters.</param>
    /// <returns>
    /// Refused where there is no such indicator or area, or no value of any year or gender asked for. Empty where there
    /// are no values at all.
    /// </returns>
    public async Task<Outcome<ValueSeries>> Run(string id, ValuesRequest asked, CancellationToken cancel)
    {
        if (await IndicatorDetailQuery.Find(db, id, cancel) is not { } indicator)
            return IndicatorDetailQuery.Missing(id);
        var panels = db
            .Panels.AsNoTracking()
            .Where(p => p.IndicatorId == indicator.Id && p.State == PanelState.Current);
        var keys = await panels.Select(p => new PanelKey(p.IndicatorId, p.Year, p.Gender)).ToListAsync(cancel);
        var refusals = new List<Refusal>();
        if (asked.Years is { } years && Lacks(keys.Select(k => k.Year), years))
            refusals.Add(
                Refusal.Invalid(
                    "year",
                    $"{indicator.Id} har inga värden för {YearSpans.Of(years)}. Välj bland {YearSpans.Of(keys.Select(k => k.Year))}."
                )
            );
        if (asked.Genders is { } genders && Lacks(keys.Select(k => k.Gender), genders))
            refusals.Add(
                Refusal.Invalid(
                    "gender",
                    $"{indicator.Id} har inga värden för {Letters(genders)}. Välj bland {Letters(keys.Select(k => k.Gender))}."
                )
            );

        // areas after panels: a panel has no place that they lack
        var (first, last) = asked.Years is { Count: > 0 } some
            ? (some.Min(), some.Max())
            : (int.MinValue, int.MaxValue);
        var packed = await panels.Where(p => p.Year >= first && p.Year <= last).ToListAsync(cancel);
        var areas = await areasQuery.Run(kind: null, cancel);
        var chosen = ChosenAreas.Of(asked.Areas, asked.Kind, areas);
        refusals.AddRange(chosen.Refusals);
        if (refusals.Count > 0)
            return Outcome<ValueSeries>.Refused(refusals);
        return new ValueSeries(
            indicator,
            [
                .. packed
                    .Where(p => asked.Years?.Contains(p.Year) != false && asked.Genders?.Contains(p.Gender) != false)
                    .OrderBy(p => (p.Year, p.Gender)),
            ],
            chosen.Value,
            areas.Count == 0 ? 0 : areas.Max(a => a.Position) + 1,
            asked.IncludeMissing,
            clock.Today()
        );
    }

    /// <summary>Where there is nothing at all there is nothing to choose instead, and the answer is empty.</summary>
    private static bool Lacks<T>(IEnumerable<T> there, IReadOnlyCollection<T> asked)
    {
        var known = there.ToHashSet();
        return known.Count > 0 && !asked.Any(known.Contains);
    }

    private static string Letters(IEnumerable<Gender> genders) =>
        string.Join(", ", genders.Distinct().Order().Select(GenderCode.Of));
}
