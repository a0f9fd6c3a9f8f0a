using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What the years show, in plain Swedish.</summary>
internal static class TrendText
{
    private const int Back = 5;

    /// <summary>"Piteå har legat över riket varje år sedan 1998."</summary>
    public static string Finding(Standing standing)
    {
        var read = standing.All;
        if (read.Focus is not { } focus)
            return standing.Trend.Count > 1
                ? $"Medianen har gått från {Figure(standing, standing.Trend[0].Median)} till {Figure(standing, standing.Trend[^1].Median)} sedan {standing.Trend[0].Year}"
                : $"Medianen var {Figure(standing, standing.Trend[0].Median)} år {standing.Trend[0].Year}";
        var other = Rival(standing);
        var years = standing.Trend.Where(y => !double.IsNaN(y.Focus) && !double.IsNaN(other.Of(y))).ToList();
        if (years.Count == 0)
            return $"{focus.Name} år för år";
        var above = years.Count(y => y.Focus > other.Of(y));
        var below = years.Count(y => y.Focus < other.Of(y));
        var since = years.Count == 1 ? $"år {years[0].Year}" : $"varje år sedan {years[0].Year}";
        return above == years.Count ? $"{focus.Name} har legat över {other.Name} {since}"
            : below == years.Count ? $"{focus.Name} har legat under {other.Name} {since}"
            : $"{focus.Name} har legat över {other.Name} {above} av {years.Count} år";
    }

    /// <summary>"Sedan 2017 har värdet sjunkit från 95,7 till 89,0."; null without two years to tell of.</summary>
    public static string? Since(Standing standing)
    {
        var years = standing.Trend.Where(y => y.Year <= standing.All.Year && !double.IsNaN(y.Focus)).ToList();
        if (years.Count < 2 || years[^1].Year != standing.All.Year)
            return null;
        var (then, now) = (years.LastOrDefault(y => y.Year <= standing.All.Year - Back), years[^1]);
        if (then.Year == 0)
            then = years[0];
        var indicator = standing.All.Indicator;
        var verb =
            FigureText.IsZero(now.Focus - then.Focus, indicator.Decimals) ? null
            : now.Focus > then.Focus ? "stigit"
            : "sjunkit";
        return verb is null
            ? $"Värdet är detsamma som {then.Year}."
            : $"Sedan {then.Year} har värdet {verb} från {FigureText.Bare(then.Focus, indicator)} till {FigureText.Bare(now.Focus, indicator)}.";
    }

    /// <summary>What the field and the lines are.</summary>
    public static string Legend(Standing standing, bool isMiddleHalf)
    {
        var group = standing.HasGroup ? "gruppen" : GroupText.TheKinds(standing.All);
        var field = isMiddleHalf ? $"den mittersta hälften av {group}" : $"högst och lägst i {group}";
        return $"{Swedish.Upper(FigureText.UnitWord(standing.All.Indicator))}{(FigureText.UnitWord(standing.All.Indicator).Length > 0 ? ". " : "")}Fältet visar {field}, linjen i det medianen. Streckad är riket.";
    }

    private static string Figure(Standing standing, double value) => FigureText.Of(value, standing.All.Indicator);

    /// <summary>Riket where it has values, else the group's median.</summary>
    private static (string Name, Func<TrendYear, double> Of) Rival(Standing standing) =>
        standing.Trend.Any(y => !double.IsNaN(y.Nation) && !double.IsNaN(y.Focus))
            ? ("riket", y => y.Nation)
            : ("medianen", y => y.Median);
}
