using System.Net;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>Two programs on one database with the demonstration, and a provider that may lie.</summary>
public class ProviderNodes : IAsyncLifetime
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private DatabaseSettings? settings;

    /// <summary>Whether the other program asks administrators for a second factor.</summary>
    protected virtual bool OtherAsksForFactor => false;

    /// <summary>Null: each program where it listens.</summary>
    protected virtual string? PublicAddress => null;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public TestProgram One { get; private set; } = null!;

    public TestProgram Other { get; private set; } = null!;

    internal LyingProvider Provider { get; } = new();

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        await Provider.Start();
        (One, Other) = (Node(asksForFactor: false), Node(OtherAsksForFactor));
        One.StartServer();
        Other.StartServer();
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await Provider.DisposeAsync();
        await new TestStore(settings!).DisposeAsync();
        await Template.Drop(settings!);
    }

    /// <summary>The provider keeps to the truth again, and what was read of it is read anew.</summary>
    internal void Behave(Lies? lies = null)
    {
        Provider.Lies = lies ?? new Lies();
        Clock.Advance(TimeSpan.FromMinutes(2));
    }

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    /// <summary>Through the page, as an administrator does: everyone comes in, by password too, unless it is said otherwise.</summary>
    public async Task<Reply> SetUp(string tenant, params (string Name, string Value)[] fields)
    {
        using var admin = await SignedIn($"admin@{tenant}.example");
        (string Name, string Value)[] usual =
        [
            ("signIn", "Either"),
            ("issuer", Provider.Issuer(tenant)),
            ("clientId", LyingProvider.Client),
            ("secret", LyingProvider.Secret),
            ("admits", "Everyone"),
            ("scopes", ""),
            ("groupsClaim", ""),
            ("makesAdministrators", ""),
            ("strongLevels", ""),
            .. Enumerable
                .Range(0, 3)
                .SelectMany(i => new[] { ($"group.{i}", ""), ($"role.{i}", ""), ($"unit.{i}", "") }),
        ];
        var reply = await admin.Submit(
            $"/{tenant}/inloggning",
            [.. usual.Where(u => !fields.Any(f => f.Name == u.Name)), .. fields]
        );
        return reply;
    }

    /// <summary>To the provider, as far as the way back.</summary>
    /// <returns>The local address that the provider sends the browser to.</returns>
    public static async Task<string> SendAway(Visitor visitor, string tenant, string query = "")
    {
        var sent = await visitor.Get($"/{tenant}/inloggning/start{query}");
        Assert.True(sent.Code == 302, sent.ToString());
        using var answer = await Browser.GetAsync(new Uri(sent.Location));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>There and back again.</summary>
    public static async Task<Reply> Through(Visitor visitor, string tenant, string query = "") =>
        await visitor.Get(await SendAway(visitor, tenant, query));

    public async Task<T> InDatabase<T>(Func<KommunDb, Task<T>> work)
    {
        await using var scope = One.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    /// <summary>What a municipality has set up, changed from outside.</summary>
    public async Task Change(string slug, Action<IdentityProvider> change)
    {
        await using var scope = await TenantScope.Of(
            One.Services,
            await Written.Tenant(One.Services, slug),
            Intent.Write
        );
        change(await scope.Db.Set<IdentityProvider>().SingleAsync());
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }

    public Task<Guid> AccountId(string email) =>
        InDatabase(db => db.Accounts.Where(a => a.Email == email).Select(a => a.Id).SingleAsync());

    /// <summary>Whether the browser belongs to somebody.</summary>
    public static async Task<bool> IsIn(Visitor visitor) => (await visitor.Get("/mitt-konto")).Code == 200;

    private TestProgram Node(bool asksForFactor) =>
        new(settings!)
        {
            Clock = Clock,
            PasswordIterations = 1000,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PublicAddress"] = PublicAddress,
                ["SignIn:TriesPerAccount"] = "1000",
                ["SignIn:TriesPerNetwork"] = "10000",
                ["SingleSignOn:InternalHosts"] = "127.0.0.1",
                ["SingleSignOn:TimeoutSeconds"] = "8",
                ["SecondFactor:Required"] = asksForFactor ? "true" : "false",
            },
        };
}

/// <summary>The same, where the other program asks administrators for a second factor.</summary>
public sealed class StrictProviderNodes : ProviderNodes
{
    protected override bool OtherAsksForFactor => true;
}

/// <summary>The same behind one public address, so that what is given out by one program counts at the other.</summary>
public sealed class SharedProviderNodes : ProviderNodes
{
    protected override string? PublicAddress => "http://localhost:5080";
}
