using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>A round as a program writes it before it is opened. Each stands for what has the same name in <see cref="RoundAnswer"/>.</summary>
public sealed record AskedRound
{
    internal static readonly Refusal TwoDays = Refusal.Invalid(
        "deadlines",
        "Ange en sista dag för varje steg, och inte två."
    );

    public string? Name { get; init; }

    public RoundKind Kind { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last day that it is about.</summary>
    public DateOnly? PeriodTo { get; init; }

    /// <summary>The last day of each step that there is one of.</summary>
    public List<RoundDeadline?>? Deadlines { get; init; }

    public Weighing Weighing { get; init; }

    /// <summary>What the municipality adds to how it is weighed; may be left out.</summary>
    public string? MethodText { get; init; }

    /// <summary>Null where a step has two days.</summary>
    internal RoundInput? Input
    {
        get
        {
            var days = (Deadlines ?? []).OfType<RoundDeadline>().ToList();
            return days.DistinctBy(d => d.Step).Count() < days.Count
                ? null
                : new RoundInput
                {
                    Name = Name ?? "",
                    Kind = Kind,
                    PeriodFrom = PeriodFrom,
                    PeriodTo = PeriodTo,
                    Deadlines = days.ToDictionary(d => d.Step, d => (DateOnly?)d.Day),
                    Weighing = Weighing,
                    MethodText = MethodText ?? "",
                };
        }
    }
}

/// <summary>Which units report on which elements, as a program opens a round.</summary>
public sealed record AskedScope
{
    /// <summary>Keys of the levels whose elements are reported on.</summary>
    public List<string?>? Levels { get; init; }

    /// <summary>Those who contribute report too, beside who answers.</summary>
    public bool WithContributors { get; init; }

    /// <summary>Elements that nobody reports on this time.</summary>
    public List<Guid>? LeftOutElements { get; init; }

    /// <summary>Units that do not report this time.</summary>
    public List<Guid>? LeftOutUnits { get; init; }

    internal RoundScope Scope =>
        new()
        {
            LevelKeys = [.. (Levels ?? []).OfType<string>()],
            WithContributors = WithContributors,
            LeftOutElements = LeftOutElements ?? [],
            LeftOutUnits = LeftOutUnits ?? [],
        };
}

/// <summary>A new last day of a step.</summary>
/// <param name="Reason">Stands in the trail; needed.</param>
public sealed record AskedDeadline(RoundStep Step, DateOnly? Day, string? Reason);

/// <summary>A new last day of one unit.</summary>
/// <param name="Reason">Stands in the trail; needed.</param>
public sealed record AskedUnitDeadline(DateOnly? Day, string? Reason);

/// <summary>Why a round is opened again.</summary>
public sealed record AskedReason(string? Reason);

/// <summary>The decision on a round.</summary>
public sealed record AskedLock
{
    /// <summary>Who decided.</summary>
    public string? Body { get; init; }

    /// <summary>Not after today.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>As in the minutes: § 112. May be left out.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Why it was decided on without a unit's report being approved; needed of each such unit.</summary>
    public List<AskedMissing?>? Missing { get; init; }

    internal LockInput Input =>
        new()
        {
            Body = Body ?? "",
            DecidedOn = DecidedOn,
            Paragraph = Paragraph ?? "",
            Missing = (Missing ?? [])
                .OfType<AskedMissing>()
                .GroupBy(m => m.UnitId)
                .ToDictionary(g => g.Key, g => g.Last().Reason ?? ""),
        };
}

/// <summary>Why one unit's report is missing.</summary>
public sealed record AskedMissing(Guid UnitId, string? Reason);
