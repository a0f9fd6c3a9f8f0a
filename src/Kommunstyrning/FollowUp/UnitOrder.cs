using Kommunstyrning.Organisation;

namespace Kommunstyrning.FollowUp;

/// <summary>The units of the organisation, from the top by kind and place, what lies below each after it.</summary>
internal sealed class UnitOrder
{
    private readonly Dictionary<Guid, (Unit Unit, int Place)> places;

    private UnitOrder(Dictionary<Guid, (Unit, int)> places) => this.places = places;

    public static UnitOrder Of(IReadOnlyCollection<Unit> units)
    {
        var below = units.OrderBy(u => u.Kind).ThenBy(u => u.Order).ThenBy(u => u.Id).ToLookup(u => u.ParentId);
        var found = new Dictionary<Guid, (Unit, int)>();
        var left = new Stack<Unit>(below[null].Reverse());
        while (left.TryPop(out var unit))
        {
            found[unit.Id] = (unit, found.Count);
            foreach (var child in below[unit.Id].Reverse())
                left.Push(child);
        }
        return new UnitOrder(found);
    }

    public IReadOnlyList<Unit> All => [.. places.Values.OrderBy(there => there.Place).Select(there => there.Unit)];

    public Unit? Find(Guid id) => places.TryGetValue(id, out var there) ? there.Unit : null;

    /// <returns>Empty for a unit that is not there any more.</returns>
    public string NameOf(Guid id) => Find(id)?.Name ?? "";

    public int PlaceOf(Guid id) => places.TryGetValue(id, out var there) ? there.Place : int.MaxValue;
}
