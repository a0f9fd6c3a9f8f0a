using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>
/// A target against what others have done. A start is comparable within half a standard deviation of the base, over all
/// areas of the kind in the window's first year; every window of as many years in the recorded series counts.
/// </summary>
/// <param name="Years">The length of a window.</param>
/// <param name="Needed">Target − base, with its sign.</param>
/// <param name="Similar">In the source's general peer group of the focus; null where it has none.</param>
/// <param name="All">All of the kind but the focus.</param>
/// <param name="Distribution">The changes over all comparable windows; null where there are none.</param>
/// <param name="Examples">At most ten that made it, each by its greatest climb, the greatest first.</param>
public sealed record RealismAnswer(
    IndicatorAnswer Indicator,
    NamedAreaAnswer Focus,
    double Base,
    double Target,
    int Years,
    double Needed,
    ClimbCount? Similar,
    ClimbCount All,
    ClimbDistribution? Distribution,
    IReadOnlyList<ClimbAnswer> Examples,
    string Provenance,
    DateTimeOffset? FetchedAt
)
{
    internal static RealismAnswer Of(TargetCheckResult read, DateOnly today) =>
        new(
            IndicatorAnswer.Of(read.Indicator, today),
            NamedAreaAnswer.Of(read.Focus),
            read.Base,
            read.Target,
            read.Years,
            read.Needed,
            read.Similar,
            read.All,
            read.Distribution,
            [.. read.Examples.Select(c => ClimbAnswer.Of(read, c))],
            Kommunstyrning.Indicators.Provenance.OfComputed(read.Indicator),
            read.Version.FetchedAt
        );
}

/// <param name="Area">Code.</param>
/// <param name="Start">The value in the first year.</param>
/// <param name="End">The value in the last.</param>
public sealed record ClimbAnswer(string Area, string Name, int From, int To, double Start, double End)
{
    internal static ClimbAnswer Of(TargetCheckResult read, Climb climb)
    {
        var area = read.AreaAt(climb.Position);
        return new ClimbAnswer(area.Code, area.Name, climb.From, climb.To, climb.Start, climb.End);
    }
}
