using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Bench;

/// <summary>
/// How long the files of a report of two thousand goals take, in how much more memory than the program had, beside packing as
/// much text as the Word document holds.
/// </summary>
internal static class ReportTimes
{
    private const int Goals = 2_000;
    private const double MostSeconds = 20;
    private const double MostMegabytes = 150;
    private const string Why =
        "Rekryteringen tog längre tid än vi hade räknat med, och två av skolorna började först i oktober. Nu är alla på plats. ";

    public static async Task<int> Run()
    {
        await using var instance = Instance.Prepare();
        await instance.Start();
        var (small, large) = (Guid.NewGuid(), Guid.NewGuid());
        await Decide(instance.Folder, small, 3);
        await Decide(instance.Folder, large, Goals);
        Console.WriteLine("| file | MB | seconds | ÷ packing its text | MB more at the most | at most |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var isWithin = true;
        foreach (var ending in new[] { "docx", "xlsx" })
        {
            _ = await Get(instance, small, ending);
            var before = instance.PeakBytes;
            var clock = Stopwatch.StartNew();
            var file = await Get(instance, large, ending);
            var seconds = clock.Elapsed.TotalSeconds;
            // what the watch looks at is some milliseconds old
            await Task.Delay(200);
            var more = (instance.PeakBytes - before) / 1e6;
            isWithin &= seconds <= MostSeconds && more <= MostMegabytes;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| rapport.{ending} | {file.Length / 1e6:0.0} | {seconds:0.0} | {seconds / Packed(file):0.0} | {more:0} | {MostSeconds} s, {MostMegabytes} MB |"
                )
            );
        }
        return isWithin ? 0 : 1;
    }

    private static Task<byte[]> Get(Instance instance, Guid round, string ending) =>
        instance.Client.GetByteArrayAsync(new Uri($"/pitea/uppfoljning/{round}/rapport.{ending}", UriKind.Relative));

    /// <returns>Seconds to unpack and pack the same parts anew.</returns>
    private static double Packed(byte[] file)
    {
        using var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var to = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        var clock = Stopwatch.StartNew();
        foreach (var part in from.Entries)
        {
            using var packed = part.Open();
            using var entry = to.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
            packed.CopyTo(entry);
        }
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task Decide(string folder, Guid round, int goals)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "kommunstyrning.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO Rounds (TenantId, Id, VersionId, Name, Kind, PeriodFrom, PeriodTo, State, Deadlines, Weighing, MethodText, GroupText, Edition, ReopenedReason, IsExample, Revision)
            SELECT TenantId, $round, Id, 'Delår', 'Interim', '2026-01-01', '2026-08-31', 'Locked', '[]', 'OwnerJudges', '', '', 1, '', 1, 1 FROM ModelVersions WHERE TenantId = 'pitea' LIMIT 1;
            INSERT INTO RoundEditions (TenantId, Id, RoundId, Number, LockedAt, LockedBy, Body, DecidedOn, Paragraph, Reason, Document)
            VALUES ('pitea', $edition, $round, 1, 0, '', 'Kommunfullmäktige', '2026-10-19', '', '', $document);
            """;
        command.Parameters.AddWithValue("$round", round);
        command.Parameters.AddWithValue("$edition", Guid.NewGuid());
        command.Parameters.AddWithValue("$document", EditionJson.Write(Document(round, goals)));
        await command.ExecuteNonQueryAsync();
    }

    private static RoundDocument Document(Guid round, int goals) =>
        new()
        {
            RoundId = round,
            Municipality = "Piteå",
            Name = "Delårsrapport 2026",
            Kind = RoundKind.Interim,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            AsOf = new DateOnly(2026, 9, 15),
            Decision = new DocumentDecision(1, "Kommunfullmäktige", new DateOnly(2026, 10, 19), "", ""),
            Weighing = Weighing.OwnerJudges,
            IsExample = true,
            Goals = [.. Enumerable.Range(1, goals).Select(Goal)],
        };

    private static DocumentGoal Goal(int number) =>
        new()
        {
            ElementId = Guid.NewGuid(),
            Label = $"Mål {number}",
            Title = $"Fler unga väljer själva vad de ska läsa, i område {number % 60}",
            Area = $"Målområde {number * 60 / Goals}",
            Owner = "Barn- och utbildningsnämnden",
            Assessments =
            [
                new(
                    "Barn- och utbildningsnämnden",
                    IsOwner: true,
                    Assessment.Partly,
                    Assessment.Partly,
                    "",
                    string.Concat(Enumerable.Repeat(Why, 5)),
                    string.Concat(Enumerable.Repeat(Why, 3)),
                    ""
                ),
            ],
            Indicators = [.. Enumerable.Range(0, 4).Select(i => Indicator(number, i))],
            Activities =
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(i => new DocumentActivity(
                        $"Aktivitet {i}",
                        ActivityState.OnPlan,
                        "Skolkontoret",
                        null,
                        false
                    )),
            ],
        };

    private static DocumentIndicator Indicator(int number, int index) =>
        new($"N{10_000 + number}", $"Elever som är behöriga, mått {index}", Gender.Total, "procent", 1, "2025")
        {
            Value = 80 + index,
            BaseYear = 2022,
            Base = 75,
            Expected = 82,
            FinalYear = 2028,
            Final = 90,
            Status = TargetStatus.Near,
            Outcome = [new(2022, 75), new(2023, 77), new(2024, 79), new(2025, 80 + index)],
        };
}
