using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// How a table is written as text. For machines as RFC 4180 with a decimal point; for a Swedish Excel with semicolon and
/// decimal comma, a byte order mark so that it sees the encoding, and nothing that it would take for a formula.
/// </summary>
internal sealed record Csv(
    char Separator,
    char DecimalSign,
    bool HasByteOrderMark,
    bool MasksFormulas,
    string Yes,
    string No
)
{
    public const string MediaType = "text/csv";

    public const string ContentType = MediaType + "; charset=utf-8; header=present";

    public const string LineBreak = "\r\n";

    /// <summary>Its headings are Swedish.</summary>
    public bool IsForExcel => MasksFormulas;

    public static Csv ForMachines { get; } =
        new(',', '.', HasByteOrderMark: false, MasksFormulas: false, "true", "false");

    public static Csv ForExcel { get; } = new(';', ',', HasByteOrderMark: true, MasksFormulas: true, "ja", "nej");

    /// <summary>The path ends in .csv, or the media type is named and nothing that JSON would satisfy is liked better.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        if (request.Path.Value?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true)
            return true;
        var accepted = request.GetTypedHeaders().Accept;
        return Liking(accepted, MediaType) is > 0 and var csv && csv >= Liking(accepted, "application/json");
    }

    /// <summary>The whole table, ready to be sent; each row says what it is, so that rows can be cut out and mixed.</summary>
    public IResult Table(string name, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(HasByteOrderMark ? "\uFEFF" : "");
        text.AppendJoin(Separator, columns).Append(LineBreak);
        foreach (var row in rows)
            text.AppendJoin(Separator, row).Append(LineBreak);
        return new CsvFile(name, text.ToString());
    }

    public string Of(string? text)
    {
        var cell = text ?? "";
        // a code is text: Excel would make the number 180 of 0180
        if (IsForExcel && cell.Length > 0 && cell.All(char.IsAsciiDigit))
            return $"\"=\"\"{cell}\"\"\"";
        if (MasksFormulas && cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny([Separator, '"', '\n', '\r']) < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public string Of(double? value) => value is { } number ? Figure(number).Replace('.', DecimalSign) : "";

    /// <summary>With fifteen figures, which is what the values have at the most: more is what computing left behind.</summary>
    public static string Figure(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    public string Of(bool flag) => flag ? Yes : No;

    private static double Liking(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted
            .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
