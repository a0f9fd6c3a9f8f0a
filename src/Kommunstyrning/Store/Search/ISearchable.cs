using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>What a hit of the search in a municipality is, in the order in which hits are told.</summary>
public enum SearchableKind
{
    /// <summary>An element of any level.</summary>
    Element,

    Unit,

    Activity,

    ActivityNote,

    /// <summary>What an element is followed by, and why it has no target in it.</summary>
    Target,

    OwnIndicator,

    /// <summary>A partner, promise, source or governing document.</summary>
    RegisterEntry,

    /// <summary>A piece of a round's report as it was decided.</summary>
    DecidedReport,

    Round,

    /// <summary>What a unit has written in a round that is open.</summary>
    UnitReport,

    /// <summary>A question of the public with its answer.</summary>
    Question,

    Comment,

    SavedComparison,

    /// <summary>Kept nowhere: names belong to accounts, which are the instance's.</summary>
    Person,
}

/// <summary>
/// A row that is found by its words. They are kept in <see cref="SearchableText"/> by <see cref="SearchKeeper"/> whenever it is
/// saved; who may find it is said by its module, each time somebody asks.
/// </summary>
public interface ISearchable : IOwned
{
    Guid Id { get; }

    /// <returns>As many as there are places to lead to; none where there is nothing to find.</returns>
    IEnumerable<SearchableWords> Words();
}

/// <summary>What is found at one place.</summary>
/// <param name="Name">What it is called; may be empty, and then it is told by what it stands under.</param>
/// <param name="Text">Several lines; may be empty.</param>
/// <param name="Place">Which page it leads to, beside the row's own id: ids with a slash between, as the kind needs.</param>
public sealed record SearchableWords(SearchableKind Kind, string Name, string Text, string Place = "")
{
    /// <summary>Some of it is invented for a demonstration, and said so beside the hit.</summary>
    public bool IsExample { get; init; }
}
