using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>A round as the API tells it.</summary>
public sealed record RoundAnswer
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required RoundKind Kind { get; init; }

    public required RoundState State { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The last day that it is about.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>The last day of each step, the lowest first.</summary>
    public required IReadOnlyList<RoundDeadline> Deadlines { get; init; }

    public required Weighing Weighing { get; init; }

    /// <summary>0 before the first decision.</summary>
    public required int Edition { get; init; }

    public required bool IsExample { get; init; }

    public required int Revision { get; init; }

    /// <summary>How far each unit has come; for members, of one round that has been opened. Else left out.</summary>
    public IReadOnlyList<RoundUnitAnswer>? Units { get; init; }

    /// <param name="view">Null where only the round is told.</param>
    public static RoundAnswer Of(Round round, CallerAccess access, RoundInView? view) =>
        new()
        {
            Id = round.Id,
            Name = round.Name,
            Kind = round.Kind,
            State = round.State,
            PeriodFrom = round.PeriodFrom,
            PeriodTo = round.PeriodTo,
            Deadlines = round.Deadlines,
            Weighing = round.Weighing,
            Edition = round.Edition,
            IsExample = round.IsExample,
            Revision = round.Revision,
            Units =
                access.SeesDrafts && view is not null
                    ? [.. view.Units.Select(u => RoundUnitAnswer.Of(u, view.Today))]
                    : null,
        };
}

/// <summary>One unit's part in a round.</summary>
/// <param name="LastDay">Its own, or its step's.</param>
/// <param name="IsLate">Its last day has passed, and it has not handed in.</param>
/// <param name="Goals">How many it reports on.</param>
/// <param name="Written">On how many of them something is written.</param>
/// <param name="People">How many report for it.</param>
public sealed record RoundUnitAnswer(
    Guid UnitId,
    string Name,
    RoundStep Step,
    ReportState State,
    DateOnly LastDay,
    bool IsLate,
    DateTimeOffset? ReadyAt,
    int Goals,
    int Written,
    int People
)
{
    public static RoundUnitAnswer Of(UnitInRound unit, DateOnly today) =>
        new(
            unit.Unit.Id,
            unit.Unit.Name,
            unit.Step,
            unit.Report.State,
            unit.LastDay,
            !unit.Report.IsHandedIn && unit.LastDay < today,
            unit.Report.ReadyAt,
            unit.Goals,
            unit.Written,
            unit.People
        );
}
