using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Access.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>Two programs on one database behind one public address, with letters, and a clock that the test moves.</summary>
public class PasskeyNodes : IAsyncLifetime
{
    public const string Address = "http://localhost:5080";
    public const string Page = "/mitt-konto/passnycklar";

    private readonly MailSink sink = new();
    private DatabaseSettings? settings;

    /// <summary>Whether administrators and operators must have a second step.</summary>
    protected virtual bool IsRequired => false;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public TestProgram One { get; private set; } = null!;

    public TestProgram Other { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        (One, Other) = (Node(), Node());
        One.StartServer();
        Other.StartServer();
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await sink.DisposeAsync();
        await new TestStore(settings!).DisposeAsync();
        await Template.Drop(settings!);
    }

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    /// <summary>The same browser at the other node.</summary>
    public Visitor AtOther(Visitor visitor)
    {
        var same = new Visitor(Other.Address);
        same.Cookies.Add(visitor.Cookies.GetAllCookies());
        return same;
    }

    /// <summary>By somebody who is signed in with the password, as the page and its script do it.</summary>
    internal static async Task<SoftwareAuthenticator> Added(Visitor visitor, string name, string code = "")
    {
        var device = new SoftwareAuthenticator();
        var asked = await AskToAdd(visitor, name, DemoPassword.Text, code);
        Assert.True(asked.Code == 200, asked.ToString());
        var added = await visitor.PostWithToken(Page, ("name", name), ("svar", device.Make(asked.Body)));
        Assert.Equal((302, $"{Page}?klart=tillagd"), (added.Code, added.Location));
        return device;
    }

    public static Task<Reply> AskToAdd(Visitor visitor, string name, string password, string code = "") =>
        visitor.PostWithToken($"{Page}/fraga", ("name", name), ("present", password), ("code", code));

    /// <summary>A new browser that has been told what to sign.</summary>
    public async Task<(Visitor Visitor, string Options)> Asked()
    {
        var visitor = new Visitor(One.Address);
        return (visitor, await Question(visitor));
    }

    public static async Task<string> Question(Visitor visitor, params (string, string)[] fields)
    {
        var asked = await visitor.PostWithToken("/logga-in/passnyckel/fraga", fields);
        Assert.True(asked.Code == 200, asked.ToString());
        return asked.Body;
    }

    public static Task<Reply> Give(Visitor visitor, string answer, params (string, string)[] fields) =>
        visitor.PostWithToken("/logga-in/passnyckel", [("svar", answer), .. fields]);

    /// <summary>In a new browser.</summary>
    internal async Task<(Visitor Visitor, Reply Reply)> SignInWith(
        SoftwareAuthenticator device,
        Departure? departs = null
    )
    {
        var (visitor, options) = await Asked();
        device.Count++;
        return (visitor, await Give(visitor, device.Sign(options, departs)));
    }

    public static async Task<bool> IsIn(Visitor visitor) => (await visitor.Get("/mitt-konto")).Code == 200;

    public async Task InDatabase(Func<KommunDb, Task> work)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    public async Task Use<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = One.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Subjects of all letters that have come to an address when those that waited are sent.</summary>
    public async Task<IReadOnlyList<string>> LettersTo(string email)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LetterJob>().Run(default);
        return [.. sink.Letters.Where(l => l.To.Mailboxes.Single().Address == email).Select(l => l.Subject!)];
    }

    /// <summary>By the page, in a browser that goes on.</summary>
    public async Task<byte[]> SetUpCodes(Visitor visitor)
    {
        var shown = await visitor.Get("/mitt-konto/tva-steg");
        var secret = FactorNodes.SecretOn(shown);
        var done = await SentForm.Of(shown, "/mitt-konto/tva-steg")!.With(("code", Code(secret))).Send(visitor);
        Assert.True(done.Code == 200, done.ToString());
        return secret;
    }

    public string Code(byte[] secret) => Totp.Code(secret, Totp.StepAt(Clock.GetUtcNow()));

    private TestProgram Node() =>
        new(settings!)
        {
            Clock = Clock,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PublicAddress"] = Address,
                ["SecondFactor:Required"] = IsRequired ? "true" : "false",
                ["SignIn:TriesPerAccount"] = "1000",
                ["SignIn:TriesPerNetwork"] = "10000",
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{sink.Port}",
                ["Mail:From"] = "styrning@kommun.example",
                ["Mail:Security"] = "None",
            },
        };
}

/// <summary>The same, where administrators and operators must have a second step.</summary>
public sealed class StrictPasskeyNodes : PasskeyNodes
{
    protected override bool IsRequired => true;
}
