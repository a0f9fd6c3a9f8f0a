using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Search;

/// <summary>
/// Whom a reader may find. People are no rows of the municipality, so that their words are not kept as those of an
/// <see cref="ISearchScope"/>: the module that has them tells what they are called, each time somebody asks.
/// </summary>
public interface ISearchedPeople
{
    /// <returns>In the order of a Swedish list of names; empty, and nothing asked, for whoever may not administer.</returns>
    Task<IReadOnlyList<SearchedPerson>> Seen(CallerAccess access, CancellationToken cancel);
}

/// <summary>Somebody with a place in the municipality.</summary>
/// <param name="Name">The address where there is no name.</param>
/// <param name="Email">May be empty.</param>
public sealed record SearchedPerson(Guid AccountId, string Name, string Email);
