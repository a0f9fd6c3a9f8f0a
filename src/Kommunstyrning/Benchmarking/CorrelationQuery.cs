using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Holds two indicators against each other.</summary>
public sealed class CorrelationQuery(ComparisonQuery read)
{
    /// <returns>
    /// Refused where either indicator cannot be compared in the group, or fewer than three members have both values.
    /// </returns>
    public async Task<Outcome<CorrelationResult>> Run(
        CallerAccess access,
        CorrelationRequest asked,
        CancellationToken cancel
    )
    {
        var x = await read.Run(access, Half(asked, asked.XId, asked.Year), cancel);
        if (!x.Succeeded)
            return Outcome<CorrelationResult>.Refused(x.Refusals);
        var y = await read.Run(access, Half(asked, asked.YId, asked.Year), cancel);
        if (!y.Succeeded)
            return Outcome<CorrelationResult>.Refused(y.Refusals);
        var (first, second) = await OfOneYear(access, asked, x.Value, y.Value, cancel);
        // new data came in between: positions may have been added
        if (first.Panels != second.Panels)
            return await Run(access, asked, cancel);
        var (xs, ys) = (Values(first), Values(second));
        var correlation = Correlation.Of(xs, ys, first.ComparisonGroup.Members);
        return correlation.N < Comparison.FewestMembers
            ? Refusal.Invalid(
                "grupp",
                "Färre än tre i gruppen har värden för båda nyckeltalen, och då går de inte att hålla mot varandra. Välj en större grupp."
            )
            : new CorrelationResult(first, second, correlation, Points(first, xs, ys));
    }

    private static ComparisonRequest Half(CorrelationRequest asked, string id, int? year) =>
        new(id, year, asked.Gender, asked.Focus, asked.Group);

    /// <summary>The older of the two years, where the other indicator has that one too.</summary>
    private async Task<(ComparisonResult X, ComparisonResult Y)> OfOneYear(
        CallerAccess access,
        CorrelationRequest asked,
        ComparisonResult x,
        ComparisonResult y,
        CancellationToken cancel
    )
    {
        if (x.Year == y.Year)
            return (x, y);
        var newer = x.Year > y.Year ? x : y;
        var year = Math.Min(x.Year, y.Year);
        if (!newer.Years.Contains(year))
            return (x, y);
        var moved = await read.Run(access, Half(asked, newer.Indicator.Id, year), cancel);
        if (!moved.Succeeded)
            return (x, y);
        return newer == x ? (moved.Value, y) : (x, moved.Value);
    }

    private static double[] Values(ComparisonResult half) =>
        half.Panels.Unpack(half.Panels.Of(half.Indicator.Id, half.Gender)[half.Year]);

    private static List<CorrelationPoint> Points(ComparisonResult half, double[] xs, double[] ys)
    {
        var members = half.ComparisonGroup.Members.ToHashSet();
        var kind = half.AreaAt(half.ComparisonGroup.Members[0]).Kind;
        return
        [
            .. half
                .Panels.Areas.Where(a =>
                    a.Kind == kind && !double.IsNaN(xs[a.Position]) && !double.IsNaN(ys[a.Position])
                )
                .Select(a => new CorrelationPoint(a, xs[a.Position], ys[a.Position], members.Contains(a.Position))),
        ];
    }
}
