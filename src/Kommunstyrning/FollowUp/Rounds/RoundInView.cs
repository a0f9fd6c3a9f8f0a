using Kommunstyrning.Organisation;

namespace Kommunstyrning.FollowUp;

/// <summary>An open or locked round as members see how far it has come.</summary>
/// <param name="Today">The day by which it is told.</param>
/// <param name="Units">In the order of the organisation.</param>
/// <param name="Come">What has come into force since it was opened and is not in it; empty but for those who may add it.</param>
/// <param name="SendsLetters">People can be reminded from here.</param>
public sealed record RoundInView(
    Round Round,
    DateOnly Today,
    IReadOnlyList<UnitInRound> Units,
    IReadOnlyList<AssignedUnit> Come,
    bool SendsLetters
)
{
    public IReadOnlyList<UnitInRound> HandedIn => [.. Units.Where(u => u.Report.IsHandedIn)];

    /// <summary>Those that have not handed in, nearest last day first, then in the order of the organisation.</summary>
    public IReadOnlyList<UnitInRound> Missing => [.. Units.Where(u => !u.Report.IsHandedIn).OrderBy(u => u.LastDay)];

    /// <summary>A last day is until midnight in Stockholm.</summary>
    public IReadOnlyList<UnitInRound> Late => [.. Missing.Where(u => u.LastDay < Today)];

    public IReadOnlyList<UnitInRound> DueToday => [.. Missing.Where(u => u.LastDay == Today)];
}

/// <summary>One unit's part in a round.</summary>
/// <param name="Goals">How many elements it reports on; 0 for one that only sums up.</param>
/// <param name="Written">On how many of them something has been written.</param>
/// <param name="People">How many report for it, a stand-in among them.</param>
public sealed record UnitInRound(
    UnitReport Report,
    Unit Unit,
    RoundStep Step,
    DateOnly LastDay,
    int Goals,
    int Written,
    int People
)
{
    /// <summary>A unit under it that has not handed in, the first in the organisation; null where all have.</summary>
    public Unit? WaitsFor { get; init; }

    /// <summary>On how many days it has been reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>Null where it has not been.</summary>
    public DateOnly? RemindedOn { get; init; }
}
