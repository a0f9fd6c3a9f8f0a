using System.Globalization;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Invented numbers of inhabitants: towns whose code ends in 80 are larger than their neighbours.</summary>
internal sealed class SampleSizes
{
    private const int Salt = 1;

    private readonly double[] inhabitants;

    public SampleSizes(IReadOnlyList<StandInArea> areas)
    {
        var regions = areas
            .Index()
            .Where(area => area.Item.Type is "L")
            .ToDictionary(area => area.Item.Id, area => area.Index, StringComparer.Ordinal);
        inhabitants = [.. areas.Select((area, place) => area.Type is "K" ? Invent(area.Id, place) : 0)];
        foreach (var (place, area) in areas.Index().Where(area => area.Item.Type is "K"))
        {
            inhabitants[0] += inhabitants[place];
            inhabitants[regions[SampleAreas.RegionOf(area.Id)]] += inhabitants[place];
        }
    }

    public double In(int area) => inhabitants[area];

    /// <summary>How large an area is beside one of 16,000 inhabitants, on a scale where 1 is about three times as large.</summary>
    public double Scale(int area) => Math.Log(inhabitants[area] / 16_000) / 1.1;

    private static double Invent(string code, int place)
    {
        var number = int.Parse(code, CultureInfo.InvariantCulture);
        var factor = number switch
        {
            180 => 45,
            1480 => 28,
            1280 => 17,
            _ when number % 100 is 80 or 81 => 5.5,
            _ => 1,
        };
        return Math.Round(Math.Max(2400, 16_000 * factor * Math.Exp(0.7 * SampleChance.Bell(Salt, place)) * 0.9));
    }
}
