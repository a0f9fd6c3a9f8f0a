using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Search;

/// <summary>
/// What of a module's rows a reader may find. A module registers one beside its queries; it says the same as they do, so that a
/// hit leads to a page that opens.
/// </summary>
public interface ISearchScope
{
    /// <returns>Not asked yet; a kind that the reader may find nothing of is left out, and one kind may stand there twice.</returns>
    Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel);

    /// <summary>What rows that have been found stand under, as it is told beside them; in one query at the most.</summary>
    /// <param name="found">Of the scope's own kinds.</param>
    /// <returns>By the row's id; those that say enough by themselves are left out.</returns>
    Task<IReadOnlyDictionary<Guid, StandsUnder>> Under(
        CallerAccess access,
        IReadOnlyList<SearchableText> found,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyDictionary<Guid, StandsUnder>>(new Dictionary<Guid, StandsUnder>());
}

/// <summary>Rows of a kind that a reader may find.</summary>
/// <param name="Ids">Of the rows, as a question that has not been asked.</param>
public sealed record SeenRows(SearchableKind Kind, IQueryable<Guid> Ids);

/// <summary>What a row that has been found stands under.</summary>
/// <param name="Told">As it is told beside the hit; may be empty.</param>
/// <param name="IsExample">The row is a part of something invented for a demonstration, and does not say so itself.</param>
public sealed record StandsUnder(string Told, bool IsExample = false);
