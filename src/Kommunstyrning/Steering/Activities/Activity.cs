using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// Something that is done to reach an element. It is work and no decided text: it changes as long as the element lives, and
/// goes along to a new wording when that takes the element's place (decision 31).
/// </summary>
public sealed class Activity : IRecorded, IRevised, ISearchable
{
    /// <summary>On one element.</summary>
    public const int Most = 100;

    /// <summary>The most characters of a title.</summary>
    public const int TitleLength = 200;

    /// <summary>The most characters of what is to be done.</summary>
    public const int TextLength = 4_000;

    /// <summary>The most characters of who does it.</summary>
    public const int PersonLength = 120;

    /// <summary>The most characters of why it ended.</summary>
    public const int ReasonLength = 1_000;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>It has a history of its own, for members: a person may be named there.</summary>
    public Guid SubjectId => Id;

    public Guid ElementId { get; set; }

    public required string Title { get; set; }

    /// <summary>What is to be done, in several lines; may be empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>The unit that does it; null where none is named.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Who does it, as people write it. Shown to members only.</summary>
    public string Person { get; set; } = "";

    /// <summary>The first day; null where it is not known.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>The last day, which belongs to it; null where it is not known.</summary>
    public DateOnly? End { get; set; }

    /// <summary>The last day as it was before the work was prolonged; null where it has not been.</summary>
    public DateOnly? OriginalEnd { get; set; }

    public ActivityState State { get; set; }

    /// <summary>The day on which it came to that state.</summary>
    public DateOnly StateSince { get; set; }

    /// <summary>The day on which it ended without being done; null while it goes on.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Why it ended without being done; empty while it goes on.</summary>
    public string ClosedReason { get; set; } = "";

    /// <summary>Invented for a demonstration; goes when title or text is rewritten.</summary>
    public bool IsExample { get; set; }

    public int Revision { get; set; }

    /// <summary>It has ended without being done.</summary>
    public bool IsClosed => ClosedOn is not null;

    /// <summary>Without the person, who is told to members only.</summary>
    public IEnumerable<SearchableWords> Words() =>
        [
            new(
                SearchableKind.Activity,
                Title,
                string.Join('\n', new[] { Text, ClosedReason }.Where(t => t.Length > 0))
            )
            {
                IsExample = IsExample,
            },
        ];

    /// <summary>Takes a checked input.</summary>
    /// <param name="isSeen">All can read of it, so that a later last day is a prolonging that is told.</param>
    internal void Write(ActivityInput input, bool isSeen, DateOnly today)
    {
        IsExample = IsExample && Same(Title, input.Title) && Same(Text, input.Text);
        Title = input.Title;
        Text = input.Text;
        UnitId = input.UnitId;
        Person = input.Person ?? Person;
        Start = input.Start;
        if (isSeen && End is { } planned && input.End > planned)
            OriginalEnd ??= planned;
        if (input.End is null || input.End <= OriginalEnd)
            OriginalEnd = null;
        End = input.End;
        if (State != input.State || StateSince == default)
            StateSince = today;
        State = input.State;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
