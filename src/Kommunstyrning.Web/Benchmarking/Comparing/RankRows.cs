using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>A row of a table in rank order.</summary>
/// <param name="SkipsBefore">Others that are not shown stand between this one and the one above.</param>
public readonly record struct RankRow(ComparedArea Area, bool IsFocus, bool IsPeer, bool SkipsBefore);

/// <summary>The part of the list that says most: the ends, those round the focus, and the group.</summary>
internal static class RankRows
{
    private const int Top = 3;
    private const int Around = 4;
    private const int Last = 2;
    private const int MostPeers = 12;

    public static IReadOnlyList<RankRow> Excerpt(Standing standing)
    {
        var all = All(standing);
        var focus = all.FindIndex(r => r.IsFocus);
        var showsPeers = all.Count(r => r.IsPeer) <= MostPeers;
        var rows = new List<RankRow>();
        var last = -1;
        for (var i = 0; i < all.Count; i++)
        {
            var isNear = focus >= 0 && Math.Abs(i - focus) <= Around;
            if (i >= Top && i < all.Count - Last && !isNear && !(showsPeers && all[i].IsPeer))
                continue;
            rows.Add(all[i] with { SkipsBefore = i > last + 1 && !(last >= 0 && all[last].IsPeer && all[i].IsPeer) });
            last = i;
        }
        return rows;
    }

    /// <summary>Everyone with a value, best first.</summary>
    public static List<RankRow> All(Standing standing)
    {
        var members = standing.HasGroup ? standing.Group.Members.ToHashSet() : [];
        var focus = standing.All.Focus?.Position;
        return
        [
            .. standing
                .All.Comparison.Areas.Where(a => a.Rank > 0)
                .Select(a => new RankRow(
                    a,
                    a.Position == focus,
                    a.Position != focus && members.Contains(a.Position),
                    SkipsBefore: false
                )),
        ];
    }
}
