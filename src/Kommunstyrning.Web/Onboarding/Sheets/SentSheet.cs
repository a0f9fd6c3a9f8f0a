namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>
/// What was sent as lines of cells: a file, or pasted rows with what was mended in the page put in their place.
/// </summary>
internal static class SentSheet
{
    private const string Mended = "fix.";
    private const string Dropped = "drop";

    /// <returns>Refused at pasted where there is nothing, and at file as <see cref="SentFile"/> does.</returns>
    public static async Task<Outcome<SheetLines>> Read(
        IFormCollection posted,
        FormValues values,
        SheetForm form,
        CancellationToken cancel
    )
    {
        if (posted.Files.GetFile("file") is { FileName.Length: > 0 } file)
            return await SentFile.Read(file, form.MostRows, cancel);
        if (Text.Line(values["pasted"]).Length == 0)
            return Refusal.Invalid("pasted", "Det finns inget att läsa. Klistra in rader eller välj en fil.");
        return Mend(new SheetLines(SheetText.Read(values["pasted"])), values, form.Columns);
    }

    /// <summary>Fields named fix.line.column take the place of cells; lines named by drop are emptied, so that the others keep their numbers.</summary>
    private static SheetLines Mend(SheetLines sent, FormValues values, IReadOnlyList<SheetColumn> columns)
    {
        var lines = sent.Lines.Select(cells => cells.ToList()).ToList();
        var heading = lines.FindIndex(cells => cells.Exists(cell => Text.Line(cell).Length > 0));
        var order =
            heading >= 0 && lines[heading].Exists(cell => ColumnOf(cell, columns) is not null)
                ? lines[heading].ConvertAll(cell => ColumnOf(cell, columns)?.Key)
                : [.. columns.Select(c => (string?)c.Key)];
        foreach (var name in values.Names.Where(n => n.StartsWith(Mended, StringComparison.Ordinal)).ToList())
        {
            if (
                values[name] is not { Length: > 0 } text
                || name[Mended.Length..].Split('.') is not [var number, var key]
                || LineOf(number, lines) is not { } line
                || columns.FirstOrDefault(c => string.Equals(c.Key, key, StringComparison.Ordinal)) is not { } column
            )
                continue;
            if (!order.Contains(key, StringComparer.Ordinal))
            {
                Put(lines[heading], order.Count, column.Name);
                order.Add(key);
            }
            Put(lines[line], order.IndexOf(key), text);
        }
        foreach (var number in values.All(Dropped))
        {
            if (LineOf(number, lines) is { } line)
                lines[line] = [];
        }
        return new SheetLines(lines);
    }

    private static SheetColumn? ColumnOf(string cell, IReadOnlyList<SheetColumn> columns) =>
        columns.FirstOrDefault(c => c.IsCalled(Text.Line(cell)));

    private static int? LineOf(string number, List<List<string>> lines) =>
        int.TryParse(number, out var line) && line >= 1 && line <= lines.Count ? line - 1 : null;

    private static void Put(List<string> cells, int place, string text)
    {
        while (cells.Count <= place)
            cells.Add("");
        cells[place] = text;
    }
}
