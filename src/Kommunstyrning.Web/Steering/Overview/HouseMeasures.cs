namespace Kommunstyrning.Web.Steering.Overview;

/// <summary>Where the storeys of the wide picture stand, in its own units: 792 between the outer walls.</summary>
internal sealed class HouseMeasures(House house)
{
    private const double Inside = 792;

    public double PillarWidth { get; } = (Inside - 10 * (house.Pillars.Count - 1)) / house.Pillars.Count;

    public double LegWidth { get; } = (Inside - 20 * (house.Legs.Count - 1)) / Math.Max(1, house.Legs.Count);

    public double PillarHeight => 70 + 22 * house.Pillars.Max(p => Title(p).Count);

    public double RoomTop => 196 + PillarHeight + 6;

    public double RoomHeight => 42 + 18 * house.Pillars.Max(p => Room(p).Count);

    public double AcrossTop => (house.HasRooms ? RoomTop + RoomHeight : 196 + PillarHeight) + 10;

    public double LegTop => AcrossTop + (house.Across is null ? 0 : 60);

    public double LegBottom => LegTop + 92 + 20 * house.Legs.Max(l => l.Contents.Count);

    public double Bottom => LegBottom + (house.Base.Length > 0 ? 46 : 4);

    /// <summary>A smaller size where a single word would break through the wall.</summary>
    public string TitleClass => LongestWord * 9.4 > PillarWidth - 24 ? "dec less" : "dec";

    public string RoomClass => house.RoomLabel.Length * 7.2 > PillarWidth - 28 ? "room-name less" : "room-name";

    private int LongestWord => house.Pillars.SelectMany(p => p.Title.Split(' ')).Max(w => w.Length);

    public IReadOnlyList<string> Title(Pillar pillar) => SvgText.Lines(pillar.Title, (int)((PillarWidth - 22) / 8));

    public IReadOnlyList<string> Room(Pillar pillar) =>
        [.. pillar.Room.SelectMany(line => SvgText.Lines(line, (int)((PillarWidth - 22) / 6.4), most: 4))];
}
