namespace Kommunstyrning.Tenancy;

/// <summary>One of Sweden's 290 municipalities, with its place on the tile map (hexagons, odd rows half a tile right).</summary>
/// <param name="Code">Four digits, the first two of which are the county's.</param>
/// <param name="Name">Without "kommun": Piteå.</param>
/// <param name="County">With "län": Norrbottens län.</param>
/// <param name="Column">On the tile map, from the left.</param>
/// <param name="Row">On the tile map, from the top.</param>
/// <exception cref="ArgumentException">The code is not four digits.</exception>
public sealed record Municipality(string Code, string Name, string County, int Column, int Row)
{
    public string Code { get; } =
        Code.Length == 4 && Code.All(char.IsAsciiDigit)
            ? Code
            : throw new ArgumentException("A municipality's code is four digits.", nameof(Code));

    /// <summary>All 290 by code, from Municipalities.csv.</summary>
    public static IReadOnlyList<Municipality> All { get; } = [.. Read()];

    /// <summary>In the order of a Swedish list of names.</summary>
    public static IReadOnlyList<Municipality> ByName { get; } =
    [.. All.OrderBy(m => m.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))];

    /// <param name="code">Four digits; those of regions and of the nation are not here.</param>
    /// <returns>Null where no municipality has the code.</returns>
    public static Municipality? Find(string code) =>
        All.FirstOrDefault(m => string.Equals(m.Code, code, StringComparison.Ordinal));

    /// <summary>What finds a municipality by what somebody wrote.</summary>
    public static AreaReader<Municipality> Named { get; } = new(All, m => m.Code, m => m.Name, "ingen kommun");

    private static IEnumerable<Municipality> Read()
    {
        using var stream = typeof(Municipality).Assembly.GetManifestResourceStream(
            "Kommunstyrning.Tenancy.Municipalities.csv"
        )!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return new Municipality(
                cells[0],
                cells[1],
                cells[2],
                int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }
}
