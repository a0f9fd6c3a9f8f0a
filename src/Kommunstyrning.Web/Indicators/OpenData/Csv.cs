using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Indicators;

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
    string No,
    IReadOnlyList<string> Columns
)
{
    public const string MediaType = "text/csv";

    public static Csv ForMachines { get; } =
        new(
            ',',
            '.',
            HasByteOrderMark: false,
            MasksFormulas: false,
            "true",
            "false",
            ["indicator", "area", "name", "year", "gender", "value", "status", "preliminary", "source"]
        );

    public static Csv ForExcel { get; } =
        new(
            ';',
            ',',
            HasByteOrderMark: true,
            MasksFormulas: true,
            "ja",
            "nej",
            ["nyckeltal", "kod", "namn", "år", "kön", "värde", "status", "preliminärt", "källa"]
        );

    /// <summary>The path ends in .csv, or the media type is named and nothing that JSON would satisfy is liked better.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        if (request.Path.Value?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true)
            return true;
        var accepted = request.GetTypedHeaders().Accept;
        return Liking(accepted, MediaType) is > 0 and var csv && csv >= Liking(accepted, "application/json");
    }

    public string Of(string? text)
    {
        var cell = text ?? "";
        if (MasksFormulas && cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny([Separator, '"', '\n', '\r']) < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public string Of(double? value) =>
        value is { } number ? number.ToString(CultureInfo.InvariantCulture).Replace('.', DecimalSign) : "";

    public string Of(bool flag) => flag ? Yes : No;

    private static double Liking(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted
            .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
