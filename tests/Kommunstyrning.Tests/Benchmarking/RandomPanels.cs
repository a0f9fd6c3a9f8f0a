using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Panels by chance: few distinct values so that there are ties, many missing, some indicators preliminary.</summary>
internal sealed class RandomPanels
{
    public const int Municipalities = 14;
    private const int Regions = 4;
    public static readonly DateOnly Today = new(2026, 11, 22);

    public RandomPanels(int seed)
    {
        var chance = new Random(seed);
        Area[] areas =
        [
            .. Enumerable.Range(0, Municipalities).Select(i => Place($"{1000 + i}", AreaKind.Municipality, i)),
            .. Enumerable.Range(0, Regions).Select(i => Place($"{i + 1:0000}", AreaKind.Region, Municipalities + i)),
            Place(Area.NationCode, AreaKind.Nation, Municipalities + Regions),
        ];
        Indicators = [.. Enumerable.Range(0, 12).Select(i => Kpi($"N{10000 + i}", chance))];
        var series = new Dictionary<(string, Gender), SortedList<int, PackedPanel>>();
        foreach (var indicator in Indicators)
            series[(indicator.Id, Gender.Total)] = Years(areas.Length, chance);
        Copy = new PanelCopy(1, areas, [], series);
        All = [.. Enumerable.Range(0, Municipalities)];
    }

    public PanelCopy Copy { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The municipalities' positions.</summary>
    public int[] All { get; }

    private static SortedList<int, PackedPanel> Years(int areas, Random chance)
    {
        var years = new SortedList<int, PackedPanel>();
        var missing = chance.NextDouble() * 0.9;
        for (var year = 2014; year <= 2022; year++)
        {
            if (chance.NextDouble() < 0.25)
                continue;
            var values = new double[areas - chance.Next(3)];
            for (var i = 0; i < values.Length; i++)
                values[i] = chance.NextDouble() < missing ? double.NaN : chance.Next(6) / 2.0;
            years[year] = new PackedPanel(PackedValues.Pack(values), null);
        }
        return years;
    }

    private static Indicator Kpi(string id, Random chance) =>
        new()
        {
            Id = id,
            Title = id,
            OperatingArea = chance.Next(2) == 0 ? "Skola" : "Vård",
            CuratedDirection = (Direction)chance.Next(3),
            PublishedYear = chance.Next(3) == 0 ? 2022 : null,
            PreliminaryPublication = new DateOnly(2023, 1, 1),
        };

    private static Area Place(string code, AreaKind kind, int position) =>
        new()
        {
            Code = code,
            Name = code,
            Kind = kind,
            Position = position,
        };
}
