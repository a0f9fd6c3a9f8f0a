using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Saved comparisons, for members.</summary>
internal sealed class SearchedComparisons(KommunDb db) : ISearchScope
{
    public Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SeenRows>>(
            access.SeesDrafts ? [new(SearchableKind.SavedComparison, db.SavedComparisons.Select(s => s.Id))] : []
        );
}
