using System.Text.RegularExpressions;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.FollowUp;

/// <summary>Which value a text points at.</summary>
/// <param name="Code">An indicator's: Kolada's such as N15428, or an own one's.</param>
/// <param name="Year">Null for the newest.</param>
public sealed record LiveReference(string Code, int? Year, Gender Gender);

/// <summary>The value that was pointed at.</summary>
/// <param name="Unit">In words, such as procent; may be empty.</param>
/// <param name="Decimals">How many it is written with.</param>
/// <param name="When">"2025", or "tertial 2 2026".</param>
/// <param name="Source">Where it comes from, as it is said: "Kolada", "kommunens egen uppgift".</param>
public sealed record LiveValue(double Value, string Unit, int Decimals, string When, string Source)
{
    public bool IsPreliminary { get; init; }

    public bool IsExample { get; init; }

    /// <summary>"89,0 procent (2025, Kolada)": never without its year and where it is from.</summary>
    public string Said
    {
        get
        {
            var written = FigureRounding.Bare(Value, Decimals);
            var unit = Unit.Length > 0 ? $" {Unit}" : "";
            var notes = $"{When}, {Source}{(IsPreliminary ? ", preliminärt" : "")}{(IsExample ? ", exempel" : "")}";
            return $"{written}{unit} ({notes})";
        }
    }
}

/// <summary>A text with its values put in.</summary>
/// <param name="Faults">A sentence for each mark that points nowhere; those marks stand in the text as they were written.</param>
public sealed record LiveText(string Text, IReadOnlyList<string> Faults);

/// <summary>
/// Values in prose. Whoever writes puts a mark where a figure is to stand: {{N15428}} for the newest value, {{N15428:2025}} for
/// a year's, {{N15428:2025:K}} and M for women and men. The figure is put in when the text is shown, with its year and source,
/// and stands fast in an edition.
/// </summary>
public static partial class LiveValues
{
    private const int Patience = 1000;

    /// <summary>What the text points at, each once, in order; marks that cannot be read are passed over.</summary>
    public static IReadOnlyList<LiveReference> In(string text) =>
        [.. Mark().Matches(text).Select(m => Read(m.Groups["inside"].Value)).OfType<LiveReference>().Distinct()];

    /// <param name="lookup">Null where there is no such value, or none that may be shown.</param>
    public static LiveText Resolve(string text, Func<LiveReference, LiveValue?> lookup)
    {
        var faults = new List<string>();
        var said = Mark()
            .Replace(
                text,
                mark =>
                {
                    if (Read(mark.Groups["inside"].Value) is not { } reference)
                        faults.Add($"{mark.Value} går inte att läsa. Skriv till exempel {{{{N15428:2025}}}}.");
                    else if (lookup(reference) is { } value)
                        return value.Said;
                    else
                        faults.Add(Nowhere(mark.Value, reference));
                    return mark.Value;
                }
            );
        return new LiveText(said, [.. faults.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>For where no value can be put in, such as what is searched: … for each mark.</summary>
    public static string Without(string text) => Mark().Replace(text, "…");

    /// <summary>For saving: the text is kept as it was written, with its marks, where each of them points at a value.</summary>
    /// <param name="field">At which it is refused.</param>
    /// <returns>Invalid at the field, one for each mark that points nowhere; empty where all is well.</returns>
    public static IReadOnlyList<Refusal> WhyNot(string field, string text, Func<LiveReference, LiveValue?> lookup) =>
        [.. Resolve(text, lookup).Faults.Select(fault => Refusal.Invalid(field, fault))];

    /// <summary>A report with the values put into every text that people write; what points nowhere stands as it was written.</summary>
    public static RoundDocument Resolve(RoundDocument document, Func<LiveReference, LiveValue?> lookup)
    {
        return document with
        {
            MethodText = Of(document.MethodText),
            GroupText = Of(document.GroupText),
            Units = [.. document.Units.Select(u => u with { Summary = Of(u.Summary) })],
            Goals = [.. document.Goals.Select(g => g with { Assessments = [.. g.Assessments.Select(Said)] })],
        };

        string Of(string text) => Resolve(text, lookup).Text;

        DocumentAssessment Said(DocumentAssessment a) =>
            a with
            {
                OverrideReason = Of(a.OverrideReason),
                Why = Of(a.Why),
                Next = Of(a.Next),
                Learnt = Of(a.Learnt),
            };
    }

    /// <summary>Every text of a report that people write and that may have marks.</summary>
    public static IEnumerable<string> TextsOf(RoundDocument document) =>
        document
            .Goals.SelectMany(g => g.Assessments)
            .SelectMany(a => new[] { a.OverrideReason, a.Why, a.Next, a.Learnt })
            .Concat(document.Units.Select(u => u.Summary))
            .Append(document.MethodText)
            .Append(document.GroupText);

    private static string Nowhere(string mark, LiveReference reference)
    {
        var year = reference.Year is { } wanted ? $"något värde för {wanted}" : "något värde";
        var gender = reference.Gender switch
        {
            Gender.Total => "",
            Gender.Women => " för kvinnor",
            Gender.Men => " för män",
            _ => throw new ArgumentOutOfRangeException(nameof(reference), reference.Gender, message: null),
        };
        return $"{mark} pekar inte på {year}{gender} som får visas. Se efter att koden och året stämmer.";
    }

    private static LiveReference? Read(string inside)
    {
        var match = Inside().Match(inside);
        if (!match.Success)
            return null;
        var gender = match.Groups["gender"] switch
        {
            { Success: false } => Gender.Total,
            { Value: "K" or "k" } => Gender.Women,
            _ => Gender.Men,
        };
        int? year = match.Groups["year"] is { Success: true } written ? int.Parse(written.Value, Text.Swedish) : null;
        return new LiveReference(match.Groups["code"].Value.ToUpperInvariant(), year, gender);
    }

    [GeneratedRegex(@"\{\{(?<inside>[^{}\n]{0,60})\}\}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^\s*(?<code>[A-Za-z][A-Za-z0-9-]{1,30})\s*(:\s*(?<year>(19|20)[0-9]{2})\s*)?(:\s*(?<gender>[KkMm])\s*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience
    )]
    private static partial Regex Inside();
}
