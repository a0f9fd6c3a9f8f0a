using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Every current panel of one data version in memory, packed as it is stored: about five bytes a value. Shared by
/// requests, only to be read.
/// </summary>
/// <param name="Number">The data version that it is at least as new as.</param>
/// <param name="Areas">By position.</param>
/// <param name="Groups">Those that the source still has, with their members of today.</param>
public sealed record PanelCopy(
    long Number,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<AreaComparisonGroup> Groups,
    IReadOnlyDictionary<(string IndicatorId, Gender Gender), SortedList<int, PackedPanel>> Series
)
{
    /// <summary>Years and panels of one indicator and gender, oldest first; empty where there are none.</summary>
    /// <param name="indicatorId">In capital letters.</param>
    public SortedList<int, PackedPanel> Of(string indicatorId, Gender gender) =>
        Series.TryGetValue((indicatorId, gender), out var years) ? years : Empty;

    private static readonly SortedList<int, PackedPanel> Empty = [];

    /// <summary>How far each indicator that has values reaches, by its id; worked out once, by the first who asks.</summary>
    public IReadOnlyDictionary<string, Reach> Reaches => reaches.Value;

    private readonly Lazy<Dictionary<string, Reach>> reaches = new(() => Reach.Of(Areas, Series));

    /// <summary>In the order of a Swedish list of names.</summary>
    public IEnumerable<Area> ByName(AreaKind kind) => byName[kind];

    private readonly ILookup<AreaKind, Area> byName = Areas
        .OrderBy(a => a.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))
        .ToLookup(a => a.Kind);

    /// <summary>Groups that the source calls most like the area of a code, all service areas and years.</summary>
    /// <returns>Empty where there are none.</returns>
    public IEnumerable<AreaComparisonGroup> GroupsLike(string code) => groupsByFocus[code];

    private readonly ILookup<string, AreaComparisonGroup> groupsByFocus = Groups.ToLookup(
        g => g.Group.FocusCode ?? "",
        StringComparer.Ordinal
    );

    /// <summary>Groups that are made after nobody: counties, classes, networks.</summary>
    public IReadOnlyList<AreaComparisonGroup> GeneralGroups { get; } =
    [.. Groups.Where(g => g.Group.ServiceArea is null)];

    /// <param name="code">Four digits.</param>
    /// <returns>Null where no area has it.</returns>
    public Area? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>What finds an area by what somebody wrote.</summary>
    public AreaReader<Area> Named { get; } = ChosenAreas.Reader(Areas);

    /// <summary>The region that a municipality lies in: 0025 of 2581. Null where the source has none.</summary>
    public Area? RegionOf(Area municipality) => Find($"00{municipality.Code[..2]}");

    private readonly Dictionary<string, Area> byCode = Areas.ToDictionary(a => a.Code, StringComparer.Ordinal);

    /// <returns>A new array, one value for each area by position; NaN is missing.</returns>
    /// <exception cref="InvalidDataException">The bytes are no packed values.</exception>
    /// <exception cref="ArgumentException">The panel has more areas than there are.</exception>
    public double[] Unpack(PackedPanel panel)
    {
        var values = new double[Areas.Count];
        Unpack(panel, values);
        return values;
    }

    /// <param name="values">As long as there are areas; what is missing becomes NaN.</param>
    /// <exception cref="InvalidDataException">The bytes are no packed values.</exception>
    /// <exception cref="ArgumentException">The panel has more areas than that.</exception>
    public static void Unpack(PackedPanel panel, Span<double> values)
    {
        var areas = PackedValues.Unpack(panel.Values, values);
        values[areas..].Fill(double.NaN);
    }
}

/// <summary>A group of the source with its members of today.</summary>
/// <param name="Members">Positions, rising.</param>
/// <exception cref="ArgumentException">The positions fall somewhere.</exception>
public sealed record AreaComparisonGroup(AreaGroup Group, int[] Members)
{
    /// <summary>Positions, rising.</summary>
    public int[] Members { get; init; } = Rising(Members);

    private static int[] Rising(int[] members) =>
        members.Zip(members.Skip(1)).All(pair => pair.First <= pair.Second)
            ? members
            : throw new ArgumentException("Members stand in the order of their positions.", nameof(members));
}

/// <summary>One panel as it is stored.</summary>
/// <param name="Values">As <see cref="PackedValues"/> writes them.</param>
/// <param name="Statuses">As <see cref="PanelStatuses"/> writes them; null where there are none.</param>
/// <param name="Revision">1 for what has never been another.</param>
public readonly record struct PackedPanel(byte[] Values, string? Statuses, int Revision = 1);
