using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access;

/// <summary>Two programs on one database with the demonstration, and one clock for both, which the test moves.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private DatabaseSettings? settings;
    private TestProgram? one;
    private TestProgram? other;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public DatabaseSettings Database => settings!;

    public TestProgram One => one!;

    /// <summary>Stands behind a proxy on the loopback address.</summary>
    public TestProgram Other => other!;

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        one = Node(behindProxy: false);
        other = Node(behindProxy: true);
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

    /// <summary>Past every window in which tries are counted.</summary>
    public void LetWindowsPass() => Clock.Advance(TimeSpan.FromMinutes(16));

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    public async Task<Visitor> SignedInAs(string email, string password)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email, password);
        return visitor;
    }

    /// <summary>The same browser, at the other node.</summary>
    public Visitor AtOther(Visitor visitor)
    {
        var same = new Visitor(Other.Address);
        same.Cookies.Add(visitor.Cookies.GetAllCookies());
        return same;
    }

    /// <summary>As an operator or another program would do it.</summary>
    public async Task InDatabase(Func<KommunDb, Task> work)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    private TestProgram Node(bool behindProxy) =>
        new(Database)
        {
            Clock = Clock,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["SignIn:TriesPerNetwork"] = "45",
                ["Proxies"] = behindProxy ? "127.0.0.1" : null,
            },
        };
}
