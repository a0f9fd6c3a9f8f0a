using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>What was judged, and why: in Swedish, without a full stop.</summary>
public sealed record Judged<T>(T Value, string Reason);

/// <summary>
/// Rules over titles for the thousands of indicators that nobody has judged one by one, from DirectionRules.csv and
/// KindRules.csv (`pattern;value;reason`). The first whose pattern is found in the title holds; capitals do not matter.
/// </summary>
public sealed class TitleRules<T>
    where T : struct, Enum
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>By title: each is asked for again and again, and there are some thousands.</summary>
    private readonly ConcurrentDictionary<string, Judged<T>?> said = new(StringComparer.Ordinal);

    private readonly (string Written, Regex Pattern, Judged<T> Said)[] rules;

    internal TitleRules(string file) =>
        rules = [
            .. CatalogueFile
                .Rows(file)
                .Select(cells =>
                    (
                        cells[0],
                        new Regex(
                            InSmallLetters(cells[0]),
                            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                            Patience
                        ),
                        new Judged<T>(Enum.Parse<T>(cells[1], ignoreCase: true), cells[2])
                    )
                ),
        ];

    /// <summary>In the order in which they are tried.</summary>
    public IEnumerable<(string Pattern, Judged<T> Said)> Rows => rules.Select(r => (r.Written, r.Said));

    /// <returns>Null where no rule says anything.</returns>
    public Judged<T>? Of(string title) => said.GetOrAdd(title, First);

    /// <summary>All in small letters: to pass over capitals at each of two hundred patterns takes many times as long.</summary>
    private Judged<T>? First(string title)
    {
        var small = title.ToLowerInvariant();
        return rules.FirstOrDefault(rule => rule.Pattern.IsMatch(small)) is { Said: { } judged } ? judged : null;
    }

    /// <summary>But for what stands behind a backslash, where a capital means something else.</summary>
    private static string InSmallLetters(string pattern) =>
        string.Concat(pattern.Select((c, i) => i > 0 && pattern[i - 1] == '\\' ? c : char.ToLowerInvariant(c)));
}

/// <summary>
/// What is known of an indicator beyond what the source says: from the list of those judged one by one, else from the list
/// of directions, else by the rules over titles.
/// </summary>
public static class IndicatorKnowledge
{
    private const string OneByOne = "Bedömt för sig, efter vad nyckeltalet mäter";

    public static TitleRules<Direction> DirectionRules { get; } = new("DirectionRules.csv");

    public static TitleRules<IndicatorKind> KindRules { get; } = new("KindRules.csv");

    /// <returns>None with an empty reason where nobody has judged it and no rule holds.</returns>
    public static Judged<Direction> Direction(string id, string title)
    {
        if (CuratedIndicators.Find(id) is { } curated)
            return new(curated.Direction, curated.Reason);
        var rule = DirectionRules.Of(title);
        if (Directions.Find(id) is { } judged)
            return new(judged.Direction, rule?.Value == judged.Direction ? rule.Reason : OneByOne);
        return rule ?? new(Indicators.Direction.None, "");
    }

    /// <summary>A rate where no rule holds: nothing is taken for granted of it but that it can be compared.</summary>
    public static Judged<IndicatorKind> Kind(string id, string title) =>
        CuratedIndicators.Find(id) is { } curated
            ? new(curated.Kind, "")
            : KindRules.Of(title) ?? new(IndicatorKind.Rate, "");
}
