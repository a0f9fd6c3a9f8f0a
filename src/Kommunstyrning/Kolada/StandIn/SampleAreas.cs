namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Riket, 21 regions and 290 municipalities, with an invented size.</summary>
internal static class SampleAreas
{
    public const string Riket = "0000";

    private const string Regions = """
        0001 Region Stockholm
        0003 Region Uppsala
        0004 Region Sörmland
        0005 Region Östergötland
        0006 Region Jönköpings län
        0007 Region Kronoberg
        0008 Region Kalmar
        0009 Region Gotland
        0010 Region Blekinge
        0012 Region Skåne
        0013 Region Halland
        0014 Västra Götalandsregionen
        0017 Region Värmland
        0018 Region Örebro län
        0019 Region Västmanland
        0020 Region Dalarna
        0021 Region Gävleborg
        0022 Region Västernorrland
        0023 Region Jämtland Härjedalen
        0024 Region Västerbotten
        0025 Region Norrbotten
        """;

    /// <summary>County by municipality code.</summary>
    public static IReadOnlyDictionary<string, string> Counties { get; } =
        ReadMunicipalities().ToDictionary(cells => cells[0], cells => cells[2], StringComparer.Ordinal);

    public static IReadOnlyList<StandInArea> All { get; } =
    [
        new(Riket, "Riket", "L"),
        .. Regions
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => new StandInArea(line[..4], line[5..], "L")),
        .. ReadMunicipalities().Select(cells => new StandInArea(cells[0], cells[1], "K")),
    ];

    /// <summary>The region in which a municipality lies.</summary>
    public static string RegionOf(string municipality) => "00" + municipality[..2];

    private static IEnumerable<string[]> ReadMunicipalities()
    {
        using var stream = typeof(SampleAreas).Assembly.GetManifestResourceStream(
            "Kommunstyrning.Tenancy.Municipalities.csv"
        )!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }
}
