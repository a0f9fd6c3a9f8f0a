using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

internal static class Quarter
{
    /// <summary>Best and worst quarter include their border. Where the borders meet, everyone is in the middle.</summary>
    public static Band Of(double value, Statistics? statistics, Direction direction)
    {
        if (direction == Direction.None || double.IsNaN(value) || statistics is null)
            return Band.None;
        if (statistics.Q1.Equals(statistics.Q3))
            return Band.Middle;
        if (value >= statistics.Q3)
            return direction == Direction.Higher ? Band.Best : Band.Worst;
        if (value <= statistics.Q1)
            return direction == Direction.Higher ? Band.Worst : Band.Best;
        return Band.Middle;
    }
}
