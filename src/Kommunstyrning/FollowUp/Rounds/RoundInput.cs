namespace Kommunstyrning.FollowUp;

/// <summary>What a person may write of a round before it is opened. Raw. Each stands for what has the same name in <see cref="Round"/>.</summary>
public sealed record RoundInput
{
    public string Name { get; init; } = "";

    public RoundKind Kind { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    /// <summary>The last day of each step; null, or no entry, for a step that there is none of.</summary>
    public IReadOnlyDictionary<RoundStep, DateOnly?> Deadlines { get; init; } = new Dictionary<RoundStep, DateOnly?>();

    public Weighing Weighing { get; init; }

    public string MethodText { get; init; } = "";

    internal RoundInput Normalise() => this with { Name = Text.Line(Name), MethodText = Text.Paragraphs(MethodText) };

    /// <returns>In the order of the steps, without those that have none.</returns>
    public List<RoundDeadline> Days() =>
        [
            .. Deadlines
                .Where(d => d.Value is not null)
                .OrderBy(d => d.Key)
                .Select(d => new RoundDeadline(d.Key, d.Value!.Value)),
        ];

    /// <summary>The same round as an input, to fill a form.</summary>
    public static RoundInput Of(Round round) =>
        new()
        {
            Name = round.Name,
            Kind = round.Kind,
            PeriodFrom = round.PeriodFrom,
            PeriodTo = round.PeriodTo,
            Deadlines = round.Deadlines.ToDictionary(d => d.Step, d => (DateOnly?)d.Day),
            Weighing = round.Weighing,
            MethodText = round.MethodText,
        };
}
