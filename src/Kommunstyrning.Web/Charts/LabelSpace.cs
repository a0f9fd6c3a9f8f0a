namespace Kommunstyrning.Web.Charts;

/// <summary>The room for labels in a picture: none is put where another stands, and none outside.</summary>
/// <param name="left">Nothing reaches further, in pixels.</param>
/// <param name="right">Nor here.</param>
internal sealed class LabelSpace(double left, double right)
{
    /// <summary>Of letters without strokes upward or downward, of the size.</summary>
    private const double Above = 0.85;
    private const double Below = 0.15;
    private const double Air = 4;

    private readonly List<Box> taken = [];

    /// <summary>Keeps labels away from what is drawn there.</summary>
    public void Block(double from, double top, double to, double bottom) => taken.Add(new Box(from, top, to, bottom));

    /// <summary>Puts a text at the first of the places that is free; null where none is.</summary>
    public PlacedText? Try(string text, double size, params IEnumerable<(double X, double Y, Anchor Anchor)> places)
    {
        foreach (var (x, y, anchor) in places)
        {
            var box = BoxOf(text, size, x, y, anchor);
            if (box.Left < left || box.Right > right || box.Top < 0 || taken.Exists(box.Touches))
                continue;
            taken.Add(box);
            return new PlacedText(text, x, y, anchor);
        }
        return null;
    }

    /// <summary>The same for what must be said: where no place is free, at the first, moved inside, and up until it is.</summary>
    public PlacedText Put(string text, double size, params (double X, double Y, Anchor Anchor)[] places)
    {
        if (Try(text, size, places) is { } placed)
            return placed;
        var (x, y, anchor) = places[0];
        var box = BoxOf(text, size, x, y, anchor);
        var half = (box.Right - box.Left) / 2;
        var middle = Math.Clamp(box.Left + half, left + half, Math.Max(left + half, right - half));
        var rows = Enumerable.Range(0, (int)Math.Max(1, (y - size) / Air)).Select(i => y - (i * Air));
        if (Try(text, size, rows.Select(row => (middle, row, Anchor.Middle))) is { } moved)
            return moved;
        taken.Add(box);
        return new PlacedText(text, middle, y, Anchor.Middle);
    }

    private static Box BoxOf(string text, double size, double x, double y, Anchor anchor)
    {
        var width = TextWidth.Of(text, size);
        var from = anchor switch
        {
            Anchor.Start => x,
            Anchor.Middle => x - (width / 2),
            Anchor.End => x - width,
        };
        return new Box(from, y - (Above * size), from + width, y + (Below * size));
    }

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) =>
            Left < other.Right + Air && other.Left < Right + Air && Top < other.Bottom && other.Top < Bottom;
    }
}
