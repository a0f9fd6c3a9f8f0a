using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Answers where an area stands, out of the panels in memory.</summary>
public sealed class StandingQuery(
    ComparisonQuery read,
    ComparisonGroupResolver comparisonGroupResolver,
    OpenDataQuery openData
)
{
    /// <param name="asked">Its group is the one to mark; ranks and quarters are among all.</param>
    /// <returns>Refused where the comparison with all is, or where the group cannot be found.</returns>
    public async Task<Outcome<Standing>> Run(CallerAccess access, ComparisonRequest asked, CancellationToken cancel)
    {
        asked = await InGenderThatIs(asked, cancel);
        var all = await read.Run(access, asked with { Group = ComparisonGroupKey.All, IsOfRegionsToo = true }, cancel);
        if (!all.Succeeded)
            return Outcome<Standing>.Refused(all.Refusals);
        var group = await comparisonGroupResolver.Run(access, asked.Group, all.Value.Panels, all.Value.Focus, cancel);
        return group.Succeeded ? Of(all.Value, group.Value) : Outcome<Standing>.Refused(group.Refusals);
    }

    /// <summary>What is told of women and men alone is shown of women, so that whoever finds it is not sent away.</summary>
    private async Task<ComparisonRequest> InGenderThatIs(ComparisonRequest asked, CancellationToken cancel)
    {
        var panels = await openData.Panels(cancel);
        var id = Text.Line(asked.IndicatorId).ToUpperInvariant();
        return
            asked.Gender == Gender.Total
            && panels.Of(id, Gender.Total).Count == 0
            && panels.Of(id, Gender.Women).Count > 0
            ? asked with
            {
                Gender = Gender.Women,
            }
            : asked;
    }

    private static Standing Of(ComparisonResult all, ComparisonGroup group)
    {
        var panels = all.Panels;
        var series = panels.Of(all.Indicator.Id, all.Gender);
        var inGroup = Compare.Run(
            panels.Unpack(series[all.Year]),
            group.Members,
            all.Focus?.Position,
            all.Indicator.Direction
        );
        var shown = inGroup.Statistics?.N >= Comparison.FewestMembers ? inGroup : null;
        var trend = Trend.Of(
            panels,
            series,
            group.Members,
            all.Focus?.Position,
            hasNation: all.Indicator.Kind != IndicatorKind.Volume
        );
        var since = Since.Of(trend, all.Year);
        var told = all.Figures.Telling(
            (all.Comparison.Focus?.Value ?? double.NaN, shown?.Statistics?.Median ?? double.NaN),
            (since?.Then.Focus ?? double.NaN, since?.Now.Focus ?? double.NaN)
        );
        return new Standing(
            all with
            {
                Figures = told,
            },
            group,
            shown,
            series.TryGetValue(all.Year - 1, out var before) ? panels.Unpack(before) : null,
            trend,
            GenderGap.Of(panels, all.Indicator.Id, all.Year),
            [.. Enum.GetValues<Gender>().Where(g => panels.Of(all.Indicator.Id, g).Count > 0)]
        );
    }
}
