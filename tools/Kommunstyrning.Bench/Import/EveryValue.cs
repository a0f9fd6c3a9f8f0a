namespace Kommunstyrning.Bench;

/// <summary>How recorded values and those that everyone sees compare, bit for bit.</summary>
/// <param name="Missing">Recorded, and not in the database.</param>
/// <param name="More">In the database, and not recorded.</param>
/// <param name="Miscounted">Panels that do not hold as many values as they say.</param>
internal sealed record EveryValue(long Same, long Different, long Missing, long More, long Miscounted)
{
    public static async Task<EveryValue> Compare(Database database, IReadOnlyList<Observation> recorded)
    {
        var expected = Place(recorded, await Positions(database));
        var (same, different, missing, more, miscounted) = (0L, 0L, 0L, 0L, 0L);
        const string Sql = """
            SELECT "IndicatorId", "Year", "Gender", "Values", "Count" FROM "Panels" WHERE "State" = 'Current'
            """;
        await foreach (var row in database.Read(Sql))
        {
            var key = (row.GetString(0), row.GetInt32(1), Letter(row.GetString(2)));
            var held = PackedBytes.Read((byte[])row.GetValue(3));
            expected.Remove(key, out var wanted);
            for (var place = 0; place < Math.Max(held.Length, wanted?.Length ?? 0); place++)
            {
                var (one, other) = (At(wanted, place), At(held, place));
                if (double.IsNaN(one) && double.IsNaN(other))
                    continue;
                if (double.IsNaN(other))
                    missing++;
                else if (double.IsNaN(one))
                    more++;
                else if (BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other))
                    same++;
                else
                    different++;
            }
            if (held.Count(v => !double.IsNaN(v)) != row.GetInt32(4))
                miscounted++;
        }
        missing += expected.Values.Sum(values => values.LongCount(v => !double.IsNaN(v)));
        return new EveryValue(same, different, missing, more, miscounted);
    }

    private static async Task<Dictionary<string, int>> Positions(Database database)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in database.Read("""SELECT "Code", "Position" FROM "Areas" """))
            positions.Add(row.GetString(0), row.GetInt32(1));
        return positions;
    }

    /// <exception cref="InvalidDataException">A value is recorded twice, so that counting could not be trusted.</exception>
    private static Dictionary<(string, int, char), double[]> Place(
        IReadOnlyList<Observation> recorded,
        Dictionary<string, int> positions
    )
    {
        var placed = new Dictionary<(string, int, char), double[]>();
        foreach (var (indicator, area, year, gender, value) in recorded)
        {
            if (!placed.TryGetValue((indicator, year, gender), out var values))
            {
                placed[(indicator, year, gender)] = values = new double[positions.Count];
                Array.Fill(values, double.NaN);
            }
            ref var cell = ref values[positions[area]];
            if (!double.IsNaN(cell))
                throw new InvalidDataException($"{indicator}, {area}, {year}, {gender} is recorded twice.");
            cell = value;
        }
        return placed;
    }

    private static double At(double[]? values, int place) =>
        values is not null && place < values.Length ? values[place] : double.NaN;

    private static char Letter(string gender) =>
        gender switch
        {
            "Women" => 'K',
            "Men" => 'M',
            _ => 'T',
        };
}
