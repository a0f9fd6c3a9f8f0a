using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>How many indicators stand where. Each is counted once, and what lacks a value takes as much room as the rest.</summary>
/// <param name="Unknown">Has a target, and no value to hold against it.</param>
public sealed record IndicatorCounts(int Reached, int OnPath, int Near, int Behind, int Unknown)
{
    public static IndicatorCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Those that have a target.</summary>
    public int All => WithValue + Unknown;

    public int WithValue => Reached + OnPath + Near + Behind;

    public static IndicatorCounts operator +(IndicatorCounts a, IndicatorCounts b) =>
        new(a.Reached + b.Reached, a.OnPath + b.OnPath, a.Near + b.Near, a.Behind + b.Behind, a.Unknown + b.Unknown);

    /// <param name="statuses">Of those that have a target.</param>
    /// <exception cref="ArgumentOutOfRangeException">A status that nobody has said how to count.</exception>
    public static IndicatorCounts Of(IEnumerable<TargetStatus> statuses) =>
        statuses.Aggregate(
            None,
            (sum, status) =>
                status switch
                {
                    TargetStatus.Reached => sum with { Reached = sum.Reached + 1 },
                    TargetStatus.OnPath => sum with { OnPath = sum.OnPath + 1 },
                    TargetStatus.Near => sum with { Near = sum.Near + 1 },
                    TargetStatus.Behind => sum with { Behind = sum.Behind + 1 },
                    TargetStatus.Unknown => sum with { Unknown = sum.Unknown + 1 },
                    _ => throw new ArgumentOutOfRangeException(nameof(statuses), status, message: null),
                }
        );
}

/// <summary>How many activities stand where. They say that work is done, and nothing of whether it helps.</summary>
/// <param name="Closed">Ended without being done.</param>
public sealed record ActivityCounts(int Done, int OnPlan, int Delayed, int Stopped, int NotStarted, int Closed)
{
    public static ActivityCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    public int All => Done + OnPlan + Delayed + Stopped + NotStarted + Closed;

    public static ActivityCounts operator +(ActivityCounts a, ActivityCounts b) =>
        new(
            a.Done + b.Done,
            a.OnPlan + b.OnPlan,
            a.Delayed + b.Delayed,
            a.Stopped + b.Stopped,
            a.NotStarted + b.NotStarted,
            a.Closed + b.Closed
        );

    /// <exception cref="ArgumentOutOfRangeException">A state that nobody has said how to count.</exception>
    public static ActivityCounts Of(IEnumerable<DocumentActivity> activities) =>
        Of(activities.Select(a => new ActivityStanding(a.State, a.IsClosed, 1)));

    /// <exception cref="ArgumentOutOfRangeException">A state that nobody has said how to count.</exception>
    public static ActivityCounts Of(IEnumerable<ActivityStanding> standings) =>
        standings.Aggregate(
            None,
            (sum, standing) =>
                standing switch
                {
                    { IsClosed: true, Count: var n } => sum with { Closed = sum.Closed + n },
                    { State: ActivityState.Done, Count: var n } => sum with { Done = sum.Done + n },
                    { State: ActivityState.OnPlan, Count: var n } => sum with { OnPlan = sum.OnPlan + n },
                    { State: ActivityState.Delayed, Count: var n } => sum with { Delayed = sum.Delayed + n },
                    { State: ActivityState.Stopped, Count: var n } => sum with { Stopped = sum.Stopped + n },
                    { State: ActivityState.NotStarted, Count: var n } => sum with { NotStarted = sum.NotStarted + n },
                    _ => throw new ArgumentOutOfRangeException(nameof(standings), standing.State, message: null),
                }
        );
}
