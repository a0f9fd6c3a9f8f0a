using Kommunstyrning.Benchmarking;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Shell;

/// <summary>What is said of what a unit answers: its figures, its status and by what rule.</summary>
public static class UnitResultText
{
    private const int MostDecimals = 3;

    /// <summary>"Inom ramen", "Inom ramen enligt prognosen".</summary>
    public static string Of(GrantStatus status, bool isForecast) =>
        status switch
        {
            GrantStatus.Inside => "Inom ramen",
            GrantStatus.Near => "Nära ramen",
            GrantStatus.Over => "Över ramen",
            GrantStatus.Unknown => "Kan inte bedömas",
        } + (isForecast && status != GrantStatus.Unknown ? " enligt prognosen" : "");

    /// <summary>The square that it has: a forecast is never shown as reached.</summary>
    public static TargetStatus Mark(GrantStatus status, bool isForecast) =>
        status switch
        {
            GrantStatus.Inside => isForecast ? TargetStatus.OnPath : TargetStatus.Reached,
            GrantStatus.Near => TargetStatus.Near,
            GrantStatus.Over => TargetStatus.Behind,
            GrantStatus.Unknown => TargetStatus.Unknown,
        };

    /// <summary>"6,2 miljoner kronor lägre än kommunbidraget på 2 410".</summary>
    public static string Finding(GrantYear year)
    {
        if (year.Deviation is not { } deviation)
            return $"För {year.Year} är kommunbidraget {Money(year.Grant)}. Varken utfall eller prognos är inlagd.";
        var who = year.IsForecast ? $"Prognosen för {year.Year}" : $"Kostnaden {year.Year}";
        return FigureRounding.AreSame(deviation, 0)
            ? $"{who} är precis kommunbidraget, {Money(year.Grant)}."
            : $"{who} är {Money(Math.Abs(deviation))} {(deviation > 0 ? "lägre" : "högre")} än kommunbidraget på {Money(year.Grant)}.";
    }

    /// <summary>"+0,3 %": positive where it cost less.</summary>
    public static string Percent(GrantYear year) =>
        year.DeviationPercent is { } percent ? $"{FigureText.Signed(percent, 1)}\u00a0%" : "–";

    public static string RuleOf(TargetRules rules) =>
        $"Inom ramen när kostnaden inte är högre än kommunbidraget, nära när den är högst {Bare(rules.GrantTolerance)} procent högre, annars över. Ett plus är billigare än bidraget.";

    public static string RuleOfTargets =>
        "Nått när det senaste utfallet når målet, på banan när en prognos gör det, annars efter. En prognos är aldrig nådd.";

    /// <summary>"minst 25 %", "högst 4 mnkr".</summary>
    public static string Asked(FinancialTarget target) => Asked(target.Direction, target.Value, target.Measure);

    public static string Asked(DocumentFinancial target) => Asked(target.Direction, target.Target, target.Measure);

    /// <summary>"27,3 % (2026, prognos)"; a dash where the company has told nothing.</summary>
    public static string Now(DocumentFinancial target) =>
        target.Value is { } value
            ? $"{With(value, target.Measure)} ({target.Year}{(target.IsForecast ? ", prognos" : "")})"
            : "–";

    private static string Asked(Direction direction, double value, string measure) =>
        $"{(direction == Direction.Lower ? "Högst" : "Minst")} {With(value, measure)}";

    /// <summary>"27 %", "41 mnkr".</summary>
    public static string With(double value, string measure) => $"{Bare(value)}\u00a0{measure}";

    public static string Money(double millions) =>
        $"{Bare(millions)}\u00a0{(millions == 1 ? "miljon" : "miljoner")} kronor";

    /// <summary>With the decimals that it was written with, three at the most.</summary>
    public static string Bare(double value)
    {
        var decimals = 0;
        while (decimals < MostDecimals && !FigureRounding.AreSame(Math.Round(value, decimals), value))
            decimals++;
        return FigureText.Bare(value, decimals);
    }

    /// <summary>"Pengarna räcker: …" in a sentence, for the top of the unit's page; empty where nothing is answered.</summary>
    public static string Sentence(UnitResult result, TargetRules rules)
    {
        if (UnitResultJudgement.Newest(result.Grants) is { } year)
            return $"{Of(UnitResultJudgement.Of(year, rules.GrantTolerance), isForecast: false)}: {Swedish.Lower(Finding(year))}";
        if (result.Targets.Count == 0)
            return "";
        var counts = result
            .Targets.GroupBy(UnitResultJudgement.Of)
            .OrderBy(g => g.Key)
            .Select(g => $"{Swedish.Number(g.Count(), neuter: true)} {Swedish.Lower(TargetText.Of(g.Key))}");
        return $"Av {Swedish.Count(result.Targets.Count, "ekonomiskt mål", "ekonomiska mål")} är {Swedish.List(counts)}.";
    }
}
