using System.Data.Common;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// An error of the database that passes, at each statement in turn of every transaction that belongs to no tenant and of
/// one that does: whoever asked never learns of it, and what was asked for is done once.
/// </summary>
public sealed class PassingErrorTests(Stocked stocked) : IClassFixture<Stocked>
{
    [Fact]
    public async Task At_whatever_statement_it_comes_the_work_is_done_once()
    {
        var fault = new OneFault();
        await using var program = new TestProgram(stocked.Instance.Database) { Replace = fault.Put };
        program.StartServer();
        using var drift = new Visitor(program.Address);
        using var editor = new Visitor(program.Address);
        await drift.SignIn("drift@kommunstyrning.example");
        await editor.SignIn("redaktor@pitea.example");
        var council = await new Steered(editor, "pitea").UnitId("Kommunfullmäktige");
        Guid? run = null;
        var walks = new (string Name, Func<int, Task> Prepare, Func<int, Task<Reply>> Write, Func<int, Task> Check)[]
        {
            (
                "order",
                _ => stocked.Tell(db => db.ImportRuns.ExecuteDeleteAsync()),
                _ => drift.PostWithToken("/drift/hamtning", ("kind", "Full")),
                _ => stocked.Tell(async db => run = (await db.ImportRuns.SingleAsync()).Id)
            ),
            (
                "stop",
                _ =>
                    stocked.Tell(db =>
                        db.ImportRuns.ExecuteUpdateAsync(set =>
                            set.SetProperty(r => r.State, ImportState.Waiting).SetProperty(r => r.IsStopAsked, false)
                        )
                    ),
                _ => drift.PostWithToken($"/drift/hamtning/{run}/lage", ("to", "Stop")),
                _ =>
                    stocked.Tell(async db =>
                        Assert.Equal(ImportState.Stopped, (await db.ImportRuns.SingleAsync()).State)
                    )
            ),
            (
                "correct",
                _ => Task.CompletedTask,
                n => drift.Submit("/drift/nyckeltal/N20003", ("unit", $"enhet {n}")),
                n =>
                    stocked.Tell(async db =>
                        Assert.Equal(
                            $"enhet {n}",
                            (await db.Indicators.SingleAsync(i => i.Id == "N20003")).CorrectedUnit
                        )
                    )
            ),
            (
                "create municipality",
                _ => Task.CompletedTask,
                n =>
                    drift.PostWithToken(
                        "/drift/ny-kommun",
                        ("areaCode", Free(n).Code),
                        ("slug", $"prov-{n}"),
                        ("template", "tom"),
                        ("theme", "Hav"),
                        ("editorEmail", $"forsta{n}@prov.example")
                    ),
                n =>
                    stocked.Tell(async db =>
                        Assert.Equal(1, await db.Tenants.CountAsync(t => t.AreaCode == Free(n).Code))
                    )
            ),
            (
                "a tenant's unit",
                _ => Task.CompletedTask,
                n =>
                    editor.Json(
                        HttpMethod.Post,
                        "/api/v1/pitea/units",
                        new
                        {
                            name = $"Enhet {n}",
                            kind = "committee",
                            parentId = council,
                        }
                    ),
                async n =>
                    Assert.Equal(
                        1,
                        (await editor.Get("/api/v1/pitea/units"))
                            .Json.AsArray()
                            .Count(u => u!["name"]!.ToString() == $"Enhet {n}")
                    )
            ),
        };

        foreach (var (name, prepare, write, check) in walks)
        {
            var statement = 0;
            do
            {
                statement++;
                await prepare(statement);
                fault.At(statement);
                var reply = await write(statement);
                Assert.True(reply.Code is 200 or 201 or 302, $"{name}, statement {statement}: {reply}");
                await check(statement);
            } while (fault.Struck);
            Assert.True(statement > 2, $"{name}: {statement}");
        }
    }

    /// <summary>A municipality that is not here.</summary>
    private static Municipality Free(int n) => Municipality.All.Where(m => m.Code[..2] is "14" or "12").ElementAt(n);

    private sealed class PassingFault() : DbException("The line broke.")
    {
        public override bool IsTransient => true;
    }

    /// <summary>Lets one statement of a transaction fail, once.</summary>
    private sealed class OneFault : DbCommandInterceptor
    {
        private int left;

        public bool Struck { get; private set; }

        public void Put(IServiceCollection services)
        {
            if (TestEngine.IsPostgreSql)
                services.ConfigureDbContext<PostgreSqlKommunDb>(o => o.AddInterceptors(this));
            else
                services.ConfigureDbContext<SqliteKommunDb>(o => o.AddInterceptors(this));
        }

        public void At(int statement) => (left, Struck) = (statement, false);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Strike(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Strike(command);
            return ValueTask.FromResult(result);
        }

        private void Strike(DbCommand command)
        {
            if (command.Transaction is null || Interlocked.Decrement(ref left) != 0)
                return;
            Struck = true;
            throw new PassingFault();
        }
    }
}
