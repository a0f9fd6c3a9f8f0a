namespace Kommunstyrning.Web.Charts;

/// <summary>Names at the ends of lines.</summary>
internal static class Labels
{
    /// <summary>Moves heights apart so that lines of text do not touch; keeps their order, and stays inside where all have room.</summary>
    /// <param name="heights">From the top, rising.</param>
    public static double[] Spread(IReadOnlyList<double> heights, double gap, double top, double bottom)
    {
        var spread = heights.ToArray();
        for (var i = 1; i < spread.Length; i++)
            spread[i] = Math.Max(spread[i], spread[i - 1] + gap);
        if (spread.Length == 0)
            return spread;
        var back = spread.Zip(heights, (moved, wished) => moved - wished).Average();
        back = Math.Max(back, spread[^1] - bottom);
        back = Math.Min(back, spread[0] - top);
        return [.. spread.Select(y => y - back)];
    }
}
