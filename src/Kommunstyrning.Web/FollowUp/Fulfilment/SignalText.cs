using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>The words and marks of the three signals.</summary>
internal static class SignalText
{
    /// <summary>A forecast is never drawn as done.</summary>
    public static TargetStatus Shape(Assessment? said, bool isForecast) =>
        said switch
        {
            Assessment.Reached => isForecast ? TargetStatus.OnPath : TargetStatus.Reached,
            Assessment.Partly => TargetStatus.Near,
            Assessment.Not => TargetStatus.Behind,
            Assessment.CannotJudge or null => TargetStatus.Unknown,
        };

    public static string Of(Assessment? said, bool isForecast) =>
        said is { } there ? AssessmentText.Of(there, isForecast) : "Inte bedömt";

    public static MarkupString Mark(Assessment? said, bool isForecast) =>
        TargetMark.Of(Shape(said, isForecast), Of(said, isForecast));

    public static IReadOnlyList<CellGroup> Groups(AssessmentCounts counts, bool isForecast) =>
        [
            Group(Assessment.Reached, counts.Reached, isForecast ? "bedöms nås" : "nådda", isForecast),
            Group(Assessment.Partly, counts.Partly, isForecast ? "bedöms nås delvis" : "delvis nådda", isForecast),
            Group(Assessment.Not, counts.Not, isForecast ? "bedöms inte nås" : "inte nådda", isForecast),
            Group(Assessment.CannotJudge, counts.CannotJudge, "kan inte bedömas", isForecast),
            Group(null, counts.Unsaid, "inte bedömda", isForecast),
        ];

    public static IReadOnlyList<CellGroup> Groups(IndicatorCounts counts) =>
        [
            new(TargetMark.Cell(TargetStatus.Reached), counts.Reached, "har nått målet"),
            new(TargetMark.Cell(TargetStatus.OnPath), counts.OnPath, "på banan"),
            new(TargetMark.Cell(TargetStatus.Near), counts.Near, "nära banan"),
            new(TargetMark.Cell(TargetStatus.Behind), counts.Behind, "efter banan"),
            new(TargetMark.Cell(TargetStatus.Unknown), counts.Unknown, "saknar värde"),
        ];

    public static IReadOnlyList<CellGroup> Groups(ActivityCounts counts) =>
        [
            new(Slip("done"), counts.Done, counts.Done == 1 ? "klar" : "klara"),
            new(Slip("goes"), counts.OnPlan, "går som planerat"),
            new(Slip("late"), counts.Delayed, counts.Delayed == 1 ? "försenad" : "försenade"),
            new(Slip("rests"), counts.Stopped, "har stannat"),
            new(Slip("waits"), counts.NotStarted, "inte börjat"),
            new(Slip("closed"), counts.Closed, counts.Closed == 1 ? "avslutad" : "avslutade"),
        ];

    /// <summary>For the ear: "1 på banan, 2 saknar värde"; "inga" where there is nothing.</summary>
    public static string Said(IReadOnlyList<CellGroup> groups) =>
        groups.Any(g => g.Count > 0)
            ? string.Join(", ", groups.Where(g => g.Count > 0).Select(g => $"{Swedish.Figure(g.Count)} {g.Word}"))
            : "inga";

    public static string Of(DocumentActivity activity) =>
        activity.IsClosed ? "Avslutad" : ActivityText.Of(activity.State);

    public static MarkupString Slip(DocumentActivity activity) =>
        Slip(activity.IsClosed ? "closed" : ActivityText.Slip(activity.State));

    /// <summary>"Behöriga, kvinnor".</summary>
    public static string Name(DocumentIndicator indicator) =>
        indicator.Gender switch
        {
            Gender.Total => indicator.Name,
            Gender.Women => $"{indicator.Name}, kvinnor",
            Gender.Men => $"{indicator.Name}, män",
        };

    public static string Figure(DocumentIndicator indicator, double? value) =>
        value is { } number ? FigureText.Bare(number, indicator.Decimals) : "";

    /// <summary>Where a figure of a goal is from: raw from the source, the municipality's own, or invented.</summary>
    public static string Source(DocumentIndicator indicator) =>
        indicator.IsExample ? Provenance.Example
        : indicator.IsOwn ? Provenance.Own
        : Provenance.Raw;

    private static CellGroup Group(Assessment? said, int count, string word, bool isForecast) =>
        new(TargetMark.Cell(Shape(said, isForecast)), count, word);

    private static MarkupString Slip(string state) => new($"<span class=\"slip work {state}\"></span>");
}
