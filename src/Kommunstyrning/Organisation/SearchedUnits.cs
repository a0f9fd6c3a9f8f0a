using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Organisation;

/// <summary>The organisation is everyone's to find.</summary>
internal sealed class SearchedUnits(KommunDb db) : ISearchScope
{
    public Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SeenRows>>([new(SearchableKind.Unit, db.Units.Select(u => u.Id))]);
}
