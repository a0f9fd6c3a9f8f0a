using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Which rows tell of women and men: the focus, a small group one by one or a large one by its median, Riket.</summary>
internal static class GapRows
{
    private const int Most = 12;

    public static IReadOnlyList<GapRow> Of(Standing standing)
    {
        if (standing.ByGender is not { } gap)
            return [];
        var read = standing.All;
        var rows = new List<GapRow>();
        if (read.Focus is { } focus)
            rows.Add(new GapRow(focus.Name, "us", gap.Women[focus.Position], gap.Men[focus.Position]));
        var members = standing.Group.Members.Where(m => m != read.Focus?.Position).ToArray();
        if (members.Length <= Most)
        {
            rows.AddRange(
                members
                    .Select(m => new GapRow(read.AreaAt(m).Name, "ours", gap.Women[m], gap.Men[m]))
                    .OrderByDescending(r => r.Difference)
            );
        }
        else
        {
            var (women, men) = gap.Median(members);
            rows.Add(new GapRow(standing.HasGroup ? "Gruppen" : "Median", "ours", women, men));
        }
        if (read.Indicator.Kind != IndicatorKind.Volume && read.Panels.Find(Area.NationCode) is { } nation)
            rows.Add(new GapRow(nation.Name, "axis", gap.Women[nation.Position], gap.Men[nation.Position]));
        return rows.FindAll(r => !double.IsNaN(r.Difference));
    }
}
