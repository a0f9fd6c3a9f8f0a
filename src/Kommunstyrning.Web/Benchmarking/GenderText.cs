using System.Text.RegularExpressions;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>What the three are called: women and men, or girls and boys where an indicator is about children.</summary>
internal static partial class GenderText
{
    /// <summary>Where one chooses among them, of many indicators at once.</summary>
    public static string Of(Gender gender) =>
        gender switch
        {
            Gender.Women => "Kvinnor",
            Gender.Men => "Män",
            Gender.Total => "Alla",
        };

    /// <summary>"Kvinnor", "Pojkar", "Alla": where one chooses among them.</summary>
    public static string Of(Gender gender, Indicator indicator) =>
        gender == Gender.Total ? Of(gender) : Swedish.Upper(Word(gender, indicator));

    /// <summary>"Kvinnor och män", "Flickor och pojkar".</summary>
    public static string Both(Indicator indicator) =>
        $"{Of(Gender.Women, indicator)} och {Word(Gender.Men, indicator)}";

    /// <summary>"kvinnor", "pojkar"; empty for all.</summary>
    public static string Word(Gender gender, Indicator indicator) =>
        (gender, Children().IsMatch(indicator.Title)) switch
        {
            (Gender.Women, false) => "kvinnor",
            (Gender.Women, true) => "flickor",
            (Gender.Men, false) => "män",
            (Gender.Men, true) => "pojkar",
            (Gender.Total, _) => "",
        };

    /// <summary>", kvinnor", as it stands after a year; empty for all.</summary>
    public static string After(Gender gender, Indicator indicator) =>
        gender == Gender.Total ? "" : $", {Word(gender, indicator)}";

    /// <summary>" bland kvinnor", as it stands after a figure; empty for all.</summary>
    public static string Among(Gender gender, Indicator indicator) =>
        gender == Gender.Total ? "" : $" bland {Word(gender, indicator)}";

    /// <summary>Words of the young up to the end of compulsory school; parents, teachers and staff are grown-ups.</summary>
    [GeneratedRegex(
        @"^(?!lärare|gymnasieelever|personal|medarbetar).*\b(elever i (åk|årskurs|förskole|(anpassad )?grundsk)|åk\.? ?[1-9]|årskurs [1-9]|(invånare|i åldern?) ([0-9]|1[0-5])-([0-9]|1[0-8]) år|barn ([0-9]|och unga)|flickor|pojkar)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Children();
}
