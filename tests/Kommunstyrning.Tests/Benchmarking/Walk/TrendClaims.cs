using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// What a page says of the years, held against the rows of years that it shows. The sentence is built anew from the
/// rows; nothing of the product is asked.
/// </summary>
internal sealed class TrendClaims(string id, string area, string html)
{
    private const string Head = "<th scope=\"col\">År</th>";

    private readonly IElement? figure = Figure(html);

    /// <summary>What the page says above its years; null where it shows none.</summary>
    public string? Sentence => figure?.QuerySelector("h2")!.TextContent.Trim();

    /// <returns>A line for each claim that does not hold: "kind: indicator, area: what".</returns>
    public IEnumerable<string> Faults()
    {
        if (figure is null || Sentence is not { } said)
            return [$"years: {id}, {area}: there are none"];
        var expected = Expected();
        return said == expected ? [] : [$"years: {id}, {area}: {said} ≠ {expected}"];
    }

    private string Expected()
    {
        var heads = figure!.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToList();
        var rows = figure
            .QuerySelectorAll("tbody tr")
            .Select(row => row.Children.Select(c => Parse(c.TextContent)).ToList())
            .Reverse()
            .ToList();
        var nation = heads.IndexOf("Riket");
        var rival = nation > 0 && rows.Exists(r => HasBoth(r, nation)) ? nation : 2;
        var years = rows.FindAll(r => HasBoth(r, rival));
        var name = heads[1];
        if (years.Count == 0)
            return $"{name} år för år";
        var (above, below) = (years.Count(r => r[1] > r[rival]), years.Count(r => r[1] < r[rival]));
        var other = rival == nation ? "riket" : "medianen";
        var throughout = Throughout(years, rows[^1][0]);
        return above == years.Count ? $"{name} har legat över {other} {throughout}"
            : below == years.Count ? $"{name} har legat under {other} {throughout}"
            : above + below == 0 ? $"{name} har legat lika med {other} {throughout}"
            : above == 0 ? $"{name} har aldrig legat över {other} under {Among(years)}"
            : $"{name} har legat över {other} {above} av {Among(years)}";
    }

    /// <summary>Cut out before it is read: a whole page of each would take long.</summary>
    private static IElement? Figure(string html)
    {
        var at = html.IndexOf(Head, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = html.LastIndexOf("<figure", at, StringComparison.Ordinal);
        var end = html.IndexOf("</figure>", at, StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(html[start..end]).QuerySelector("figure");
    }

    private static string Throughout(List<List<double>> years, double newest)
    {
        var (first, last) = (years[0][0], years[^1][0]);
        return years.Count == 1 ? $"år {first}"
            : !IsEach(years) ? $"alla {Among(years)}"
            : last == newest ? $"varje år sedan {first}"
            : $"varje år från {first} till {last}";
    }

    private static string Among(List<List<double>> years) =>
        $"{years.Count} {(IsEach(years) ? "" : "mätta ")}år från {years[0][0]} till {years[^1][0]}";

    private static bool IsEach(List<List<double>> years) => years.Count == years[^1][0] - years[0][0] + 1;

    private static bool HasBoth(List<double> row, int rival) => !double.IsNaN(row[1]) && !double.IsNaN(row[rival]);

    private static double Parse(string cell) =>
        double.TryParse(
            string.Concat(cell.Where(c => !char.IsWhiteSpace(c))).Replace('−', '-').Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : double.NaN;
}
