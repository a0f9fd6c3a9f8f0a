using Kommunstyrning.Store;

namespace Kommunstyrning.Search;

/// <summary>What was found in a municipality for whoever asked.</summary>
/// <param name="Terms">What was looked for; where nothing had that as it was written, see <see cref="IsWithoutDots"/>.</param>
/// <param name="Groups">By kind, in the order of the kinds; those with nothing are left out.</param>
/// <param name="IsMore">There are more hits than are counted, so that the numbers are the least.</param>
/// <param name="IsWithoutDots">Nothing has the words as they were written, and these have them with å, ä or ö.</param>
/// <param name="Meant">Nothing was found, and something would be by these; null where something was, and where nothing is near.</param>
public sealed record FoundInMunicipality(
    SearchTerms Terms,
    IReadOnlyList<FoundGroup> Groups,
    bool IsMore,
    bool IsWithoutDots,
    SearchTerms? Meant
)
{
    public int Count => Groups.Sum(g => g.Count);
}

/// <summary>What was found of one kind.</summary>
/// <param name="Count">How many there are, shown or not.</param>
/// <param name="Hits">Those that are shown: names that begin so first, then other names, then texts.</param>
public sealed record FoundGroup(SearchableKind Kind, int Count, IReadOnlyList<FoundHit> Hits);

/// <summary>One hit.</summary>
/// <param name="RowId">Of the row; of a person the account.</param>
/// <param name="Place">As <see cref="SearchableWords.Place"/>.</param>
/// <param name="Under">What it stands under; may be empty.</param>
/// <param name="Name">Empty for what has no name of its own.</param>
/// <param name="Excerpt">Some words around the first of what was looked for; empty where the kind has no text.</param>
public sealed record FoundHit(
    Guid RowId,
    string Place,
    string Under,
    IReadOnlyList<ExcerptPiece> Name,
    IReadOnlyList<ExcerptPiece> Excerpt
)
{
    /// <summary>Some of it, or what it is a part of, is invented for a demonstration.</summary>
    public bool IsExample { get; init; }
}
