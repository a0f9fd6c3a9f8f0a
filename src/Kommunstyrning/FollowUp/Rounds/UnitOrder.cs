using Kommunstyrning.Organisation;

namespace Kommunstyrning.FollowUp;

/// <summary>Units in the order of the organisation, each before those under it.</summary>
internal static class UnitOrder
{
    public static IReadOnlyList<Unit> Of(IReadOnlyCollection<Unit> units)
    {
        var under = units.ToLookup(u => u.ParentId ?? Guid.Empty);
        return [.. Walk(Guid.Empty)];

        IEnumerable<Unit> Walk(Guid parentId) =>
            under[parentId].OrderBy(u => u.Kind).ThenBy(u => u.Order).SelectMany(u => Walk(u.Id).Prepend(u));
    }
}
