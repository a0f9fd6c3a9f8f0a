namespace Kommunstyrning.Web.Charts;

/// <summary>A text in a picture.</summary>
/// <param name="Anchor">start, middle or end, of the text at X.</param>
/// <param name="Size">Of the letters, in pixels.</param>
internal sealed record PathLabel(string Text, string Class, double X, double Y, string Anchor, double Size)
{
    public double Width => TextWidth.Of(Text, Size);

    public double Left =>
        Anchor switch
        {
            "end" => X - Width,
            "middle" => X - (Width / 2),
            _ => X,
        };

    public double Right => Left + Width;

    public double Top => Y - (Size * 0.8);

    public double Bottom => Y + (Size * 0.3);
}

/// <summary>
/// Puts texts where they cover least: each has places that it would stand at, the best first, and takes the first that is
/// free of what stands there already, or else the one that covers least.
/// </summary>
internal sealed class FreePlaces(double left, double right, double top, double bottom)
{
    private const double Air = 3;

    /// <summary>A text on another is worse than a text on a line.</summary>
    private const double OnText = 50;

    private const double Outside = 1000;

    private readonly List<(double X, double Y)> marks = [];

    public List<PathLabel> Texts { get; } = [];

    /// <summary>A line or a mark that no text should cover.</summary>
    public void Keep(double x, double y) => marks.Add((x, y));

    /// <summary>A line, point by point.</summary>
    public void Keep((double X, double Y) from, (double X, double Y) to)
    {
        var steps = Math.Max(1, (int)(Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y)) / 6);
        for (var i = 0; i <= steps; i++)
            Keep(from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps));
    }

    /// <param name="places">At least one, the best first.</param>
    /// <param name="isNeeded">Left out where it would stand on another text.</param>
    public void Put(IReadOnlyList<PathLabel> places, bool isNeeded = true)
    {
        var best = places.MinBy(Cost)!;
        if (isNeeded || Cost(best) < OnText)
            Texts.Add(best);
    }

    private double Cost(PathLabel text) =>
        marks.Count(m =>
            m.X > text.Left - Air && m.X < text.Right + Air && m.Y > text.Top - Air && m.Y < text.Bottom + Air
        )
        + (OnText * Texts.Count(t => Touches(t, text)))
        + (text.Left < left || text.Right > right || text.Top < top || text.Bottom > bottom ? Outside : 0);

    private static bool Touches(PathLabel one, PathLabel other) =>
        one.Left < other.Right + Air
        && other.Left < one.Right + Air
        && one.Top < other.Bottom
        && other.Top < one.Bottom;
}
