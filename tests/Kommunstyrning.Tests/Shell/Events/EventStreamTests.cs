using System.Data.Common;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Shell.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Shell.Events;

/// <summary>
/// What rows of events take of a node: one look for all who follow the same thing, no connection in between, no place beyond the
/// limits, and no time when it stops. The clock is the test's.
/// </summary>
public sealed class EventStreamTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Twenty_who_follow_the_same_round_share_one_look_and_one_drawing_and_hold_no_connection()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        var database = new Watched();
        await using var program = Program(database.Put);
        using var member = await Member(program);
        var listeners = new List<Listener>();
        for (var i = 0; i < 20; i++)
            listeners.Add(await Listener.Open(member, program.Address, At(round)));
        foreach (var listener in listeners)
            Assert.Equal("lage", (await listener.Next())!.Value.EventType);
        await Until(() => database.Open == 0);
        database.Looks = database.Drawings = 0;

        await round.Write(async db =>
            (await db.UnitReports.SingleAsync(r => r.RoundId == round.Round.Id)).Summary = "X"
        );
        var next = Task.WhenAll(listeners.Select(l => l.Next()));
        var ticks = 0;
        for (; !next.IsCompleted; ticks++)
        {
            clock.Advance(Tick);
            await Until(() => next.IsCompleted || ticks > 50 || database.Looks > ticks);
        }

        Assert.All(await next, told => Assert.Equal("lage", told!.Value.EventType));
        Assert.InRange(database.Looks, 1, ticks + 1);
        Assert.Equal(1, database.Drawings);
        await Until(() => database.Open == 0);
        Assert.Equal(20, Streams(program).Open);
        listeners.ForEach(l => l.Dispose());
        await Until(() => Streams(program).Open == 0);
    }

    [Fact]
    public async Task Of_forty_at_once_as_many_are_let_in_as_the_limit_says_and_the_others_are_told_why()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        await using var program = Program(_ => { }, ("Events:PerPerson", "5"), ("Events:PerNode", "6"));
        using var member = await Member(program);
        using var other = await Member(program, "redaktor");

        var tries = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Listener.Open(member, program.Address, At(round)))
        );
        using var sixth = await Listener.Open(other, program.Address, At(round));
        using var seventh = await Listener.Open(other, program.Address, At(round));

        Assert.Equal(5, tries.Count(t => t.Code == 200));
        var refused = tries.Where(t => t.Code != 200).ToList();
        Assert.All(refused, t => Assert.Equal((429, "30"), (t.Code, t.Header("Retry-After"))));
        Assert.Contains("Stäng några av dem", await refused[0].Body);
        Assert.Equal((200, 503), (sixth.Code, seventh.Code));
        Assert.Contains("går att läsa som vanligt", await seventh.Body);
        foreach (var listener in tries)
            listener.Dispose();
        await Until(() => Streams(program).Open == 1);
        using var again = await Listener.Open(member, program.Address, At(round));
        Assert.Equal(200, again.Code);
    }

    [Fact]
    public async Task A_node_that_stops_ends_every_row_cleanly_and_takes_no_new_one_while_it_still_serves()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        // it stops and disposes itself, as it does when it is told to by the operating system
        var program = Program(_ => { }, ("Shutdown:DrainSeconds", "10"));
        using var member = await Member(program);
        using var open = await Listener.Open(member, program.Address, At(round));
        Assert.NotNull(await open.Next());

        var lifetime = program.Services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.StopApplication();

        Assert.Null(await open.Next());
        using var late = await Listener.Open(member, program.Address, At(round));
        Assert.Equal(503, late.Code);
        Assert.Contains("startar om", await late.Body);
        Assert.Equal(200, (await member.Get($"/lulea/uppfoljning/{round.Round.Id}")).Code);
        await Until(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return lifetime.ApplicationStopped.IsCancellationRequested;
        });
    }

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private static string At(ARound round) => $"/lulea/uppfoljning/{round.Round.Id}/nu";

    private static EventStreams Streams(TestProgram program) => program.Services.GetRequiredService<EventStreams>();

    private TestProgram Program(Action<IServiceCollection> replace, params (string Name, string Value)[] settings)
    {
        var program = new TestProgram(instance.Database)
        {
            Clock = clock,
            Replace = replace,
            Settings = settings.ToDictionary(s => s.Name, s => (string?)s.Value, StringComparer.Ordinal),
        };
        program.StartServer();
        return program;
    }

    private async Task<Visitor> Member(TestProgram program, string role = "lasare")
    {
        using var here = await instance.SignedIn($"{role}@lulea.example");
        return new Visitor(program.Address) { Session = here.Session };
    }

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
            await Task.Delay(10, patience.Token);
    }

    /// <summary>What the program asks of its database.</summary>
    private sealed class Watched : DbCommandInterceptor, IDbConnectionInterceptor
    {
        private int open;
        private int looks;
        private int drawings;

        /// <summary>Connections that are held at this moment.</summary>
        public int Open => Volatile.Read(ref open);

        public int Looks
        {
            get => Volatile.Read(ref looks);
            set => Volatile.Write(ref looks, value);
        }

        public int Drawings
        {
            get => Volatile.Read(ref drawings);
            set => Volatile.Write(ref drawings, value);
        }

        public void Put(IServiceCollection services)
        {
            if (TestEngine.IsPostgreSql)
                services.ConfigureDbContext<PostgreSqlKommunDb>(o => o.AddInterceptors(this));
            else
                services.ConfigureDbContext<SqliteKommunDb>(o => o.AddInterceptors(this));
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains("SUM(", StringComparison.OrdinalIgnoreCase))
                Interlocked.Increment(ref looks);
            else if (command.CommandText.Contains("FROM \"UnitReports\"", StringComparison.Ordinal))
                Interlocked.Increment(ref drawings);
            return ValueTask.FromResult(result);
        }

        public Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref open);
            return Task.CompletedTask;
        }

        public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Interlocked.Decrement(ref open);
            return Task.CompletedTask;
        }
    }
}
