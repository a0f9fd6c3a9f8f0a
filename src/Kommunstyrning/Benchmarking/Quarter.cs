using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

internal static class Quarter
{
    /// <summary>
    /// Best and worst quarter include their border. A quarter holds three eighths of those with a value at the most: where
    /// more would be in it since they share the border's value, it says nothing, and they are in the middle; where one
    /// alone stands on the border, as among five, that one is.
    /// </summary>
    public static Band Of(double value, Statistics? statistics, Direction direction)
    {
        if (direction == Direction.None || double.IsNaN(value) || statistics is null)
            return Band.None;
        if (Holds(statistics.Upper, value.CompareTo(statistics.Q3), statistics.N))
            return direction == Direction.Higher ? Band.Best : Band.Worst;
        if (Holds(statistics.Lower, statistics.Q1.CompareTo(value), statistics.N))
            return direction == Direction.Higher ? Band.Worst : Band.Best;
        return Band.Middle;
    }

    /// <param name="side">1 beyond the border, 0 on it, −1 within.</param>
    private static bool Holds(Tail tail, int side, int n)
    {
        if (side < 0)
            return false;
        if (IsQuarter(tail.Beyond + tail.OnBorder, n))
            return true;
        return side > 0 && tail.OnBorder == 1 && IsQuarter(tail.Beyond, n);
    }

    private static bool IsQuarter(int count, int n) => count * 8 <= n * 3;
}
