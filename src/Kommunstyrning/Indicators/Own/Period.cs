using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>The time that a figure is about: a year, or a tertial, quarter or month of one.</summary>
/// <param name="Part">From 1: which tertial, quarter or month; 1 for a year.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Period(PeriodKind Kind, int Year, int Part) : IComparable<Period>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>How many of a kind a year has.</summary>
    public static int PerYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Year => 1,
            PeriodKind.Tertial => 3,
            PeriodKind.Quarter => 4,
            PeriodKind.Month => 12,
        };

    /// <summary>The period of a kind that a day lies in.</summary>
    public static Period Of(PeriodKind kind, DateOnly day) =>
        new(kind, day.Year, ((day.Month - 1) * PerYear(kind) / 12) + 1);

    /// <summary>The one reader of periods: "2026", "2026T2", "tertial 2 2026", "2026K3", "2026Q3", "2026-07", "juli 2026".</summary>
    /// <param name="raw">As it was written, or null. A date that is the first of a month is read as that month.</param>
    /// <returns>Null for what is no period.</returns>
    public static Period? Read(string? raw)
    {
        var match = Pattern().Match(Text.Line(raw));
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var kind =
            match.Groups["tertial"].Success ? PeriodKind.Tertial
            : match.Groups["quarter"].Success ? PeriodKind.Quarter
            : match.Groups["month"].Success || match.Groups["name"].Success ? PeriodKind.Month
            : PeriodKind.Year;
        var part =
            match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value)
            : match.Groups["part"].Success ? int.Parse(match.Groups["part"].Value, CultureInfo.InvariantCulture)
            : 1;
        return year is >= FirstYear and <= LastYear && part >= 1 && part <= PerYear(kind)
            ? new Period(kind, year, part)
            : null;
    }

    /// <summary>How it stands in files and answers: "2026", "2026T2", "2026K3", "2026-07". Read again, it is the same.</summary>
    public string Code =>
        Kind switch
        {
            PeriodKind.Year => Invariant($"{Year}"),
            PeriodKind.Tertial => Invariant($"{Year}T{Part}"),
            PeriodKind.Quarter => Invariant($"{Year}K{Part}"),
            PeriodKind.Month => Invariant($"{Year}-{Part:00}"),
        };

    /// <summary>How it is said: "2026", "tertial 2 2026", "kvartal 3 2026", "juli 2026".</summary>
    public string Words =>
        Kind switch
        {
            PeriodKind.Year => Invariant($"{Year}"),
            PeriodKind.Tertial => Invariant($"tertial {Part} {Year}"),
            PeriodKind.Quarter => Invariant($"kvartal {Part} {Year}"),
            PeriodKind.Month => Invariant($"{Text.Swedish.DateTimeFormat.GetMonthName(Part)} {Year}"),
        };

    /// <summary>Rises by one from each period to the next of its kind.</summary>
    public int Index => (Year * PerYear(Kind)) + Part - 1;

    /// <param name="index">As another of the kind has it.</param>
    public static Period At(PeriodKind kind, int index) =>
        new(kind, index / PerYear(kind), (index % PerYear(kind)) + 1);

    /// <summary>Whether it has not begun on a day.</summary>
    public bool IsAhead(DateOnly today) => Index > Of(Kind, today).Index;

    /// <summary>Whether it has ended by a day.</summary>
    public bool IsOver(DateOnly today) => Index < Of(Kind, today).Index;

    public int CompareTo(Period other) => Index.CompareTo(other.Index);

    public static bool operator <(Period left, Period right) => left.Index < right.Index;

    public static bool operator >(Period left, Period right) => left.Index > right.Index;

    public static bool operator <=(Period left, Period right) => left.Index <= right.Index;

    public static bool operator >=(Period left, Period right) => left.Index >= right.Index;

    private static int MonthOf(string name) =>
        Array.FindIndex(
            Text.Swedish.DateTimeFormat.MonthNames,
            month =>
                month.Length > 0
                && (
                    month.Equals(name, StringComparison.OrdinalIgnoreCase)
                    || month[..Math.Min(3, month.Length)].Equals(name, StringComparison.OrdinalIgnoreCase)
                )
        ) + 1;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            \A(?:
                (?<year>[0-9]{4})
              | (?<year>[0-9]{4})\s?[-/]?\s?(?:(?<tertial>t(?:ertial)?)|(?<quarter>[kq]|kvartal)|(?<month>m))\s?(?<part>[0-9]{1,2})
              | (?:(?<tertial>t(?:ertial)?)|(?<quarter>[kq]|kvartal))\s?(?<part>[0-9])[\s,/-]{1,2}(?<year>[0-9]{4})
              | (?<year>[0-9]{4})(?<month>-)(?<part>[0-9]{2})(?:-01)?
              | (?<name>\p{L}{3,9})\.?\s(?<year>[0-9]{4})
              | (?<year>[0-9]{4})\s(?<name>\p{L}{3,9})
            )\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pattern();
}
