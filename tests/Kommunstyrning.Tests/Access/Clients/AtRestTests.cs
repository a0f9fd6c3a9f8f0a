using System.Text;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>Whoever reads the database, its journal or the log finds nothing to come in with.</summary>
public sealed class AtRestTests : IAsyncLifetime
{
    private readonly WrittenLog log = new();
    private DatabaseSettings? settings;
    private TestProgram? program;

    public async Task InitializeAsync()
    {
        settings = await Instance.FilledDatabase();
        program = new TestProgram(settings)
        {
            PasswordIterations = 1000,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
            },
            Replace = services => services.AddSingleton<ILoggerProvider>(log),
        };
        program.StartServer();
    }

    public async Task DisposeAsync()
    {
        await program!.DisposeAsync();
        await new TestStore(settings!).DisposeAsync();
        await Template.Drop(settings!);
        log.Dispose();
    }

    [Fact]
    public async Task No_secret_code_or_token_lies_in_the_database_its_journal_or_the_log()
    {
        using var admin = new Visitor(program!.Address);
        await admin.SignIn("admin@pitea.example");
        using var auditor = new Visitor(program.Address);
        await auditor.SignIn("revisor@pitea.example");
        var client = await AddedClient.By(admin, program.Address, "pitea", "alone persons", ["trail.read"]);
        var alone = await client.Alone();
        var given = await client.LetIn(auditor, "trail.read offline_access");
        var renewed = GivenTokens.Of(await client.Renew(given.Refresh!));
        Assert.Equal(200, (await client.Get("/api/v1/pitea/trail", renewed.Access)).Code);
        string[] secret =
        [
            client.Secret!,
            alone,
            given.Code,
            given.Access,
            given.Refresh!,
            renewed.Access,
            renewed.Refresh!,
        ];

        var kept = await Kept();
        var logged = log.ToString();

        // what it looks in holds what it should
        Assert.Contains(client.Id, kept);
        Assert.Contains("/oauth/token", logged);
        foreach (var text in secret)
        {
            Assert.True(text.Length >= 40, text);
            Assert.DoesNotContain(text, kept);
            Assert.DoesNotContain(text, logged);
        }
    }

    /// <summary>Every file of the embedded engine; each row of each table of a server's.</summary>
    private async Task<string> Kept()
    {
        if (TestEngine.IsSqlite)
        {
            var file = new SqliteConnectionStringBuilder(settings!.ConnectionString).DataSource;
            var folder = Path.GetDirectoryName(file)!;
            return string.Concat(
                Directory
                    .GetFiles(folder, Path.GetFileName(file) + "*")
                    .Select(path =>
                    {
                        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                        using var reader = new StreamReader(stream, Encoding.Latin1);
                        return reader.ReadToEnd();
                    })
            );
        }
        await using var owner = Databases.OpenAsOwner(settings!);
        var rows = new StringBuilder();
        foreach (
            var table in new[]
            {
                "Clients",
                "ClientGrants",
                "ClientTokens",
                "ServerKeys",
                "Receipts",
                "TrailEntries",
                "Letters",
            }
        )
        foreach (var row in await owner.Database.SqlQueryRaw<string>(OfTable(table)).ToListAsync())
            rows.AppendLine(row);
        return rows.ToString();
    }

    private static string OfTable(string table) =>
        TestEngine.IsPostgreSql
            ? $"SELECT t::text AS \"Value\" FROM \"{table}\" t"
            : $"SELECT (SELECT t.* FOR JSON PATH) AS [Value] FROM [dbo].[{table}] t";
}
