using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Shell;

/// <summary>
/// A running instance with the demonstration's three municipalities, for one test class: the real program on Kestrel
/// over a fresh copy of a database that the program itself has filled once in this run.
/// </summary>
public sealed class Instance : IAsyncLifetime
{
    internal static readonly Template Demo = new(Fill);
    private static readonly Dictionary<string, string> Sessions = new(StringComparer.Ordinal);
    private TestProgram? program;
    private DatabaseSettings? settings;

    /// <inheritdoc cref="TestProgram.Settings"/>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <inheritdoc cref="TestProgram.Replace"/>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public DatabaseSettings Database => settings!;

    public IServiceProvider Services => program!.Services;

    public Uri Address => program!.Address;

    /// <summary>A database of its own with the demonstration, for whoever starts the program in another way.</summary>
    public static Task<DatabaseSettings> FilledDatabase() => Demo.Copy();

    public async Task InitializeAsync()
    {
        settings = await FilledDatabase();
        program = new TestProgram(settings) { Settings = Settings, Replace = Replace };
        program.StartServer();
    }

    public async Task DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        if (settings is null)
            return;
        await new TestStore(settings).DisposeAsync();
        await Template.Drop(settings);
    }

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>With the session that the account began when the database was filled: a password takes long to check.</summary>
    public Task<Visitor> SignedIn(string email)
    {
        var visitor = Visitor();
        visitor.Session = Sessions[email];
        return Task.FromResult(visitor);
    }

    public Task<Visitor> Editor(string tenant) => SignedIn($"redaktor@{tenant}.example");

    public Task<Visitor> Reader(string tenant) => SignedIn($"lasare@{tenant}.example");

    public Task<Visitor> Operator() => SignedIn("drift@kommunstyrning.example");

    /// <summary>A fingerprint of every row that any municipality owns.</summary>
    public Task<string> Everything() => Fingerprint.Of(Database);

    /// <summary>The same across a sign-in, which leaves a line in the trail.</summary>
    public Task<string> EverythingButTheTrail() => Fingerprint.Of(Database, "TrailEntries", "TrailHeads");

    /// <summary>Tells the engine something that the program never would, as the owner of the tables.</summary>
    public async Task TellEngine(string onSqlite, string onServer)
    {
        await using var owner = Databases.OpenAsOwner(Database);
        await using var connection = owner.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = TestEngine.IsSqlite ? onSqlite : onServer;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// The program fills an empty database when it starts in development. Each account signs in there once, through the
    /// front endpoint: sessions and keys lie in the database and are copied with it.
    /// </summary>
    private static async Task Fill(DatabaseSettings empty)
    {
        await using (var seeding = new TestProgram(empty, "Development"))
        {
            seeding.StartServer();
            foreach (var account in DemoAccounts.All)
            {
                using var visitor = new Visitor(seeding.Address);
                await visitor.SignIn(account.Email);
                await visitor.Token();
                Sessions[account.Email] = visitor.Session;
            }
        }
        await new TestStore(empty).DisposeAsync();
    }
}
