using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// What a page of a comparison claims in words and pictures, held against the figures that it shows and those that the
/// open API gives. The words are read with patterns of our own; nothing of the product is asked.
/// </summary>
internal sealed partial class PageClaims(string id, string area, string html, JsonNode api)
{
    private readonly List<string> faults = [];

    private JsonArray Areas => api["values"]!.AsArray();

    private int Of => Areas.Count(a => a!["value"] is not null);

    /// <summary>What the page says first.</summary>
    public string Headline { get; } = Text(Heading().Match(html).Groups["text"].Value);

    /// <summary>What stands in the picture of all in order: axis, median, and the one in focus with its place.</summary>
    public IEnumerable<string> Labels => LabelsOf(html);

    /// <summary>What it says of the years, once its faults are told; null where it says nothing.</summary>
    public string? OfYears { get; private set; }

    /// <summary>The same of a file.</summary>
    public static IEnumerable<string> LabelsOf(string drawn) =>
        Label().Matches(Ranked().Match(drawn).Value).Select(m => Text(m.Groups["label"].Value));

    public static int? YearOf(string html) =>
        int.TryParse(Subject().Match(html).Groups["year"].Value, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    /// <summary>What has no value for all is shown of women.</summary>
    public static bool IsOfWomen(string html) => Subject().Match(html).Groups["gender"].Success;

    /// <returns>A line for each claim that does not hold: "kind: indicator, area: what".</returns>
    public IReadOnlyList<string> Faults()
    {
        Axis();
        Bands();
        Since();
        if (api["answers"] is null)
        {
            var years = new TrendClaims(id, area, html);
            OfYears = years.Sentence;
            faults.AddRange(years.Faults());
        }
        var mine = Areas.Single(a => a!["area"]!.GetValue<string>() == area)!;
        if (mine["value"] is null)
            Holds("missing", Headline.Contains(" saknar värde ", StringComparison.Ordinal));
        else
            Rank(mine);
        return faults;
    }

    private void Rank(JsonNode mine)
    {
        var value = mine["value"]!.GetValue<double>();
        if (api["answers"] is not null)
        {
            Answer(value);
            return;
        }
        var rank = mine["rank"]!.GetValue<int>();
        var tied = Areas.Count(a => a!["rank"]?.GetValue<int>() == rank) - 1;
        Shown("value", Said(), value);
        if (Headline.EndsWith("liksom alla andra med värde.", StringComparison.Ordinal))
        {
            Holds("tie", tied == Of - 1);
            return;
        }
        Holds("rank", Headline.Contains($"plats {rank} av {Of}", StringComparison.Ordinal));
        var shared = tied switch
        {
            0 => "",
            1 => ", delad med en annan",
            _ => $", delad med {tied} andra",
        };
        Holds("tie", SharedRank().Match(Headline).Value == shared);
        Against(value);
    }

    /// <summary>A number that stands for an answer is counted, and has no rank anywhere.</summary>
    private void Answer(double value)
    {
        var alike = Areas.Count(a => a!["value"]?.GetValue<double>() == value);
        Holds("count", Counted().Match(Headline).Groups["count"].Value == $"{alike}");
        Holds("no rank", Areas.All(a => a!["rank"] is null) && !RankWord().IsMatch(html));
    }

    private void Against(double value)
    {
        var median = api["statistics"]!["median"]!.GetValue<double>();
        var (mine, theirs) = (Said(), Median().Match(Headline));
        if (Headline.Contains("i praktiken lika med medianen", StringComparison.Ordinal))
        {
            Holds("likeness", Math.Abs(value - median) > 1e-9);
            return;
        }
        if (Headline.Contains("lika med medianen", StringComparison.Ordinal))
        {
            Holds("likeness", Math.Abs(value - median) <= 1e-9);
            return;
        }
        Shown("median", theirs, median);
        var side = Number(mine).CompareTo(Number(theirs));
        Holds("side as shown", side != 0 && side == value.CompareTo(median));
        var word = api["indicator"]!["direction"]!.GetValue<string>() switch
        {
            "higher" => side > 0 ? "bättre än" : "sämre än",
            "lower" => side > 0 ? "sämre än" : "bättre än",
            _ => side > 0 ? "över" : "under",
        };
        Holds("word", Headline.Contains($", {word} medianen", StringComparison.Ordinal));
    }

    /// <summary>The last figure of the first sentence: the subject may have some of its own.</summary>
    private Match Said() =>
        Figure()
            .Matches(Headline.Split([". Det är ", ", liksom "], StringSplitOptions.None)[0])
            .LastOrDefault(Match.Empty);

    /// <summary>Near what it stands for, and nought for nought alone.</summary>
    private void Shown(string kind, Match match, double value)
    {
        if (!match.Success)
        {
            Holds(kind, holds: false);
            return;
        }
        var (shown, decimals) = (Number(match), match.Groups["figure"].Value.SkipWhile(c => c != ',').Skip(1).Count());
        Holds(kind, Math.Abs(shown - value) <= 0.5 * Math.Pow(10, -decimals) + 1e-9);
        Holds($"{kind} as nought", shown != 0 || Math.Abs(value) < 1e-9);
    }

    private void Since()
    {
        if (Change().Match(html) is not { Success: true } change)
            return;
        var (from, to) = (Parse(change.Groups["from"].Value), Parse(change.Groups["to"].Value));
        Holds(
            "since",
            change.Groups["verb"].Value
                == (
                    to > from ? "stigit"
                    : to < from ? "sjunkit"
                    : ""
                )
        );
    }

    /// <summary>A quarter holds three eighths at the most.</summary>
    private void Bands()
    {
        foreach (var band in new[] { "best", "worst" })
        {
            var count = Areas.Count(a => a!["band"]!.GetValue<string>() == band);
            Holds("quarter", count * 8 <= Of * 3);
        }
    }

    /// <summary>Each height of the axis has a label of its own.</summary>
    private void Axis()
    {
        var labels = Ticks().Matches(Ranked().Match(html).Value).Select(m => m.Groups["label"].Value).ToList();
        Holds("axis", labels.Count == labels.Distinct(StringComparer.Ordinal).Count());
    }

    private void Holds(string kind, bool holds)
    {
        if (!holds)
            faults.Add($"{kind}: {id}, {area}: {Headline}");
    }

    private static double Number(Match match) => Parse(match.Groups["figure"].Value);

    private static double Parse(string figure) =>
        double.Parse(
            string.Concat(figure.Where(c => !char.IsWhiteSpace(c))).Replace('−', '-').Replace(',', '.'),
            CultureInfo.InvariantCulture
        );

    private static string Text(string markup) => WebUtility.HtmlDecode(markup).Trim();

    private const string OneFigure = @"(?<figure>−?[0-9]{1,3}(?:\u00a0[0-9]{3})*(?:,[0-9]+)?)";

    [GeneratedRegex(@"<h1[^>]*>(?<text>.*?)</h1>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"<p class=""subject""><b>.*?</b> (?<year>[0-9]{4})(?<gender>, (kvinnor|flickor))?",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Subject();

    [GeneratedRegex($@" (?:har|är) {OneFigure}(?=[^0-9,]|,\D|\.|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex($@"medianen {OneFigure}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Median();

    [GeneratedRegex(@"Det har (?<count>[0-9]+) av ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\bplats [0-9]", RegexOptions.None, 1000)]
    private static partial Regex RankWord();

    [GeneratedRegex(@", delad med (en annan|[0-9]+ andra)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SharedRank();

    [GeneratedRegex(
        @"har värdet (?<verb>stigit|sjunkit) från (?<from>−?[0-9\s]+(?:,[0-9]+)?) till (?<to>−?[0-9\s]+(?:,[0-9]+)?)\.",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Change();

    [GeneratedRegex(@"<text[^>]*>(?<label>[^<]*)</text>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"<svg[^>]*data-ranked.*?</svg>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ranked();

    [GeneratedRegex(
        @"<line class=""grid""[^>]*/?>(?:</line>)?\s*<text class=""axis""[^>]*>(?<label>[^<]*)</text>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ticks();
}
