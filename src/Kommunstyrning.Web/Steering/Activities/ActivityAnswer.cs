using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Activities;

/// <summary>An activity as the API tells it.</summary>
public sealed record ActivityAnswer
{
    public required Guid Id { get; init; }

    public required Guid ElementId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public Guid? UnitId { get; init; }

    /// <summary>For members only; null for everyone else.</summary>
    public string? Person { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    /// <summary>The last day as it was before the work was prolonged; null where it has not been.</summary>
    public DateOnly? OriginalEnd { get; init; }

    public required ActivityState State { get; init; }

    /// <summary>The day on which it came to that state.</summary>
    public required DateOnly StateSince { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public required string ClosedReason { get; init; }

    /// <summary>What it waits for, as far as whoever asks may see it.</summary>
    public required IReadOnlyList<Guid> DependsOnIds { get; init; }

    /// <summary>The newest alone in a list; all of them, newest first, for a single activity.</summary>
    public required IReadOnlyList<NoteAnswer> Notes { get; init; }

    public required bool IsExample { get; init; }

    public required int Revision { get; init; }

    public static ActivityAnswer Of(ElementActivity told, bool toMembers, IReadOnlyList<ActivityNote>? notes = null) =>
        new()
        {
            Id = told.Activity.Id,
            ElementId = told.Activity.ElementId,
            Title = told.Activity.Title,
            Text = told.Activity.Text,
            UnitId = told.Activity.UnitId,
            Person = toMembers ? told.Activity.Person : null,
            Start = told.Activity.Start,
            End = told.Activity.End,
            OriginalEnd = told.Activity.OriginalEnd,
            State = told.Activity.State,
            StateSince = told.Activity.StateSince,
            ClosedOn = told.Activity.ClosedOn,
            ClosedReason = told.Activity.ClosedReason,
            DependsOnIds = [.. told.WaitsFor.Select(w => w.Id)],
            Notes =
            [
                .. (notes ?? (told.Newest is { } newest ? [newest] : [])).Select(n => new NoteAnswer(
                    n.Day,
                    n.Text,
                    n.NotedBy.Length > 0
                )),
            ],
            IsExample = told.Activity.IsExample,
            Revision = told.Activity.Revision,
        };
}

/// <param name="Day">The day that the note tells of.</param>
/// <param name="IsByGuest">Somebody from outside wrote it.</param>
public sealed record NoteAnswer(DateOnly Day, string Text, bool IsByGuest);

/// <param name="Reason">Why it ends without being done.</param>
public sealed record ClosingReason(string? Reason);
