using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// What somebody noted of how an activity goes. It is written once: what was wrong is put right in a new note. It goes only
/// with an activity that nobody but members has seen.
/// </summary>
public sealed class ActivityNote : IRecorded, ISearchable
{
    /// <summary>The most characters of a note.</summary>
    public const int TextLength = 2_000;

    /// <summary>The most characters of a guest's name; a longer one is cut.</summary>
    public const int NameLength = 120;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the activity.</summary>
    public Guid SubjectId => ActivityId;

    public Guid ActivityId { get; init; }

    /// <summary>The day that the note tells of.</summary>
    public DateOnly Day { get; init; }

    public required string Text { get; init; }

    /// <summary>The name of the guest who wrote it, told to members; empty where a member did.</summary>
    public string NotedBy { get; init; } = "";

    /// <summary>Stands in the place of the name for whoever is no member.</summary>
    public const string SomeGuest = "gäst";

    /// <summary>Without whoever wrote it.</summary>
    public IEnumerable<SearchableWords> Words() => [new(SearchableKind.ActivityNote, "", Text, $"{ActivityId}")];

    internal ActivityNote ToldToOthers() =>
        new()
        {
            TenantId = TenantId,
            Id = Id,
            ActivityId = ActivityId,
            Day = Day,
            Text = Text,
            NotedBy = SomeGuest,
        };
}
