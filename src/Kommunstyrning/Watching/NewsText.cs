using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Watching;

/// <summary>What an import has changed of what somebody watches, before and after, in words.</summary>
internal static class NewsText
{
    /// <summary>More lines than these are counted.</summary>
    private const int Most = 4;

    private const char NoBreak = '\u00a0';

    /// <summary>"2025: 87,3 → 89,0 %", a line for each year and gender of one area, the newest first.</summary>
    /// <param name="changed">Of one indicator.</param>
    /// <param name="position">Of the area.</param>
    /// <param name="name">Stands before each line; empty for none.</param>
    /// <returns>Empty where nothing of the area is another.</returns>
    public static List<string> Lines(
        Indicator indicator,
        IEnumerable<ChangedPanel> changed,
        int position,
        string name = ""
    )
    {
        var own = changed
            .Where(p => p.IsChangedAt(position))
            .OrderByDescending(p => p.Year)
            .ThenBy(p => p.Gender)
            .ToList();
        var lines = own.Take(Most)
            .Select(p =>
                $"{(name.Length > 0 ? $"{name}, " : "")}{p.Year.ToString(CultureInfo.InvariantCulture)}{After(p.Gender)}: {Figures(indicator, p.Before[position], p.After[position])}"
            )
            .ToList();
        if (own.Count > Most)
            lines.Add($"och {own.Count - Most} till");
        return lines;
    }

    /// <summary>"Värden för tolv andra områden är nya eller ändrade."; null for none.</summary>
    public static string? Others(int count) =>
        count switch
        {
            0 => null,
            1 => "Ett värde för en annan är nytt eller ändrat.",
            _ => $"Värden för {count.ToString(Text.Swedish)} andra är nya eller ändrade.",
        };

    private static string After(Gender gender) =>
        gender switch
        {
            Gender.Women => ", kvinnor",
            Gender.Men => ", män",
            Gender.Total => "",
        };

    private static string Figures(Indicator indicator, double before, double after)
    {
        if (indicator.IsCounted)
            return double.IsNaN(before) ? "nytt svar"
                : double.IsNaN(after) ? "svaret är borttaget"
                : "svaret är ett annat";
        var form = new FigureForm(indicator.Unit, indicator.Decimals).Telling((before, after));
        var unit = indicator.Unit is "" or "antal" or "index" ? "" : $"{NoBreak}{indicator.Unit}";
        return double.IsNaN(before) ? $"nytt värde {Bare(after)}{unit}"
            : double.IsNaN(after) ? $"{Bare(before)}{unit} är borttaget"
            : $"{Bare(before)} → {Bare(after)}{unit}";

        string Bare(double value) => FigureRounding.Bare(value, form.Decimals);
    }
}
