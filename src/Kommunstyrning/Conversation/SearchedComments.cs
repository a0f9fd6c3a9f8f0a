using Kommunstyrning.Search;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Conversation;

/// <summary>What members say of elements, for members.</summary>
internal sealed class SearchedComments(KommunDb db, ElementTitlesQuery titles) : ISearchScope
{
    public async Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var elements = await titles.Ids(access, cancel);
        var standing = db.ElementComments.Where(c => c.RemovedAt == null && elements.Contains(c.ElementId));
        return [new(SearchableKind.Comment, standing.Select(c => c.Id))];
    }

    public async Task<IReadOnlyDictionary<Guid, StandsUnder>> Under(
        CallerAccess access,
        IReadOnlyList<SearchableText> found,
        CancellationToken cancel
    )
    {
        var named = await titles.Run(access, [.. found.Select(f => Guid.Parse(f.Place)).Distinct()], cancel);
        return found.ToDictionary(f => f.RowId, f => new StandsUnder(named.GetValueOrDefault(Guid.Parse(f.Place), "")));
    }
}
