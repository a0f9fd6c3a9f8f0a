using System.Data.Common;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>One visitor leaves while others wait for the same page, or for the same data in memory.</summary>
public sealed class AbandonedRequestTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const string Page = "/jamfor/N20001?kommun=2581";

    [Fact]
    public async Task Who_leaves_takes_nothing_from_those_who_wait()
    {
        var gate = new PanelGate();
        await using var program = new TestProgram(stocked.Instance.Database) { Replace = gate.Put };
        program.StartServer();
        using var leaving = new CancellationTokenSource();
        using var first = new HttpClient { BaseAddress = program.Address };
        using var others = new Visitor(program.Address);
        Assert.Equal(200, (await others.Get("/jamfor/N20001")).Code);

        await stocked.Tell(async db => (await db.DataVersions.SingleAsync()).Number++);
        gate.Close();
        var left = first.GetAsync(new Uri(Page, UriKind.Relative), leaving.Token);
        await gate.Reached;
        var waiting = new[]
        {
            others.Get(Page),
            others.Get(Page),
            others.Get("/jamfor/N20001/karta"),
            others.Get("/api/v1/indicators/N20001/comparison"),
            others.Get("/profil?kommun=2581"),
        };
        await gate.Asked(1 + waiting.Length);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await gate.Left;
        gate.Open();

        Assert.All(await Task.WhenAll(waiting), reply => Assert.Equal(200, reply.Code));
        Assert.NotNull((await others.Get(Page)).Header("Age"));
    }

    /// <summary>A database that is slow with the panels, and obeys when it is told to stop reading them.</summary>
    private sealed class PanelGate : DbCommandInterceptor, IStartupFilter
    {
        private readonly TaskCompletionSource reached = New();
        private readonly TaskCompletionSource left = New();
        private readonly SemaphoreSlim asked = new(0);
        private volatile TaskCompletionSource? closed;

        /// <summary>Somebody stands before it.</summary>
        public Task Reached => reached.Task;

        /// <summary>The server knows that a visitor has gone.</summary>
        public Task Left => left.Task;

        public void Put(IServiceCollection services)
        {
            services.AddSingleton<IStartupFilter>(this);
            if (TestEngine.IsPostgreSql)
                services.ConfigureDbContext<PostgreSqlKommunDb>(o => o.AddInterceptors(this));
            else
                services.ConfigureDbContext<SqliteKommunDb>(o => o.AddInterceptors(this));
        }

        public void Close() => closed = New();

        public void Open() => closed!.SetResult();

        /// <summary>So many have asked for the version of the data since it was closed, which comes before everything else.</summary>
        public async Task Asked(int times)
        {
            for (var i = 0; i < times; i++)
                await asked.WaitAsync();
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (closed is { } gate)
            {
                if (command.CommandText.Contains("\"DataVersions\"", StringComparison.Ordinal))
                    asked.Release();
                else
                {
                    reached.TrySetResult();
                    await gate.Task.WaitAsync(cancellationToken);
                }
            }
            return result;
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (HttpContext http, RequestDelegate rest) =>
                    {
                        http.RequestAborted.Register(() => left.TrySetResult());
                        return rest(http);
                    }
                );
                next(app);
            };

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
