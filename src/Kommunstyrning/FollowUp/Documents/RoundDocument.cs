using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// A round's report with everything that is told of it: what the page, the files and the open data are all made from. Made of
/// what stands in the database as long as the round is open, and frozen in a <see cref="RoundEdition"/> when it is decided;
/// so it holds words and figures, and nothing that would have to be looked up again.
/// </summary>
public sealed record RoundDocument
{
    public required Guid RoundId { get; init; }

    public required string Municipality { get; init; }

    public required string Name { get; init; }

    public required RoundKind Kind { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    /// <summary>The day by which its figures are told.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Null while it is open.</summary>
    public DocumentDecision? Decision { get; init; }

    public required Weighing Weighing { get; init; }

    /// <summary>What the municipality adds on its method; may be empty.</summary>
    public string MethodText { get; init; } = "";

    /// <summary>The whole group's assessment, in words; may be empty.</summary>
    public string GroupText { get; init; } = "";

    public bool IsExample { get; init; }

    /// <summary>In the plan's order.</summary>
    public IReadOnlyList<DocumentGoal> Goals { get; init; } = [];

    /// <summary>In the order of the organisation; those that have a text of their own, that are not approved, or that approved their own.</summary>
    public IReadOnlyList<DocumentUnit> Units { get; init; } = [];

    /// <summary>How many units were asked to report, those that have not handed in too.</summary>
    public int UnitsAsked { get; init; }

    /// <summary>Those of which what they say was not there, or not in time.</summary>
    public IReadOnlyList<DocumentUnit> Missing => [.. Units.Where(u => !u.IsHandedIn)];

    /// <summary>It tells of a part of the year, so that what people say of goals is a forecast.</summary>
    public bool IsForecast => Kind != RoundKind.Annual;
}

/// <summary>The decision on a round.</summary>
/// <param name="Edition">From 1.</param>
/// <param name="Paragraph">Empty when unknown.</param>
/// <param name="Reason">Why there is another edition; empty on the first.</param>
public sealed record DocumentDecision(int Edition, string Body, DateOnly DecidedOn, string Paragraph, string Reason);

/// <summary>One unit's part.</summary>
/// <param name="Summary">What it says of all its goals together; may be empty.</param>
public sealed record DocumentUnit(Guid UnitId, string Name, UnitKind Kind, ReportState State, string Summary)
{
    /// <summary>Whoever approved had handed it in too.</summary>
    public bool ApprovedByItself { get; init; }

    /// <summary>Why it was decided on without the unit's report being approved; empty where it is, and while the round is open.</summary>
    public string WhyMissing { get; init; } = "";

    /// <summary>The unit has said that it is done, whether anybody has approved or not.</summary>
    public bool IsHandedIn => State is ReportState.Ready or ReportState.Approved;
}

/// <summary>One goal with its three signals apart: what people say, what the indicators show, what is done.</summary>
public sealed record DocumentGoal
{
    public required Guid ElementId { get; init; }

    /// <summary>What it is, in words: "Mål 3".</summary>
    public required string Label { get; init; }

    /// <summary>As decided.</summary>
    public required string Title { get; init; }

    /// <summary>What it hangs on, nearest first, by title.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>The area that it is counted in: the nearest numbered element above, or the one right under the vision; empty where there is none.</summary>
    public string Area { get; init; } = "";

    /// <summary>The unit that answers for it; empty where none is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What of good economic management it is marked for; null where it is not.</summary>
    public EconomicManagement? Management { get; init; }

    public bool IsExample { get; init; }

    /// <summary>The owner's first.</summary>
    public IReadOnlyList<DocumentAssessment> Assessments { get; init; } = [];

    /// <summary>In the element's own order.</summary>
    public IReadOnlyList<DocumentIndicator> Indicators { get; init; } = [];

    /// <summary>Of companies that report on it, in their order; empty where the goal asks none for any.</summary>
    public IReadOnlyList<DocumentFinancial> Financials { get; init; } = [];

    public IReadOnlyList<DocumentActivity> Activities { get; init; } = [];
}

/// <summary>What one unit says of a goal.</summary>
/// <param name="Assessment">Null where nobody has said.</param>
/// <param name="Proposed">What the rule proposed then.</param>
public sealed record DocumentAssessment(
    string Unit,
    bool IsOwner,
    Assessment? Assessment,
    Assessment? Proposed,
    string OverrideReason,
    string Why,
    string Next,
    string Learnt
)
{
    /// <summary>Empty where it is not known.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Somebody has set another than the rule's.</summary>
    public bool IsOverridden => Assessment is not null && Proposed is not null && Assessment != Proposed;
}

/// <summary>One indicator of a goal. One that is only followed has no target and is held against nothing.</summary>
/// <param name="Code">Kolada's, or the own indicator's.</param>
/// <param name="Unit">Such as procent; may be empty.</param>
/// <param name="Decimals">How many its values are written with.</param>
/// <param name="When">"2025", or "tertial 2 2026", of the newest value; empty without one.</param>
public sealed record DocumentIndicator(string Code, string Name, Gender Gender, string Unit, int Decimals, string When)
{
    /// <summary>In the unit; null where there is no value to show.</summary>
    public double? Value { get; init; }

    public bool IsPreliminary { get; init; }

    public int? BaseYear { get; init; }

    public double? Base { get; init; }

    /// <summary>The path's value of the year that is judged.</summary>
    public double? Expected { get; init; }

    public int? FinalYear { get; init; }

    public double? Final { get; init; }

    /// <summary>The path between base and final, rising by year; both ends left out.</summary>
    public IReadOnlyList<DocumentPoint> Milestones { get; init; } = [];

    /// <summary>Values by year that a picture draws, rising; the newest is also <see cref="Value"/>. Empty where none may be shown.</summary>
    public IReadOnlyList<DocumentPoint> Outcome { get; init; } = [];

    /// <summary>Null for one that is only followed.</summary>
    public TargetStatus? Status { get; init; }

    /// <summary>What the rule said, where a person's word stands in its place.</summary>
    public TargetStatus? RuleStatus { get; init; }

    public string OverrideReason { get; init; } = "";

    /// <summary>Why it cannot be judged; null where it can, and where it is only followed.</summary>
    public UnknownReason? WhyUnknown { get; init; }

    /// <summary>Values or target are invented.</summary>
    public bool IsExample { get; init; }

    /// <summary>The municipality's own figure; otherwise it comes from Kolada.</summary>
    public bool IsOwn { get; init; }

    /// <summary>It has a target that it is held against.</summary>
    public bool HasTarget => Status is not null;
}

/// <summary>A value of one year, on a path or as it came out.</summary>
/// <param name="Value">In the indicator's unit.</param>
public sealed record DocumentPoint(int Year, double Value)
{
    /// <summary>Of an outcome: it may still change.</summary>
    public bool IsPreliminary { get; init; }
}

/// <summary>One financial target that a company answers for. It is told beside the goal's indicators and counted among none.</summary>
/// <param name="Company">Who answers.</param>
/// <param name="Measure">Its unit: "%", "mnkr".</param>
/// <param name="Direction">Which way is good; never none.</param>
/// <param name="Target">What is to be reached each year, in its unit.</param>
/// <param name="Status">By the newest year that has a figure.</param>
public sealed record DocumentFinancial(
    string Company,
    string Name,
    string Measure,
    Direction Direction,
    double Target,
    TargetStatus Status
)
{
    public Guid UnitId { get; init; }

    /// <summary>Of the value; null where there is none.</summary>
    public int? Year { get; init; }

    /// <summary>In its unit; null where the company has told none.</summary>
    public double? Value { get; init; }

    /// <summary>The value is what is expected.</summary>
    public bool IsForecast { get; init; }

    public bool IsExample { get; init; }
}

/// <summary>One piece of work.</summary>
/// <param name="Unit">Who does it; may be empty.</param>
/// <param name="End">The last day; null where it is not known.</param>
/// <param name="IsClosed">It ended without being done.</param>
public sealed record DocumentActivity(string Title, ActivityState State, string Unit, DateOnly? End, bool IsClosed)
{
    public bool IsExample { get; init; }
}
