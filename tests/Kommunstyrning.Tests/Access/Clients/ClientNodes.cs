using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>Two programs on one database with the demonstration, behind one public address, with one clock that the test moves.</summary>
public sealed class ClientNodes : IAsyncLifetime
{
    private const int FewIterations = 1000;

    private DatabaseSettings? settings;
    private TestProgram? one;
    private TestProgram? other;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public DatabaseSettings Database => settings!;

    public TestProgram One => one!;

    public TestProgram Other => other!;

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        one = Node();
        other = Node();
        one.StartServer();
        other.StartServer();
    }

    public async Task DisposeAsync()
    {
        foreach (var node in new[] { one, other }.OfType<TestProgram>())
            await node.DisposeAsync();
        if (settings is null)
            return;
        await new TestStore(settings).DisposeAsync();
        await Template.Drop(settings);
    }

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    internal async Task<AddedClient> Client(string slug, string use, params string[] scopes)
    {
        using var admin = await SignedIn($"admin@{slug}.example");
        return await AddedClient.By(admin, One.Address, slug, use, scopes);
    }

    private TestProgram Node() =>
        new(Database)
        {
            Clock = Clock,
            PasswordIterations = FewIterations,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PublicAddress"] = "http://localhost:5080",
                ["Clients:FailuresPerClient"] = "3",
                ["Clients:RequestsPerMinute"] = "20",
            },
        };
}
