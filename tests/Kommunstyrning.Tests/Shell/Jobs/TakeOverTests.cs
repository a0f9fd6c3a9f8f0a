using Hangfire;
using Hangfire.Common;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>What one process leaves behind, the next one does: stopped, killed, and while no process ran at all.</summary>
[Collection(JobCollection.Name)]
public sealed class TakeOverTests
{
    [Fact]
    public async Task A_stop_hands_the_job_on_and_a_night_that_is_missed_then_is_made_up_for_once()
    {
        var database = await Template.TwoTenants.Copy();
        await using var source = await Node.Source();
        source.Break("stall@/municipality");
        string job;
        Guid run;
        await using (var first = Node.Start(database, source))
        {
            run = await Order(first);
            await first.Until(runs => runs.Single().Stage == ImportStage.Areas, "the first node waits for the source");
            job = first.Storage.GetMonitoringApi().ProcessingJobs(0, 1).Single().Key;
        }
        source.Break("");

        await using (var second = Node.Start(database, source))
        {
            await second.Until(runs => runs.Single().State == ImportState.Done, "the second node has gone on with it");
            // the same job, as the first node put it back, and none beside it
            await Patience.Until(() => Task.FromResult(second.Ended().Count > 0), "its job has ended");
            Assert.Equal(KeyValuePair.Create(job, $"\"Klar: {run}\""), Assert.Single(second.Ended()));
            Miss(second.Storage, ImportSchedules.Nightly);
        }

        await using (var third = Node.Start(database, source))
        {
            await third.Until(
                runs => runs.Count == 2 && runs.All(r => r.State == ImportState.Done),
                "the missed night is made up for"
            );

            Assert.Equal(ImportTrigger.Schedule, (await third.Runs())[1].Trigger);
            var next = third
                .Services.GetRequiredService<NextStarts>()
                .Run([.. ImportSchedules.All.Select(s => s.Name)]);
            Assert.Equal([ImportSchedules.Nightly, ImportSchedules.Weekly], next.Select(n => n.Key).Order());
            Assert.All(next, n => Assert.True(n.Value > TimeProvider.System.GetUtcNow()));
            Assert.NotNull(third.Recurring(ImportSchedules.Nightly).LastExecution);
        }
        await Node.Drop(database);
    }

    /// <summary>Also what is left where the file of the jobs was deleted, or a verb was cut off.</summary>
    [Fact]
    public async Task A_run_that_a_dead_process_left_without_a_job_is_carried_out()
    {
        var database = await Template.TwoTenants.Copy();
        await using var source = await Node.Source();
        await using (var store = new TestStore(database))
        {
            await using var nobody = store.EnterNobody();
            nobody.Db.Add(Left());
            await nobody.Db.SaveChangesAsync();
            await nobody.Db.ImportLeases.ExecuteUpdateAsync(set =>
                set.SetProperty(l => l.Holder, "elsewhere 1 20260101000000").SetProperty(l => l.Token, 7)
            );
        }

        await using (var node = Node.Start(database, source))
        {
            await node.Until(runs => runs.Single().State == ImportState.Done, "the run is done");

            Assert.Equal(8, await node.Ask<KommunDb, long>(db => db.ImportLeases.Select(l => l.Token).SingleAsync()));
        }
        await Node.Drop(database);
    }

    private static ImportRun Left() =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = ImportKind.Catalogue,
            Trigger = ImportTrigger.CommandLine,
            StartedAt = TimeProvider.System.GetUtcNow().AddMinutes(-4),
            Source = "127.0.0.1",
            State = ImportState.Running,
            IsOpen = true,
            UpdatedAt = TimeProvider.System.GetUtcNow().AddMinutes(-3),
        };

    private static async Task<Guid> Order(Node node)
    {
        var ordered = await node.Ask<RequestImport, Outcome<ImportRun>>(order =>
            order.Run(new(ImportKind.Catalogue, ImportTrigger.Person), default)
        );
        node.Services.GetRequiredService<ImportJobQueue>().Run();
        return ordered.Value.Id;
    }

    /// <summary>As if the schedule had been declared a week ago and three of its nights had passed with nothing running.</summary>
    private static void Miss(JobStorage storage, string name)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        using var connection = storage.GetConnection();
        using var change = connection.CreateWriteTransaction();
        change.SetRangeInHash(
            $"recurring-job:{name}",
            [
                KeyValuePair.Create("CreatedAt", JobHelper.SerializeDateTime(now.AddDays(-7))),
                KeyValuePair.Create("NextExecution", JobHelper.SerializeDateTime(now.AddDays(-3))),
            ]
        );
        change.AddToSet("recurring-jobs", name, JobHelper.ToTimestamp(now.AddDays(-3)));
        change.Commit();
    }
}
