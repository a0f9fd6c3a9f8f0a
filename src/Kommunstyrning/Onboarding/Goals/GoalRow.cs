namespace Kommunstyrning.Onboarding;

/// <summary>One goal, or another part of a plan, as somebody has written it in a sheet. Raw.</summary>
public sealed record GoalRow
{
    public string? Title { get; init; }

    /// <summary>What the level is called; empty for the one that holds goals.</summary>
    public string? Level { get; init; }

    /// <summary>Title of what it lies under, there already or in the sheet; empty where there is only one that it can be.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of the unit that answers for it; may be empty.</summary>
    public string? Owner { get; init; }

    /// <summary>Code or name of an indicator; empty for none.</summary>
    public string? Indicator { get; init; }

    public string? BaseYear { get; init; }

    public string? BaseValue { get; init; }

    public string? FinalYear { get; init; }

    public string? FinalValue { get; init; }

    /// <summary>What the part says, in the first of the sections that its level needs, or else as its text.</summary>
    public string? Text { get; init; }

    /// <summary>How it contributes to the vision, where its level asks for that.</summary>
    public string? Contribution { get; init; }

    internal bool HasTarget =>
        new[] { BaseYear, BaseValue, FinalYear, FinalValue }.Any(cell => Kommunstyrning.Text.Line(cell).Length > 0);
}
