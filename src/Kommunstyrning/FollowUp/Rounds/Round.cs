using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>What a round comes to. Each has a rule of its own for the period that it may be about.</summary>
public enum RoundKind
{
    /// <summary>Delårsrapport: at least half and at most two thirds of the year, as the law says.</summary>
    Interim,

    /// <summary>Tertialrapport: four months.</summary>
    Tertial,

    /// <summary>Årsredovisning: the whole year.</summary>
    Annual,

    /// <summary>The municipality's own, of any length.</summary>
    Own,
}

/// <summary>How far a round has come.</summary>
public enum RoundState
{
    /// <summary>Förbereds: only those who may edit see it, and nothing is reported.</summary>
    Planned,

    /// <summary>Öppen: units report, and what they report is the members' own.</summary>
    Open,

    /// <summary>Låst by a decision: its editions are read by all.</summary>
    Locked,
}

/// <summary>How a goal's assessment comes about. It is stated in words wherever the assessments are shown.</summary>
public enum Weighing
{
    /// <summary>Whoever answers for the goal judges; the rule's proposal stands beside, and a reason where the two differ.</summary>
    OwnerJudges,

    /// <summary>The rule's proposal is what applies, until somebody sets another with a reason.</summary>
    RuleApplies,

    /// <summary>The three signals are shown, and no assessment is asked for.</summary>
    NotWeighed,
}

/// <summary>
/// A round of follow-up: which period, which units on which goals, until when, and what was decided on it. It is about one
/// version of the model, as it stood when the round was opened.
/// </summary>
public sealed class Round : IRecorded, IRevised, ISearchable
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 120;

    /// <summary>The most characters of the group's text and of what is said of the method.</summary>
    public const int TextLength = 20_000;

    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLength = 1_000;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    /// <summary>The version of the model that was in force when it was opened; while it is planned, the one that was when it was written.</summary>
    public Guid VersionId { get; set; }

    public required string Name { get; set; }

    public RoundKind Kind { get; set; }

    /// <summary>The first day that it is about.</summary>
    public DateOnly PeriodFrom { get; set; }

    /// <summary>The last day that it is about, which belongs to it.</summary>
    public DateOnly PeriodTo { get; set; }

    public RoundState State { get; set; }

    /// <summary>By step, in the order of the steps; a step that no unit has is left out.</summary>
    public List<RoundDeadline> Deadlines { get; set; } = [];

    public Weighing Weighing { get; set; }

    /// <summary>What the municipality adds to how it is weighed, in its own words; may be empty.</summary>
    public string MethodText { get; set; } = "";

    /// <summary>The whole group's assessment, in words; empty until somebody has written it.</summary>
    public string GroupText { get; set; } = "";

    /// <summary>Which units report on which elements, as it was chosen when it was opened; empty before.</summary>
    public RoundScope Scope { get; set; } = new();

    /// <summary>Null until it is opened.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>The number of the newest edition; 0 before the first decision.</summary>
    public int Edition { get; set; }

    /// <summary>Why it was opened again after a decision; empty where it has not been.</summary>
    public string ReopenedReason { get; set; } = "";

    /// <summary>Invented for a demonstration.</summary>
    public bool IsExample { get; set; }

    public int Revision { get; set; }

    /// <summary>What the group has written is found in what was decided: until then it is work that goes on.</summary>
    public IEnumerable<SearchableWords> Words() => [new(SearchableKind.Round, Name, "") { IsExample = IsExample }];

    /// <summary>Why nothing that belongs to it may be changed; null while it is open. Asked by everything that reports in it.</summary>
    public Refusal? WhyClosed() =>
        State switch
        {
            RoundState.Planned => Refusal.Conflict("", $"”{Name}” är inte öppnad än."),
            RoundState.Open => null,
            RoundState.Locked => Refusal.Conflict(
                "",
                $"”{Name}” är låst genom beslut och ändras inte. En strateg kan öppna den igen, med ett skäl."
            ),
            _ => throw new InvalidOperationException($"Nobody has said whether {State} is closed."),
        };

    /// <summary>The last day of a step; null where the round has none for it.</summary>
    public DateOnly? DeadlineOf(RoundStep step) => Deadlines.Find(d => d.Step == step)?.Day;

    /// <summary>The last day of a unit: its own, or its step's. A unit that has changed kind since, to one without a day, has the latest.</summary>
    public DateOnly LastDayOf(UnitReport report, UnitKind kind) =>
        report.OwnDeadline
        ?? (RoundSteps.Of(kind) is { } step ? DeadlineOf(step) : null)
        ?? Deadlines.Where(d => d.Step < RoundStep.Group).Select(d => d.Day).DefaultIfEmpty(PeriodTo).Max();
}
