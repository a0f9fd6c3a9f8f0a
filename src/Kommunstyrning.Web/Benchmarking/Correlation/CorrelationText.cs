using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Correlation;

/// <summary>What two indicators held against each other say in words; never of cause.</summary>
internal static class CorrelationText
{
    private const int FewToTell = 10;

    public static string Headline(CorrelationResult read) =>
        read.Correlation is { N: < FewToTell }
            ? $"{Swedish.Upper(Members(read))} är för få för att säga om de två följs åt."
        : read.Correlation.Pearson is { } r ? $"De två {Together(r)}. Sambandet är {Of(r)}."
        : $"Alla har samma värde i {read.ComparisonGroup.Name}. Då finns inget samband att mäta.";

    /// <summary>In words after the size of the coefficient, whatever its sign.</summary>
    private static string Together(double r) =>
        (Math.Abs(r), r < 0) switch
        {
            (< 0.1, _) => "följs inte åt",
            (< 0.3, false) => "följs svagt åt",
            (< 0.3, true) => "går svagt åt var sitt håll",
            (< 0.5, false) => "följs måttligt åt",
            (< 0.5, true) => "går måttligt åt var sitt håll",
            (< 0.7, false) => "följs tydligt åt",
            (< 0.7, true) => "går tydligt åt var sitt håll",
            (_, false) => "följs starkt åt",
            _ => "går starkt åt var sitt håll",
        };

    /// <summary>What that means for a municipality; empty where there is nothing to measure.</summary>
    public static string Meaning(CorrelationResult read) =>
        read.Correlation.Pearson switch
        {
            null => "",
            _ when read.Correlation.N < FewToTell => "",
            >= 0.1 => "Kommuner som ligger högt i det ena ligger ofta högt också i det andra.",
            <= -0.1 => "Kommuner som ligger högt i det ena ligger ofta lågt i det andra.",
            _ => "Den som ligger högt i det ena kan ligga var som helst i det andra.",
        };

    /// <summary>How it was measured, and over how many.</summary>
    public static string Measure(CorrelationResult read)
    {
        var (_, pearson, spearman) = read.Correlation;
        if (pearson is not { } r || spearman is not { } rho)
            return $"{Swedish.Upper(Members(read))} har båda värdena.";
        var apart =
            Math.Abs(r - rho) < 0.1
                ? ""
                : " Måtten skiljer sig, eftersom några kommuner ligger långt från de andra eller sambandet inte är en rak linje.";
        return $"Sambandet går från −1 till 1. Räknat på värdena är det {Of(r)} (Pearson) och på platserna {Of(rho)} (Spearman), för {Members(read)}{Named(read)}.{apart}";
    }

    private static string Members(CorrelationResult read) =>
        read.Points[0].Area.Kind == AreaKind.Region
            ? Swedish.Count(read.Correlation.N, "region", "regioner")
            : Swedish.Count(read.Correlation.N, "kommun", "kommuner");

    private static string Named(CorrelationResult read) =>
        read.ComparisonGroup.Kind == ComparisonGroupKind.All ? "" : $" i gruppen {read.ComparisonGroup.Name}";

    public static string Of(double coefficient) => FigureText.Bare(coefficient, 2);

    /// <summary>"procent, 2022".</summary>
    public static string Facts(ComparisonResult half)
    {
        var unit = FigureText.UnitWord(half.Indicator);
        return (unit.Length == 0 ? "" : unit + ", ") + MapText.Facts(half);
    }
}
