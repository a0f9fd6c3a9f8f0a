namespace Kommunstyrning.Indicators;

/// <summary>Text of the source as it fits a column: one line, no control characters, and no half character at the cut.</summary>
internal static class ShortText
{
    public static string Line(string? raw, int most)
    {
        var line = Text.Line(raw);
        if (line.Length <= most)
            return line;
        return line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd();
    }
}
