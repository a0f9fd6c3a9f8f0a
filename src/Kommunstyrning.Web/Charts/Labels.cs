namespace Kommunstyrning.Web.Charts;

/// <summary>A name beside a dot. Its text stands at (X, Y), centred.</summary>
internal readonly record struct PlacedLabel(string Text, double DotX, double DotY, double X, double Y);

/// <summary>Puts names below their dots, each in the first row where it touches no other.</summary>
internal static class Labels
{
    private const double First = 22;
    private const double Row = 16;
    private const int MostRows = 9;

    /// <param name="taken">Stands there already.</param>
    public static IReadOnlyList<PlacedLabel> Below(
        IEnumerable<(string Text, double X, double Y)> dots,
        PlacedLabel? taken,
        double left,
        double right,
        double bottom
    )
    {
        var placed = new List<PlacedLabel>();
        if (taken is { } first)
            placed.Add(first);
        foreach (var (text, x, y) in dots.OrderBy(d => d.X))
        {
            var half = TextWidth.Of(text) / 2;
            var at = Math.Clamp(x, left + half, Math.Max(left + half, right - half));
            var rows = Enumerable.Range(0, MostRows).Select(i => y + First + (i * Row)).Where(row => row < bottom);
            var free = rows.Where(row => placed.TrueForAll(p => !Touches(p, at, row, half))).ToList();
            if (free.Count > 0)
                placed.Add(new PlacedLabel(text, x, y, at, free[0]));
        }
        return placed[(taken is null ? 0 : 1)..];
    }

    /// <summary>Moves heights apart so that lines of text do not touch; keeps their order.</summary>
    /// <param name="heights">From the top, rising.</param>
    public static double[] Spread(IReadOnlyList<double> heights, double gap)
    {
        var spread = heights.ToArray();
        for (var i = 1; i < spread.Length; i++)
            spread[i] = Math.Max(spread[i], spread[i - 1] + gap);
        if (spread.Length == 0)
            return spread;
        var back = spread.Zip(heights, (moved, wished) => moved - wished).Average();
        return [.. spread.Select(y => y - back)];
    }

    private static bool Touches(PlacedLabel label, double x, double y, double half) =>
        Math.Abs(label.Y - y) < Row - 1 && Math.Abs(label.X - x) < half + (TextWidth.Of(label.Text) / 2) + 4;
}
