using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Answers one comparison out of the panels in memory.</summary>
public sealed class ComparisonQuery(
    OpenDataQuery openData,
    ComparisonGroupResolver comparisonGroupResolver,
    RevisedValuesQuery revisedValuesQuery,
    TimeProvider clock
)
{
    /// <returns>
    /// Refused where indicator, focus, group or year is not there, or fewer than three members have a value that year.
    /// </returns>
    public async Task<Outcome<ComparisonResult>> Run(
        CallerAccess access,
        ComparisonRequest asked,
        CancellationToken cancel
    )
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        if (catalogue.Find(asked.IndicatorId) is not { } indicator)
            return IndicatorDetailQuery.Missing(asked.IndicatorId);
        var panels = await openData.Panels(cancel);
        var focus = FocusArea.Find(asked.Focus, panels);
        if (!focus.Succeeded)
            return Outcome<ComparisonResult>.Refused(focus.Refusals);
        if (IsOfRegionsAlone(asked, focus.Value.Area, panels))
            return await WithRevised(
                Of(
                    asked,
                    indicator,
                    panels,
                    focus.Value.Area is { } municipality ? panels.RegionOf(municipality) : null,
                    ComparisonGroupResolver.Everyone(panels, AreaKind.Region),
                    version
                ),
                cancel
            );
        var group = await comparisonGroupResolver.Run(access, asked.Group, panels, focus.Value.Area, cancel);
        if (!group.Succeeded)
            return Outcome<ComparisonResult>.Refused(group.Refusals);
        return await WithRevised(Of(asked, indicator, panels, focus.Value.Area, group.Value, version), cancel);
    }

    private async Task<Outcome<ComparisonResult>> WithRevised(
        Outcome<ComparisonResult> outcome,
        CancellationToken cancel
    ) =>
        outcome is { Succeeded: true, Value: var read }
            ? read with
            {
                Revised = await revisedValuesQuery.Run(read.Indicator.Id, read.Year, read.Gender, read.Panels, cancel),
            }
            : outcome;

    /// <summary>
    /// What only regions are measured in is told of the regions, and of the municipality by its own: whoever finds the
    /// indicator is not sent away.
    /// </summary>
    private static bool IsOfRegionsAlone(ComparisonRequest asked, Area? focus, PanelCopy panels) =>
        asked.IsOfRegionsToo
        && focus is null or { Kind: AreaKind.Municipality }
        && ComparisonGroupKey.Read(asked.Group).Kind == ComparisonGroupKind.All
        && panels.Reaches.GetValueOrDefault(asked.IndicatorId.ToUpperInvariant())
            is { Municipalities: 0, Regions: >= Comparison.FewestMembers };

    private Outcome<ComparisonResult> Of(
        ComparisonRequest asked,
        Indicator indicator,
        PanelCopy panels,
        Area? focus,
        ComparisonGroup group,
        DataVersion version
    )
    {
        var series = panels.Of(indicator.Id, asked.Gender);
        if (series.Count == 0)
            return NoSeries(indicator, asked.Gender, panels);
        var today = clock.Today();
        var year =
            asked.Year
            ?? LatestYear.Of(panels, series, group.Members, focus?.Position, y => indicator.IsPreliminary(y, today));
        if (year is not { } chosen || !series.TryGetValue(chosen, out var panel))
            return Refusal.Invalid("year", NoYear(indicator, asked.Year, series.Keys));

        var values = panels.Unpack(panel);
        var comparison = Compare.Run(values, group.Members, focus?.Position, indicator.Direction);
        if ((comparison.Statistics?.N ?? 0) < Comparison.FewestMembers)
            return Refusal.Invalid(
                "group",
                $"Färre än tre i gruppen har ett värde {chosen}, och då säger en jämförelse inget. Välj en större grupp, eller ett annat år bland {YearSpans.Of(series.Keys)}."
            );
        return new ComparisonResult(
            indicator,
            chosen,
            asked.Gender,
            indicator.IsPreliminary(chosen, today),
            group,
            focus,
            comparison,
            Nation(panels, values),
            PanelStatuses.Read(panel.Statuses),
            panels,
            version
        );
    }

    private static double? Nation(PanelCopy panels, double[] values) =>
        panels.Find(Area.NationCode) is { } nation && !double.IsNaN(values[nation.Position])
            ? values[nation.Position]
            : null;

    internal static Refusal NoSeries(Indicator indicator, Gender gender, PanelCopy panels)
    {
        var others = Enum.GetValues<Gender>().Where(g => panels.Of(indicator.Id, g).Count > 0).Select(Word).ToList();
        return others.Count == 0
            ? Refusal.Invalid("", $"{indicator.Id} har inga värden här ännu. Välj ett annat nyckeltal.")
            : Refusal.Invalid(
                "gender",
                $"{indicator.Id} är inte uppdelat så: det finns inga värden för {Word(gender)}. Välj {string.Join(" eller ", others)}."
            );
    }

    private static string NoYear(Indicator indicator, int? asked, IEnumerable<int> years) =>
        asked is { } year
            ? $"{indicator.Id} har inga värden för {year}. Välj bland {YearSpans.Of(years)}."
            : $"{indicator.Id} har inget år med värden för tillräckligt många i gruppen. Välj ett år bland {YearSpans.Of(years)}, eller en annan grupp.";

    private static string Word(Gender gender) =>
        gender switch
        {
            Gender.Women => "kvinnor (K)",
            Gender.Men => "män (M)",
            Gender.Total => "alla (T)",
        };
}
