using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// What an element is to come to in one indicator, for all or for women or men: base, milestones and target; or the reason
/// why it is followed without any. What stands in a decided text is decided with it (decision 27).
/// </summary>
public sealed class Target : IRecorded, ISearchable
{
    /// <summary>On one path. More say less.</summary>
    public const int MostMilestones = 10;

    /// <summary>The most characters of either reason.</summary>
    public const int ReasonLength = 500;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    /// <summary>Of an indicator that the element is followed by.</summary>
    public required string IndicatorId { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Null, as base value, year and value of the target, where it is followed without.</summary>
    public int? BaseYear { get; set; }

    public double? BaseValue { get; set; }

    /// <summary>Rising by year.</summary>
    public List<TargetPoint> Milestones { get; set; } = [];

    public int? FinalYear { get; set; }

    public double? FinalValue { get; set; }

    /// <summary>Which way is good; <see cref="Direction.None"/> only where it is followed without.</summary>
    public Direction Direction { get; set; }

    /// <summary>In the indicator's unit; null for the municipality's part of the way.</summary>
    public double? Tolerance { get; set; }

    /// <summary>Why it is followed without a target; empty where there is one.</summary>
    public string WithoutReason { get; set; } = "";

    /// <summary>Set when the text was decided already, and so no part of what was decided.</summary>
    public bool IsAddedLater { get; set; }

    /// <summary>Invented for a demonstration.</summary>
    public bool IsExample { get; set; }

    /// <summary>Empty where it was not tried.</summary>
    public TargetTrial Trial { get; set; } = new();

    /// <summary>A status that an editor has set instead of the rule's; null for none.</summary>
    public TargetStatus? OwnStatus { get; set; }

    /// <summary>Why; empty where there is none.</summary>
    public string OwnReason { get; set; } = "";

    /// <summary>The year of the value that it was said of: with a newer value it is heeded no more.</summary>
    public int? OwnYear { get; set; }

    /// <summary>The part of that year; null where it was said of the whole.</summary>
    public int? OwnPart { get; set; }

    public DateOnly? OwnOn { get; set; }

    /// <summary>Null where it is followed without a target.</summary>
    public TargetPath? Path =>
        (BaseYear, BaseValue, FinalYear, FinalValue) is ({ } from, { } start, { } to, { } end)
            ? new TargetPath(new(from, start), Milestones, new(to, end), Direction)
            : null;

    /// <summary>Women's and men's have the same code, so that one of them is enough to be found by it.</summary>
    public IEnumerable<SearchableWords> Words() =>
        Gender == Gender.Total || WithoutReason.Length > 0
            ? [new(SearchableKind.Target, IndicatorId, WithoutReason, $"{ElementId}") { IsExample = IsExample }]
            : [];

    /// <summary>It stands in a text that has been decided, and changes with a new wording only.</summary>
    public bool IsDecidedWith(Element element) => element.State.IsDecided() && !IsAddedLater;

    /// <summary>Takes what a person wrote. What was an example is the municipality's own from then on.</summary>
    internal void Write(ReadTarget read, TargetTrial? trial, bool isAddedLater)
    {
        BaseYear = read.Path?.Base.Year;
        BaseValue = read.Path?.Base.Value;
        Milestones = [.. read.Path?.Milestones ?? []];
        FinalYear = read.Path?.Final.Year;
        FinalValue = read.Path?.Final.Value;
        Direction = read.Path?.Direction ?? Direction.None;
        Tolerance = read.Tolerance;
        WithoutReason = read.WithoutReason;
        Trial = trial ?? new TargetTrial();
        IsAddedLater = isAddedLater;
        IsExample = false;
        (OwnStatus, OwnReason, OwnYear, OwnPart, OwnOn) = (null, "", null, null, null);
    }
}
