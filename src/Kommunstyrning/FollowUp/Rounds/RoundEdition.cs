using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What was decided: the whole report as it stood when the round was locked, with the decision. Written once; a round that is
/// opened again and locked anew gets another, and the former stays at its address.
/// </summary>
public sealed class RoundEdition : IOwned, IAppendOnly, ISearchable
{
    /// <summary>The most characters of who decided.</summary>
    public const int BodyLength = 120;

    /// <summary>The most characters of a paragraph.</summary>
    public const int ParagraphLength = 40;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RoundId { get; init; }

    /// <summary>From 1 within its round.</summary>
    public int Number { get; init; }

    public DateTimeOffset LockedAt { get; init; }

    /// <summary>Who locked it, as the history names people. Not for the public.</summary>
    public string LockedBy { get; init; } = "";

    /// <summary>Kommunfullmäktige, or who else decided.</summary>
    public required string Body { get; init; }

    public DateOnly DecidedOn { get; init; }

    /// <summary>As in the minutes: § 112. Empty when unknown.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Why there is another edition; empty on the first.</summary>
    public string Reason { get; init; } = "";

    public IEnumerable<SearchableWords> Words() => EditionWords.Of(Document);

    /// <summary>A <see cref="RoundDocument"/> as JSON. What all may read: no names of persons but those in texts.</summary>
    public required string Document { get; init; }
}
