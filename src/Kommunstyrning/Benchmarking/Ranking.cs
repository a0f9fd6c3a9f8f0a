using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

internal static class Ranking
{
    /// <summary>Puts positions with a value first, best first, ties by position; those without follow by position.</summary>
    /// <param name="keys">Room for as many keys as there are positions.</param>
    /// <returns>How many have a value.</returns>
    public static int Order(ReadOnlySpan<double> values, Span<int> positions, Span<double> keys, Direction direction)
    {
        positions.Sort();
        Span<int> missing = positions.Length <= 512 ? stackalloc int[positions.Length] : new int[positions.Length];
        var (having, without) = (0, 0);
        foreach (var position in positions)
        {
            var value = values[position];
            if (double.IsNaN(value))
                missing[without++] = position;
            else
                (positions[having], keys[having++]) = (position, direction == Direction.Lower ? value : -value);
        }
        missing[..without].CopyTo(positions[having..]);
        keys[..having].Sort(positions[..having]);
        SettleTies(keys[..having], positions[..having]);
        return having;
    }

    /// <summary>The sort of the framework is not stable.</summary>
    private static void SettleTies(ReadOnlySpan<double> keys, Span<int> positions)
    {
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Equals(keys[start]))
                end++;
            if (end - start > 1)
                positions[start..end].Sort();
            start = end;
        }
    }
}
