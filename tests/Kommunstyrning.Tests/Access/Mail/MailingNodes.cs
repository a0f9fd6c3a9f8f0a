using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Access.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>Two programs on one database that send letters through one mail server, and a clock that the test moves.</summary>
public sealed class MailingNodes : IAsyncLifetime
{
    private readonly MailSink sink = new();
    private DatabaseSettings? settings;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public TestProgram One { get; private set; } = null!;

    public TestProgram Other { get; private set; } = null!;

    public DatabaseSettings Database => settings!;

    internal MailSink Sink => sink;

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        One = Node(sink.Port);
        Other = Node(sink.Port);
        One.StartServer();
        Other.StartServer();
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await sink.DisposeAsync();
        await new TestStore(Database).DisposeAsync();
        await Template.Drop(Database);
    }

    /// <param name="port">Of the mail server.</param>
    public TestProgram Node(int port, bool jobs = false, TimeProvider? clock = null) =>
        new(Database, jobs: jobs, kolada: jobs ? "http://127.0.0.1:9" : null)
        {
            Clock = clock ?? Clock,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{port}",
                ["Mail:From"] = "styrning@kommun.example",
                ["Mail:Security"] = "None",
            },
        };

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    /// <summary>What the job does that the dispatcher enqueues.</summary>
    /// <returns>How many letters the server took.</returns>
    public static async Task<int> Send(TestProgram node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LetterJob>().Run(default);
    }

    public async Task InDatabase(Func<KommunDb, Task> work)
    {
        await using var scope = One.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    /// <summary>The one letter to an address that has been taken so far.</summary>
    public MimeMessage LetterTo(string email) =>
        Assert.Single(sink.Letters, l => l.To.Mailboxes.Single().Address == email);

    /// <summary>The whole link in a letter.</summary>
    public static Uri LinkIn(MimeMessage letter) =>
        new(letter.TextBody!.Split('\n').Single(l => l.Contains("/valj-losenord?", StringComparison.Ordinal)).Trim());
}
