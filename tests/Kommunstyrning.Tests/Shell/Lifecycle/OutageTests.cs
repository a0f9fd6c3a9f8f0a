using Kommunstyrning.Store;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Tests.Tenancy;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The database goes away, or falls silent, under a running program, and comes back.</summary>
public sealed class OutageTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>They say the same with and without it.</summary>
    private static readonly string[] WithoutDatabase = ["/livez", "/openapi/v1.json", "/css/page.css"];

    [Fact]
    public async Task Without_it_every_address_that_needs_it_says_so_and_heals_by_itself()
    {
        await using var line = Line.To(instance.Database);
        await using var program = new TestProgram(line.Settings);
        program.StartServer();
        using var anyone = new Visitor(program.Address);
        using var editor = new Visitor(program.Address);
        using var drift = new Visitor(program.Address);
        await editor.SignIn("redaktor@pitea.example");
        await drift.SignIn("drift@kommunstyrning.example");
        var addresses = EveryAddress.Of(
            instance,
            "pitea",
            await Belongings.In(instance, new Steered(editor, "pitea"), "vision")
        );
        var look = (await anyone.Get("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal(200, (await anyone.Get("/readyz")).Code);

        line.Cut();

        foreach (var visitor in new[] { anyone, editor, drift })
        {
            foreach (var address in WithoutDatabase.Append(look))
                Assert.Equal((address, 200), (address, (await visitor.Get(address)).Code));
        }
        var missing = 0;
        foreach (
            var address in addresses
                .Except(WithoutDatabase, StringComparer.Ordinal)
                .Where(a => !IsALook(a) && !IsKept(a))
        )
        {
            foreach (var visitor in new[] { anyone, editor, drift })
            {
                var reply = await visitor.Get(address);
                if (visitor == anyone && reply.Code is 200 or 302 or 400 or 401)
                    continue;
                Assert.Equal((address, 503), (address, reply.Code));
                missing++;
                if (address == "/readyz")
                    continue;
                Assert.Equal("10", reply.Header("Retry-After"));
                Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
                Assert.Contains("Databasen svarar inte.", reply.Body, StringComparison.Ordinal);
            }
        }
        Assert.True(missing > 150, $"{missing}");
        var write = await editor.Json(HttpMethod.Post, "/api/v1/pitea/units", new { name = "A", kind = "company" });
        Assert.Equal((503, "10"), (write.Code, write.Header("Retry-After")));
        Assert.Equal(503, (await anyone.Get("/pitea/finns-inte")).Code);
        Assert.Equal(404, (await anyone.Get("/api/finns-inte")).Code);

        line.Mend();

        Assert.Equal(200, (await anyone.Get("/readyz")).Code);
        foreach (var address in new[] { "/", "/pitea", "/pitea/jamfor", "/api/v1/pitea/elements" })
            Assert.Equal((address, 200), (address, (await anyone.Get(address)).Code));
        Assert.Contains("Logga ut", (await editor.Get("/pitea")).Body, StringComparison.Ordinal);
    }

    /// <summary>What the authorization server says of itself, with keys that it has read before.</summary>
    private static bool IsKept(string address) => address.StartsWith("/.well-known/", StringComparison.Ordinal);

    /// <summary>Of another version than this one: it is led on without asking the database.</summary>
    private static bool IsALook(string address) => address.StartsWith("/css/", StringComparison.Ordinal);

    [Fact]
    public async Task When_it_says_nothing_an_answer_comes_in_time()
    {
        await using var line = Line.To(instance.Database);
        await using var program = new TestProgram(line.Settings);
        program.StartServer();
        using var anyone = new Visitor(program.Address);
        using var editor = new Visitor(program.Address);
        await editor.SignIn("redaktor@pitea.example");
        Task<Reply> Write() =>
            editor.Json(HttpMethod.Post, "/api/v1/pitea/units", new { name = "Tyst", kind = "company" });

        await line.FallSilent();
        try
        {
            var asked = new List<Task<Reply>> { Write() };
            if (TestEngine.IsPostgreSql)
                asked.AddRange([anyone.Get("/"), anyone.Get("/pitea"), editor.Get("/pitea"), anyone.Get("/readyz")]);
            var replies = await Task.WhenAll(asked).WaitAsync(Longest);

            Assert.All(replies, reply => Assert.Equal(503, reply.Code));
            Assert.Equal(200, (await anyone.Get("/livez")).Code);
        }
        finally
        {
            await line.SpeakAgain();
        }

        Assert.Equal(200, (await anyone.Get("/pitea")).Code);
        Assert.True((await Write()).Code is 201 or 422);
    }

    /// <summary>Between a program and its database: a relay before a server, the file itself where it is embedded.</summary>
    private abstract class Line : IAsyncDisposable
    {
        public required DatabaseSettings Settings { get; init; }

        public static Line To(DatabaseSettings database) =>
            TestEngine.IsPostgreSql ? ToServer.Of(database) : new ToFile { Settings = database };

        public abstract void Cut();

        public abstract void Mend();

        public abstract Task FallSilent();

        public abstract Task SpeakAgain();

        public abstract ValueTask DisposeAsync();
    }

    private sealed class ToServer : Line
    {
        public required Relay Relay { get; init; }

        public static ToServer Of(DatabaseSettings database)
        {
            var worker = new NpgsqlConnectionStringBuilder(database.ConnectionString);
            var relay = new Relay(worker.Host!, worker.Port);
            (worker.Host, worker.Port) = ("127.0.0.1", relay.Port);
            var settings = new DatabaseSettings
            {
                Provider = database.Provider,
                ConnectionString = worker.ConnectionString,
                OwnerConnectionString = database.OwnerConnectionString,
            };
            return new ToServer { Settings = settings, Relay = relay };
        }

        public override void Cut() => Relay.Cut();

        public override void Mend() => Relay.Mend();

        public override Task FallSilent()
        {
            Relay.FallSilent();
            return Task.CompletedTask;
        }

        public override Task SpeakAgain()
        {
            Relay.SpeakAgain();
            return Task.CompletedTask;
        }

        public override async ValueTask DisposeAsync()
        {
            await new TestStore(Settings).DisposeAsync();
            await Relay.DisposeAsync();
        }
    }

    private sealed class ToFile : Line
    {
        private SqliteConnection? holder;

        private string FilePath => new SqliteConnectionStringBuilder(Settings.ConnectionString).DataSource;

        public override void Cut()
        {
            SqliteConnection.ClearAllPools();
            File.Move(FilePath, FilePath + ".away");
            File.WriteAllText(FilePath, new string('x', 8192));
        }

        public override void Mend()
        {
            SqliteConnection.ClearAllPools();
            File.Move(FilePath + ".away", FilePath, overwrite: true);
        }

        /// <summary>Another writer that never comes to an end.</summary>
        public override async Task FallSilent()
        {
            holder = new SqliteConnection(Settings.ConnectionString + ";Pooling=false");
            await holder.OpenAsync();
            await using var begin = new SqliteCommand("BEGIN IMMEDIATE", holder);
            await begin.ExecuteNonQueryAsync();
        }

        public override async Task SpeakAgain()
        {
            await holder!.DisposeAsync();
            holder = null;
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
