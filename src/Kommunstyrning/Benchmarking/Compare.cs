using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Ranks, statistics and quarters of one panel; no database, no clock.</summary>
public static class Compare
{
    /// <param name="values">A panel, by position; NaN is missing.</param>
    /// <param name="members">Positions, each once.</param>
    /// <param name="focus">A position, or null for none.</param>
    /// <returns>
    /// Every member, and the focus too where it is none of them; the statistics are null where no member has a value.
    /// </returns>
    /// <exception cref="IndexOutOfRangeException">A position lies outside of the panel.</exception>
    public static Comparison Run(
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> members,
        int? focus,
        Direction direction
    )
    {
        var isOutside = focus is { } place && !members.Contains(place);
        var positions = new int[members.Length + (isOutside ? 1 : 0)];
        members.CopyTo(positions);
        if (isOutside)
            positions[^1] = focus!.Value;

        var keys = new double[positions.Length];
        var having = Ranking.Order(values, positions, keys, direction);
        var quarters = new double[having];
        var n = 0;
        for (var i = 0; i < having; i++)
        {
            if (!isOutside || positions[i] != focus)
                quarters[n++] = values[positions[i]];
        }
        if (direction != Direction.Lower)
            quarters.AsSpan(0, n).Reverse();
        var statistics = n == 0 ? null : Statistics.Of(quarters.AsSpan(0, n), members.Length - n);
        var areas = new ComparedArea[positions.Length];
        ComparedArea? found = null;
        for (var i = 0; i < positions.Length; i++)
        {
            var value = i < having ? values[positions[i]] : double.NaN;
            var rank =
                i >= having ? 0
                : i > 0 && areas[i - 1].Value.Equals(value) ? areas[i - 1].Rank
                : i + 1;
            var isMember = !isOutside || positions[i] != focus;
            areas[i] = new ComparedArea(positions[i], value, rank, Quarter.Of(value, statistics, direction), isMember);
        }
        CountTies(areas.AsSpan(0, having));
        foreach (var area in areas)
        {
            if (area.Position == focus)
                found = area;
        }
        return new Comparison(having, statistics, found, areas, direction);
    }

    private static void CountTies(Span<ComparedArea> ranked)
    {
        for (var start = 0; start < ranked.Length; )
        {
            var end = start + 1;
            while (end < ranked.Length && ranked[end].Rank == ranked[start].Rank)
                end++;
            for (var i = start; i < end; i++)
                ranked[i] = ranked[i] with { Tied = end - start - 1 };
            start = end;
        }
    }
}
