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
    private static readonly Template Demo = new(Fill);
    private TestProgram? program;
    private DatabaseSettings? settings;

    public DatabaseSettings Database => settings!;

    public IServiceProvider Services => program!.Services;

    public Uri Address => program!.Address;

    public async Task InitializeAsync()
    {
        settings = await Demo.Copy();
        program = new TestProgram(settings);
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

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = Visitor();
        await visitor.SignIn(email);
        return visitor;
    }

    public Task<Visitor> Editor(string tenant) => SignedIn($"redaktor@{tenant}.example");

    public Task<Visitor> Reader(string tenant) => SignedIn($"lasare@{tenant}.example");

    public Task<Visitor> Operator() => SignedIn("drift@kommunstyrning.example");

    /// <summary>A fingerprint of every row that any municipality owns.</summary>
    public async Task<string> Everything()
    {
        await using var scope = Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<DatasetHashAcrossTenants>();
        var one = await hash.OfTenant("pitea", default);
        return $"{one.Value} {(await hash.OfAllBut("pitea", default)).Value}";
    }

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

    /// <summary>The program fills an empty database when it starts in development.</summary>
    private static async Task Fill(DatabaseSettings empty)
    {
        await using (var seeding = new TestProgram(empty, "Development"))
            seeding.StartServer();
        await new TestStore(empty).DisposeAsync();
    }
}
