using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>A pasted or sent text as cells: parted by tabs as spreadsheets paste them, by semicolons, or by commas.</summary>
public static class SheetText
{
    private static readonly string[] Separators = ["\t", ";", ","];

    /// <summary>
    /// Cells by row. Quotation marks around a cell are taken off, as RFC 4180 says, and a cell may have line breaks between
    /// them; a mark that nothing closes is a mark like any other.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var written = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n');
        var separator = SeparatorOf(written);
        return Rows(written, separator, CsvMode.RFC4180) ?? Rows(written, separator, CsvMode.NoEscape)!;
    }

    /// <summary>The same rows as they are pasted again, so that reading them gives the same cells.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> lines) =>
        string.Join(
            '\n',
            lines.Select(cells => string.Join('\t', cells.Select(Cell)) + (cells.Count == 1 ? "\t" : ""))
        );

    private static string Cell(string cell)
    {
        var text = cell.ReplaceLineEndings("\n").Trim();
        return text.AsSpan().IndexOfAny("\"\n\t") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    /// <summary>
    /// The first of the signs that stands in the first line that has anything. A comma with a space after it parts words:
    /// "Barn, ungdom och familj" is one cell.
    /// </summary>
    private static string SeparatorOf(string text)
    {
        var first = text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        return Separators.FirstOrDefault(
            sign => first.Replace(", ", "", StringComparison.Ordinal).Contains(sign, StringComparison.Ordinal),
            "\t"
        );
    }

    /// <returns>Null where a quotation mark is opened and nothing closes it: what follows would be one cell.</returns>
    private static List<IReadOnlyList<string>>? Rows(string text, string separator, CsvMode mode)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            Mode = mode,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        var (rows, last) = (new List<IReadOnlyList<string>>(), "");
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            rows.Add(parser.Record ?? []);
            last = parser.RawRecord.TrimEnd('\n');
        }
        var isOpen = last.Contains('\n', StringComparison.Ordinal) && last.Count(sign => sign == '"') % 2 == 1;
        return mode == CsvMode.RFC4180 && isOpen ? null : rows;
    }
}
