using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Values that the source has changed since they were first fetched: before, now and when.</summary>
internal static class RevisedText
{
    /// <summary>"Värdet är ändrat av källan den 3 mars 2026: före 87,3 %, nu 89,0 %."; null where it is as it was.</summary>
    public static string? OfFocus(ComparisonResult read)
    {
        if (
            read is not { Focus: { } area, Comparison.Focus: { } focus }
            || Find(read, area.Position) is not { } revised
        )
            return null;
        return focus.Rank == 0
            ? $"Värdet är borttaget av källan den {Swedish.Date(revised.ChangedOn)}: före {Figure(revised.Before, focus.Value, read)}."
            : $"Värdet är ändrat av källan den {Swedish.Date(revised.ChangedOn)}: före {Figure(revised.Before, focus.Value, read)}, nu {Figure(focus.Value, revised.Before, read)}.";
    }

    /// <summary>"Källan har ändrat värdet för tre andra kommuner sedan det först hämtades."; null where it has not.</summary>
    public static string? OfOthers(ComparisonResult read)
    {
        var others = read.Comparison.Areas.Count(a =>
            a.Rank > 0 && a.Position != read.Focus?.Position && Find(read, a.Position) is not null
        );
        var kind = others == 1 ? GroupText.Kind(read) : GroupText.Kinds(read);
        var more =
            OfFocus(read) is null ? ""
            : others == 1 ? "annan "
            : "andra ";
        return others == 0
            ? null
            : $"Källan har ändrat värdet för {Swedish.Number(others)} {more}{kind} sedan det först hämtades.";
    }

    /// <summary>Both, each with a space before it; empty where nothing is changed.</summary>
    public static string After(ComparisonResult read) =>
        string.Concat(new[] { OfFocus(read), OfOthers(read) }.OfType<string>().Select(told => $" {told}"));

    /// <summary>"ändrat den 3 mars 2026, före 87,3": beside a value in a list; null where it is as it was.</summary>
    public static string? InRow(ComparedArea area, ComparisonResult read) =>
        Find(read, area.Position) is { } revised
            ? $"ändrat den {Swedish.Date(revised.ChangedOn)}, före {Figure(revised.Before, area.Value, read)}"
            : null;

    private static RevisedValue? Find(ComparisonResult read, int position) =>
        read.Revised.TryGetValue(position, out var revised) ? revised : null;

    /// <summary>With the decimals that tell it from the other.</summary>
    private static string Figure(double value, double other, ComparisonResult read) =>
        read.Indicator.IsCounted
            ? AnswerText.Of(value, read.Indicator)
            : FigureText.Of(value, read.Figures.Telling((value, other)));
}
