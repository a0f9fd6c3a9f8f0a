using System.Text;

namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>A pasted or sent text as cells: parted by tabs as spreadsheets paste them, by semicolons, or by commas.</summary>
public static class SheetText
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Cells by line; quotation marks around a cell are taken off, as RFC 4180 says.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var separator = SeparatorOf(lines);
        return [.. lines.Select(line => Cells(line, separator))];
    }

    /// <summary>The same rows as they are pasted again: with tabs.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> lines) =>
        string.Join('\n', lines.Select(cells => string.Join('\t', cells.Select(Text.Line))));

    /// <summary>
    /// The first of the signs that stands in the first line that has anything. A comma parts cells only where there is nothing
    /// else, and no space after it: "2025 12,5" has one cell.
    /// </summary>
    private static char SeparatorOf(string[] lines)
    {
        var first = Array.Find(lines, line => line.Trim().Length > 0) ?? "";
        return Separators.FirstOrDefault(sign => first.Contains(sign, StringComparison.Ordinal), '\t');
    }

    private static List<string> Cells(string line, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && (isQuoted || cell.Length == 0))
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                    cell.Append(line[i++]);
                else
                    isQuoted = !isQuoted;
            }
            else if (line[i] == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
