using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>The municipality's own indicators: those that are published, and all for members.</summary>
internal sealed class SearchedOwnIndicators(KommunDb db) : ISearchScope
{
    public Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel)
    {
        var own = access.SeesDrafts ? db.OwnIndicators : db.OwnIndicators.Where(i => i.IsPublished);
        return Task.FromResult<IReadOnlyList<SeenRows>>([new(SearchableKind.OwnIndicator, own.Select(i => i.Id))]);
    }
}
