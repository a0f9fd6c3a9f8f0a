namespace Kommunstyrning.Indicators;

/// <summary>How far the values of one indicator reach.</summary>
/// <param name="Years">Those with any value for all, or for women or men where all are not counted; oldest first.</param>
/// <param name="Municipalities">How many have a value in the last of the years.</param>
/// <param name="Regions">The same of regions.</param>
/// <exception cref="ArgumentException">There are no years.</exception>
public sealed record Reach(IReadOnlyList<int> Years, int Municipalities, int Regions)
{
    /// <summary>At least one, oldest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = AtLeastOne(Years);

    /// <summary>The last year with any value.</summary>
    public int Latest => Years[^1];

    private static IReadOnlyList<int> AtLeastOne(IReadOnlyList<int> years) =>
        years.Count > 0 ? years : throw new ArgumentException("An indicator reaches at least one year.", nameof(years));

    /// <summary>Of every indicator that has values, by its id; one panel of each is opened.</summary>
    internal static Dictionary<string, Reach> Of(
        IReadOnlyList<Area> areas,
        IReadOnlyDictionary<(string IndicatorId, Gender Gender), SortedList<int, PackedPanel>> panels
    )
    {
        var values = new double[areas.Count];
        var reaches = new Dictionary<string, Reach>(StringComparer.Ordinal);
        foreach (var ((id, _), series) in panels.OrderBy(s => s.Key.Gender))
        {
            if (reaches.ContainsKey(id))
                continue;
            PanelCopy.Unpack(series.GetValueAtIndex(series.Count - 1), values);
            reaches[id] = new Reach([.. series.Keys], Having(AreaKind.Municipality), Having(AreaKind.Region));
        }
        return reaches;

        int Having(AreaKind kind) => areas.Count(a => a.Kind == kind && !double.IsNaN(values[a.Position]));
    }
}
