using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>A page of comparisons that somebody has named to come back to, and the values that it showed then.</summary>
public sealed class SavedComparison : IRecorded, IRevised, ISearchable
{
    public const int TitleLength = 120;

    public const int NoteLength = 600;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public required string Title { get; set; }

    /// <summary>Several lines; empty for none.</summary>
    public string Note { get; set; } = "";

    /// <summary>Within the municipality, as <see cref="SavedAddress"/> reads it.</summary>
    public required string Address { get; init; }

    /// <summary>Indicators that the page shows without naming them in its address.</summary>
    public List<string> AlsoShows { get; init; } = [];

    /// <summary>Values when it was saved, or last looked through: <see cref="Fingerprint.Panels"/>.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>As the history names people.</summary>
    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>When the values were last held to be known; the day it was saved to begin with.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public IEnumerable<SearchableWords> Words() => [new(SearchableKind.SavedComparison, Title, Note)];

    public int Revision { get; set; }
}
