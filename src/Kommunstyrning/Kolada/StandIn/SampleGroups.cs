namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The sample's groups: everybody, regions, counties, size classes, and peers of seven for each municipality.</summary>
internal static class SampleGroups
{
    private const int Peers = 7;
    private const int FirstPeerId = 900_001;
    private const int Salt = 21;

    private static readonly (string Title, string Year)[] PeerKinds =
    [
        ("Liknande kommuner grundskola", "2024"),
        ("Liknande kommuner äldreomsorg", "2024"),
        ("Liknande kommuner IFO", "2024"),
        ("Liknande kommuner, övergripande", "2025"),
    ];

    private static readonly (int Id, int From, int Below, string Title)[] Sizes =
    [
        (30823, 0, 5_000, "Kommuner med 0 - 4 999 invånare"),
        (30830, 5_000, 10_000, "Kommuner med 5 000 - 9 999 invånare"),
        (30824, 10_000, 15_000, "Kommuner med 10 000 - 14 999 invånare"),
        (30826, 15_000, 20_000, "Kommuner med 15 000 - 19 999 invånare"),
        (30827, 20_000, 30_000, "Kommuner med 20 000 - 29 999 invånare"),
        (30829, 30_000, 50_000, "Kommuner med 30 000 - 49 999 invånare"),
        (30831, 50_000, 100_000, "Kommuner med 50 000 - 99 999 invånare"),
        (30825, 100_000, 200_000, "Kommuner med 100 000 - 199 999 invånare"),
        (30828, 200_000, int.MaxValue, "Kommuner med fler än 200 000 invånare"),
    ];

    public static IEnumerable<StandInGroup> Of(IReadOnlyList<StandInArea> areas, SampleSizes sizes)
    {
        var municipalities = areas.Index().Where(area => area.Item.Type is "K").ToArray();
        yield return Mean("G2328", "Alla kommuner", municipalities.Select(m => m.Item));
        yield return Mean("G2329", "Alla regioner", areas.Where(a => a.Type is "L" && a.Id is not SampleAreas.Riket));
        foreach (var county in Counties(municipalities.Select(m => m.Item)))
            yield return county;
        foreach (var (id, from, below, title) in Sizes)
        {
            var members = municipalities.Where(m => sizes.In(m.Index) >= from && sizes.In(m.Index) < below);
            yield return Mean($"G{id}", title, members.Select(m => m.Item));
        }
        foreach (var (kind, (title, year)) in PeerKinds.Index())
        {
            var profiles = municipalities.Select(m => Profile(kind, m.Index, sizes)).ToArray();
            foreach (var (place, focus) in municipalities.Index())
            {
                var id = $"G{FirstPeerId + (kind * municipalities.Length) + place}";
                var peers = Nearest(profiles, place).Select(peer => Member(municipalities[peer].Item));
                yield return new StandInGroup(id, $"{title}, {focus.Item.Title}, {year}", [.. peers]);
            }
        }
    }

    private static IEnumerable<StandInGroup> Counties(IEnumerable<StandInArea> municipalities) =>
        municipalities
            .GroupBy(m => SampleAreas.Counties[m.Id], StringComparer.Ordinal)
            .Select((county, place) => Mean($"G{33612 + place}", $"{county.Key}s kommuner", county));

    private static (double Size, double Character) Profile(int kind, int area, SampleSizes sizes) =>
        (sizes.Scale(area), SampleChance.Bell(Salt, kind, area));

    /// <summary>The seven nearest, never the focus itself.</summary>
    private static int[] Nearest((double Size, double Character)[] profiles, int focus)
    {
        var distances = new double[profiles.Length];
        var order = new int[profiles.Length];
        for (var other = 0; other < profiles.Length; other++)
        {
            var (size, character) = (
                profiles[other].Size - profiles[focus].Size,
                profiles[other].Character - profiles[focus].Character
            );
            distances[other] = other == focus ? double.MaxValue : (size * size) + (character * character);
            order[other] = other;
        }
        Array.Sort(distances, order);
        return order[..Peers];
    }

    private static StandInGroup Mean(string id, string title, IEnumerable<StandInArea> members) =>
        new(id, $"{title} (ovägt medel)", [.. members.Select(Member)]);

    private static StandInMember Member(StandInArea area) => new(area.Id, area.Title);
}
