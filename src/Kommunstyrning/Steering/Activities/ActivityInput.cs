namespace Kommunstyrning.Steering;

/// <summary>What a person may write on an activity. Raw: the use case normalises and checks it.</summary>
public sealed record ActivityInput
{
    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Null for none.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Null keeps the one that is there; empty takes it away.</summary>
    public string? Person { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public ActivityState State { get; init; }

    /// <summary>Activities that it waits for; null keeps those that are there.</summary>
    public List<Guid>? DependsOnIds { get; init; }

    internal ActivityInput Normalise() =>
        this with
        {
            Title = Kommunstyrning.Text.Line(Title),
            Text = Kommunstyrning.Text.Paragraphs(Text),
            Person = Person is null ? null : Kommunstyrning.Text.Line(Person),
            DependsOnIds = DependsOnIds is null ? null : [.. DependsOnIds.Distinct()],
        };
}
