using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser.Pages;

/// <summary>Imports as they may stand, put straight into the database of a site on which nothing starts by itself.</summary>
internal sealed class Imported(Site site)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    /// <summary>Six earlier runs, one of them held and thrown away; values from yesterday, and what the source changed.</summary>
    public Task Earlier() =>
        Change(async db =>
        {
            db.AddRange(
                Past(1, ImportKind.Incremental, ImportState.Done, 61_344, 240),
                Past(2, ImportKind.Incremental, ImportState.Done, 0, 11),
                Past(3, ImportKind.Incremental, ImportState.Discarded, 18_020, 61, Shrunk),
                Past(4, ImportKind.Catalogue, ImportState.Done, 6_099, 128),
                Past(5, ImportKind.Incremental, ImportState.Done, 2_410, 38),
                Past(7, ImportKind.Full, ImportState.Done, 5_912_004, 4_350)
            );
            db.AddRange(Notices());
            await Date(db, TimeSpan.FromHours(26), "exempeldata");
        });

    public async Task<Guid> Running()
    {
        var run = Run(TimeSpan.FromMinutes(4), ImportKind.Full, ImportState.Running);
        run.IsOpen = true;
        run.Stage = ImportStage.Values;
        run.Plan = new ImportPlan { Slices = [Slice(3_903), Slice(2_196)] };
        run.SlicesDone = 1;
        run.Tally = Tally(412_900, 240);
        await Change(async db =>
        {
            db.Add(run);
            var lease = await db.ImportLeases.SingleAsync();
            lease.Holder = "nod-1";
            lease.ExpiresAt = Now.AddHours(1);
        });
        return run.Id;
    }

    public Task Becomes(Guid id, Action<ImportRun> change) =>
        Change(async db => change(await db.ImportRuns.SingleAsync(r => r.Id == id)));

    public Task Log(Guid id, params string[] sentences) =>
        Change(db =>
        {
            foreach (var (i, sentence) in sentences.Index())
                db.Add(
                    new ImportIncident
                    {
                        RunId = id,
                        Number = i + 1,
                        Sentence = sentence,
                        Count = i + 1,
                        At = Now,
                    }
                );
            return Task.CompletedTask;
        });

    public Task Aged(TimeSpan age) => Change(db => Date(db, age, "api.kolada.se"));

    public const string Shrunk =
        "Stannade för en människa: N45913 skulle ha tappat 31 procent av sina värden. Gränsen är 5 procent. Inget har ändrats.";

    private async Task Change(Func<KommunDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    private static async Task Date(KommunDb db, TimeSpan age, string source)
    {
        var version = await db.DataVersions.SingleAsync();
        version.FetchedAt = Now - age;
        version.ChangesReadTo = Now - age;
        version.Source = source;
    }

    private static ImportRun Past(
        int days,
        ImportKind kind,
        ImportState state,
        long rows,
        double seconds,
        string? why = null
    )
    {
        var run = Run(TimeSpan.FromDays(days), kind, state);
        run.Stage = ImportStage.Done;
        run.Problem = why;
        run.Tally = Tally(rows, seconds);
        run.EndedAt = run.StartedAt.AddSeconds(seconds);
        return run;
    }

    private static ImportRun Run(TimeSpan ago, ImportKind kind, ImportState state) =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            Trigger = ImportTrigger.Schedule,
            StartedAt = Now - ago,
            UpdatedAt = Now,
            Source = "api.kolada.se",
            State = state,
        };

    private static ImportSlice Slice(int indicators) =>
        new()
        {
            Indicators = [.. Enumerable.Range(0, indicators).Select(i => $"N{i:00000}")],
            ExpectedRows = indicators,
        };

    private static ImportTally Tally(long rows, double seconds) =>
        new()
        {
            Indicators = 6_099,
            Areas = 312,
            Rows = rows,
            NewValues = rows / 132,
            ChangedValues = rows / 45,
            DeletedValues = rows / 34_000,
            Requests = 1_044,
            Retries = 3,
            Seconds = seconds,
        };

    private static IEnumerable<Notice> Notices() =>
        [
            Notice(
                NoticeKind.Revised,
                "N07702",
                "Utsläpp till luft av växthusgaser totalt",
                "290 kommuners värden räknade om bakåt till 2000. Störst ändring: 4,1 procent.",
                1
            ),
            Notice(
                NoticeKind.Retitled,
                "N15436",
                "Elever i åk 9 som är behöriga till yrkesprogram, kommunala skolor, andel (%)",
                "Tidigare: ”… yrkesprogram, lägeskommun, andel (%)”.",
                4
            ),
            Notice(
                NoticeKind.Ended,
                "N03921",
                "Arbetslöshet 16–24 år, andel (%) av bef. (-2024)",
                "Namnet slutar med (-2024). Serien får inga fler värden.",
                4
            ),
            Notice(
                NoticeKind.Removed,
                "N45923",
                "Avgift för avfallshämtning, kr/kvm (-2023)",
                "Finns inte längre hos Kolada. Våra värden ligger kvar och märks.",
                4
            ),
        ];

    private static Notice Notice(NoticeKind kind, string id, string title, string sentence, int days) =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            IndicatorId = id,
            Title = title,
            Sentence = sentence,
            SeenAt = Now.AddDays(-days),
            RunId = Guid.Empty,
        };
}
