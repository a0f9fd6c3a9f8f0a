using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What the years show, in plain Swedish.</summary>
internal static class TrendText
{
    /// <summary>"Piteå har legat över riket varje år sedan 1998."</summary>
    public static string Finding(Standing standing)
    {
        var read = standing.All;
        if (read.Focus is not { } focus)
            return OfMedian(standing);
        var other = Rival(standing);
        var years = standing.Trend.Where(y => !double.IsNaN(y.Focus) && !double.IsNaN(other.Of(y))).ToList();
        if (years.Count == 0)
            return $"{focus.Name} år för år";
        var sides = years.ConvertAll(y => read.Figures.Compare(y.Focus, other.Of(y)));
        var (above, below) = (sides.Count(s => s > 0), sides.Count(s => s < 0));
        var all = years.Count;
        return above == all ? $"{focus.Name} har legat över {other.Name} {Throughout(years, standing)}"
            : below == all ? $"{focus.Name} har legat under {other.Name} {Throughout(years, standing)}"
            : above + below == 0 ? $"{focus.Name} har legat lika med {other.Name} {Throughout(years, standing)}"
            : above == 0 ? $"{focus.Name} har aldrig legat över {other.Name} under {Among(years)}"
            : $"{focus.Name} har legat över {other.Name} {above} av {Among(years)}";
    }

    /// <summary>As far back as it is the same municipalities: "Medianen har gått från 88,1 % år 2015 till 84,9 % år 2022".</summary>
    private static string OfMedian(Standing standing)
    {
        var since = standing.Breaks.Count > 0 ? standing.Breaks[^1].To.Year : int.MinValue;
        var years = standing.Trend.Where(y => y.N > 0 && y.Year >= since).ToList();
        if (years.Count == 0)
            return "Medianen år för år";
        var (first, last) = (years[0], years[^1]);
        return years.Count == 1 ? $"Medianen var {Figure(standing, first.Median)} år {first.Year}"
            : standing.All.Figures.Compare(first.Median, last.Median) == 0
                ? $"Medianen var {Figure(standing, last.Median)} både {first.Year} och {last.Year}"
            : $"Medianen har gått från {Figure(standing, first.Median)} år {first.Year} till {Figure(standing, last.Median)} år {last.Year}";
    }

    /// <summary>
    /// Between which years the median cannot be followed, since it is not the same municipalities that have values; empty
    /// where it can be between all.
    /// </summary>
    public static string OfBreaks(Standing standing)
    {
        if (standing.Breaks is not [.., var last])
            return "";
        var (from, to) = (last.From, last.To);
        var both = last.Kept == 0 ? "ingen har det" : $"bara {Swedish.Figure(last.Kept)} har det";
        var counted =
            $"{Swedish.Figures(from.N, GroupText.Kind(standing.All), GroupText.Kinds(standing.All))}{(standing.HasGroup ? " i gruppen" : "")} har värde {from.Year} och {Swedish.Figure(to.N)} {to.Year}, men {both} båda åren";
        return standing.Breaks.Count == 1
            ? $"Medianen går inte att följa mellan {from.Year} och {to.Year}: {counted}. Linjen är bruten där."
            : $"Medianen går inte att följa mellan alla år. {Swedish.Upper(Swedish.Number(standing.Breaks.Count))} gånger är färre än två av tre {GroupText.Kinds(standing.All)} desamma som mätningen före, senast {to.Year}: {counted}. Linjen är bruten där.";
    }

    /// <summary>
    /// "varje år sedan 2000" only where every year since has been measured, to the newest; or else how many were.
    /// </summary>
    private static string Throughout(List<TrendYear> years, Standing standing)
    {
        var (first, last) = (years[0].Year, years[^1].Year);
        if (years.Count == 1)
            return $"år {first}";
        if (years.Count == last - first + 1)
            return last == standing.Trend[^1].Year ? $"varje år sedan {first}" : $"varje år {Span(years)}";
        return $"alla {Among(years)}";
    }

    /// <summary>"11 mätta år från 2000 till 2022", "8 år från 2015 till 2022" where each was measured.</summary>
    private static string Among(List<TrendYear> years)
    {
        if (years.Count == 1)
            return $"ett enda mätt år, {years[0].Year}";
        var isEach = years.Count == years[^1].Year - years[0].Year + 1;
        return $"{years.Count} {(isEach ? "år" : "mätta år")} {Span(years)}";
    }

    private static string Span(List<TrendYear> years) => $"från {years[0].Year} till {years[^1].Year}";

    /// <summary>"Sedan 2017 har värdet sjunkit från 95,7 till 89,0."; null without two years to tell of.</summary>
    public static string? Since(Standing standing)
    {
        if (Kommunstyrning.Benchmarking.Since.Of(standing.Trend, standing.All.Year) is not var (then, now))
            return null;
        if (standing.All.Indicator.IsCounted)
            return $"{then.Year} var det {AnswerText.Of(then.Focus, standing.All.Indicator)}.";
        var figures = standing.All.Figures;
        var verb = figures.Compare(now.Focus, then.Focus) switch
        {
            > 0 => "stigit",
            < 0 => "sjunkit",
            _ => null,
        };
        return verb is not null
                ? $"Sedan {then.Year} har värdet {verb} från {FigureText.Bare(then.Focus, figures)} till {FigureText.Bare(now.Focus, figures)}."
            : FigureRounding.AreSame(now.Focus, then.Focus) ? $"Värdet är detsamma som {then.Year}."
            : $"Värdet är i praktiken detsamma som {then.Year}.";
    }

    /// <summary>What the field and the lines are.</summary>
    public static string Legend(Standing standing, bool isMiddleHalf)
    {
        var group = standing.HasGroup ? "gruppen" : GroupText.TheKinds(standing.All);
        var field = isMiddleHalf ? $"den mittersta hälften av {group}" : $"högst och lägst i {group}";
        return $"{Swedish.Upper(FigureText.UnitWord(standing.All.Indicator))}{(FigureText.UnitWord(standing.All.Indicator).Length > 0 ? ". " : "")}Fältet visar {field}, linjen i det medianen.{(HasNation(standing) ? " Streckad är riket." : "")}";
    }

    /// <summary>Not of a volume, whose sum Riket is.</summary>
    public static bool HasNation(Standing standing) => standing.Trend.Any(y => !double.IsNaN(y.Nation));

    private static string Figure(Standing standing, double value) => FigureText.Of(value, standing.All.Figures);

    /// <summary>Riket where it has values, else the group's median.</summary>
    private static (string Name, Func<TrendYear, double> Of) Rival(Standing standing) =>
        standing.Trend.Any(y => !double.IsNaN(y.Nation) && !double.IsNaN(y.Focus))
            ? ("riket", y => y.Nation)
            : ("medianen", y => y.Median);
}
