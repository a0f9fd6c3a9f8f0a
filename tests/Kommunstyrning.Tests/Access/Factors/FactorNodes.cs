using AngleSharp.Dom;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Factors;

/// <summary>Two programs on one database where guesses are hardly counted, and a clock that the test moves.</summary>
public sealed class FactorNodes : IAsyncLifetime
{
    private const string Page = "/mitt-konto/tva-steg";
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private DatabaseSettings? settings;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public DatabaseSettings Database => settings!;

    public TestProgram One { get; private set; } = null!;

    public TestProgram Other { get; private set; } = null!;

    /// <summary>The browser in which a second factor was set up last.</summary>
    public Visitor? Kept { get; private set; }

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        (One, Other) = (Node(), Node());
        One.StartServer();
        Other.StartServer();
    }

    public async Task DisposeAsync()
    {
        Kept?.Dispose();
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await new TestStore(settings!).DisposeAsync();
        await Template.Drop(settings!);
    }

    /// <summary>Through the page, as a person does.</summary>
    /// <param name="keep">The browser stays in <see cref="Kept"/>.</param>
    public async Task<(byte[] Secret, IReadOnlyList<string> Codes)> SetUp(string email, bool keep = false)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        var shown = await visitor.Get(Page);
        var secret = SecretOn(shown);
        var done = await SentForm.Of(shown, Page)!.With(("code", Code(secret, 0))).Send(visitor);
        Assert.True(done.Code == 200, done.ToString());
        Kept?.Dispose();
        Kept = keep ? visitor : null;
        if (!keep)
            visitor.Dispose();
        return (secret, [.. done.Page.QuerySelectorAll(".codes li").Select(li => li.TextContent.Trim())]);
    }

    /// <param name="steps">From the present one.</param>
    public string Code(byte[] secret, int steps) => Totp.Code(secret, Totp.StepAt(Clock.GetUtcNow()) + steps);

    /// <summary>Read from the key in text.</summary>
    public static byte[] SecretOn(Reply page)
    {
        var written = page.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(
            written.Select(c => Convert.ToString(Digits.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    public static Task<Reply> Password(Visitor visitor, string email) =>
        visitor.Submit("/logga-in", ("email", email), ("password", DemoPassword.Text));

    public static Task<Reply> Give(Visitor visitor, string code) => visitor.Submit("/logga-in/kod", ("code", code));

    /// <summary>Each in a browser of its own, on both nodes, with the right password given.</summary>
    public async Task<Reply[]> AllAtOnce(string email, string code, int count = 40)
    {
        using var first = new Visitor(One.Address);
        await Password(first, email);
        var form = (await SentForm.At(first, "/logga-in/kod"))!.With(("code", code));
        return await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async i =>
                {
                    using var same = new Visitor((i % 2 == 0 ? One : Other).Address);
                    same.Cookies.Add(first.Cookies.GetAllCookies());
                    return await form.Send(same);
                })
        );
    }

    public async Task Remove(string email)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChangeSecondFactor>().Reset(email, default);
    }

    public async Task InDatabase(Func<KommunDb, Task> work)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    private TestProgram Node() =>
        new(settings!)
        {
            Clock = Clock,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["SignIn:TriesPerAccount"] = "1000",
                ["SignIn:TriesPerNetwork"] = "10000",
            },
        };
}
