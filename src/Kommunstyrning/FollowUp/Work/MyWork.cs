using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>What somebody is waited for to do.</summary>
public enum WaitingKind
{
    /// <summary>A report was sent back, with what there is to mend.</summary>
    Mend,

    /// <summary>A unit's report is to be written and handed in.</summary>
    Write,

    /// <summary>The same of a unit that has others below it in the round.</summary>
    Compile,

    /// <summary>A report, or several of one round, has been handed in and is to be approved.</summary>
    Approve,

    /// <summary>Nobody reports for a unit: somebody is to be named in their place.</summary>
    TakeOver,

    /// <summary>Units are late in a round that one holds.</summary>
    Remind,

    /// <summary>All have handed in, or the day has come: a round is to be weighed together.</summary>
    Weigh,

    /// <summary>A round has been weighed together, and the decision on it is to be registered.</summary>
    Decide,

    /// <summary>Work in which one is named ends soon, or should have.</summary>
    Activity,
}

/// <summary>One thing that waits for whoever asks.</summary>
/// <param name="LastDay">Until midnight in Stockholm; null where there is none.</param>
public sealed record WaitingTask(WaitingKind Kind, DateOnly? LastDay)
{
    /// <summary>Null for an activity.</summary>
    public Round? Round { get; init; }

    /// <summary>Whose report it is; null where it is about several units, the whole round, or an activity.</summary>
    public Unit? Unit { get; init; }

    public Activity? Activity { get; init; }

    /// <summary>Of a report to write: its goals and how many are done. Of a round: its units and how many have handed in.</summary>
    public (int Done, int All) Progress { get; init; }

    /// <summary>The first goal that is not done; null where all are, and where it is no report to write.</summary>
    public Guid? FirstLeft { get; init; }

    /// <summary>Whom it is about or waits for: units below that have not handed in, those that are late, those that wait to be approved. By name.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What whoever sent the report back wrote last; empty where it was not sent back.</summary>
    public string Comment { get; init; } = "";
}

/// <summary>A draft that whoever asks has written in.</summary>
/// <param name="Element">Null for a round that is not open yet.</param>
/// <param name="Round">Null for an element.</param>
/// <param name="At">When that person last wrote in it.</param>
public sealed record OwnDraft(Element? Element, Round? Round, DateTimeOffset At);

/// <summary>What one person has before them in one municipality.</summary>
/// <param name="Plan">As the person may see it; null where there is none to see.</param>
/// <param name="Waiting">The nearest last day first; those without one last.</param>
/// <param name="Reports">What there is to report, or why there is nothing.</param>
/// <param name="Since">From when changes are told.</param>
/// <param name="IsFirstVisit">There is no earlier visit, and the last week is told.</param>
/// <param name="Facts">What has changed and concerns the person, newest first; never by the person's own hand.</param>
/// <param name="MoreFacts">There is more than is told.</param>
/// <param name="Drafts">Those last written in first.</param>
/// <param name="Year">Null for whoever does not read the working material.</param>
/// <param name="Decided">Rounds with a decision, the newest period first.</param>
public sealed record MyWork(
    Plan? Plan,
    DateOnly Today,
    IReadOnlyList<WaitingTask> Waiting,
    MyReports Reports,
    DateTimeOffset Since,
    bool IsFirstVisit,
    IReadOnlyList<WorkFact> Facts,
    bool MoreFacts,
    IReadOnlyList<OwnDraft> Drafts,
    RoundYear? Year,
    IReadOnlyList<Round> Decided
);
