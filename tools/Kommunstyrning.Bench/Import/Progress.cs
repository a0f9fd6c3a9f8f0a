using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommunstyrning.Bench;

/// <summary>How far the latest import of a database has come, and who works at it.</summary>
/// <param name="Run">Names the import; empty where there has been none.</param>
/// <param name="Worker">The process that holds the lease; 0 for nobody.</param>
/// <param name="Token">Rises with each taker of the lease.</param>
/// <param name="UpdatedAt">When anything was last written.</param>
internal sealed record Progress(
    string Run,
    int Worker,
    long Token,
    string State,
    string Stage,
    int SlicesDone,
    string UpdatedAt
)
{
    public bool IsDone => State is "Done";

    public bool IsUnderWay => State is "Waiting" or "Running";

    public static async Task<Progress> Of(Database database)
    {
        const string Sql = """
            SELECT l."Holder", l."Token", r."State", r."Stage", r."SlicesDone", r."UpdatedAt", r."Id"
            FROM "ImportLeases" l LEFT JOIN "ImportRuns" r ON 1 = 1
            ORDER BY r."StartedAt" DESC LIMIT 1
            """;
        await foreach (var row in database.Read(Sql))
        {
            var holder = row.GetString(0).Split(' ');
            var worker = holder.Length == 3 ? int.Parse(holder[1], CultureInfo.InvariantCulture) : 0;
            return await row.IsDBNullAsync(2)
                ? new Progress("", worker, row.GetInt64(1), "", "", 0, "")
                : new Progress(
                    Word(row.GetValue(6)),
                    worker,
                    row.GetInt64(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetInt32(4),
                    Word(row.GetValue(5))
                );
        }
        throw new InvalidOperationException("The lease has no row.");
    }

    private static string Word(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>A fingerprint of the values that everyone sees, made without the program.</summary>
    public static async Task<string> Seen(Database database)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const string Sql = """
            SELECT "IndicatorId", "Year", "Gender", "Values", "Statuses" FROM "Panels" WHERE "State" = 'Current'
            ORDER BY "IndicatorId", "Year", "Gender"
            """;
        await foreach (var row in database.Read(Sql))
        {
            var statuses = await row.IsDBNullAsync(4) ? "" : row.GetString(4);
            var head = $"{row.GetString(0)}|{row.GetInt32(1)}|{row.GetString(2)}|{statuses}|";
            hash.AppendData(Encoding.UTF8.GetBytes(head));
            hash.AppendData((byte[])row.GetValue(3));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Panels that no import has let in or thrown away: none, once it is done.</summary>
    public static async Task<long> Leftovers(Database database) =>
        long.Parse(
            (await database.Word("""SELECT COUNT(*) FROM "Panels" WHERE "State" = 'Staged'"""))!,
            CultureInfo.InvariantCulture
        );
}
