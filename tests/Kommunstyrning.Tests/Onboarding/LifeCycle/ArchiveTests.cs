using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>A municipality leaves as a file and comes into another instance as it was, beside the ones that are there.</summary>
public sealed class ArchiveTests(Instance instance) : IClassFixture<Instance>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kommunstyrning-archives-").FullName;
    private readonly List<DatabaseSettings> made = [];

    [Fact]
    public async Task What_is_exported_comes_into_a_clean_instance_with_the_same_hash_and_not_twice()
    {
        var file = Path.Combine(folder, "pitea.zip");
        var exported = await Run(instance.Database, "tenant", "export", "pitea", "--to", file);
        Assert.True(exported.Exit == 0, exported.Error);
        var told = JsonNode.Parse(exported.Out)!;
        var here = await Hash("pitea");
        var clean = await Clean();

        var imported = await Run(clean, "tenant", "import", file);
        var there = await Hash(clean, "pitea");
        var verified = await Run(clean, "trail", "verify");
        var again = await Run(clean, "tenant", "import", file);

        Assert.True(imported.Exit == 0, imported.Error);
        Assert.Equal(here, there);
        Assert.Equal((here, here), (told.Says("datasetHash"), JsonNode.Parse(imported.Out)!.Says("datasetHash")));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))),
            told.Says("sha256")
        );
        Assert.Equal(0, verified.Exit);
        Assert.Equal(1, again.Exit);
        Assert.Contains("Piteå finns redan här, med adressen ”pitea”", again.Error, StringComparison.Ordinal);
        Assert.Equal(await Cells(instance.Database), await Cells(clean));
    }

    [Fact]
    public async Task Beside_others_it_leaves_them_as_they_were_and_its_people_choose_new_passwords()
    {
        var file = Path.Combine(folder, "lulea.zip");
        Assert.Equal(0, (await Run(instance.Database, "tenant", "export", "lulea", "--to", file)).Exit);
        var target = await Clean();
        await Run(
            target,
            "tenant",
            "create",
            "--area-code",
            "1440",
            "--slug",
            "ale",
            "--editor",
            "admin@lulea.example"
        );
        var before = await Hash(target, "ale");

        var imported = await Run(target, "tenant", "import", file);

        Assert.True(imported.Exit == 0, imported.Error);
        Assert.Equal(before, await Hash(target, "ale"));
        Assert.Equal(await Hash("lulea"), await Hash(target, "lulea"));
        await using var serving = new TestProgram(target);
        serving.StartServer();
        using var person = new Visitor(serving.Address);
        var asked = await person.Submit(
            "/logga-in",
            ("email", "redaktor@lulea.example"),
            ("password", DemoPassword.Text)
        );
        Assert.Equal(422, asked.Code);
        Assert.Equal(200, (await person.Get("/lulea/roda-traden")).Code);
        var link = JsonNode.Parse(
            (
                await Run(
                    target,
                    "account",
                    "invite",
                    "--email",
                    "redaktor@lulea.example",
                    "--tenant",
                    "lulea",
                    "--role",
                    "Strategist"
                )
            ).Out
        )!;
        var path = new Uri(link.Says("passwordLink")).PathAndQuery;
        await person.Submit(path, ("password", "fyra ord utan samband"), ("repeat", "fyra ord utan samband"));
        await person.SignIn("redaktor@lulea.example", "fyra ord utan samband");
        Assert.Equal(200, (await person.Get("/lulea/organisation/ny")).Code);
    }

    [Fact]
    public async Task The_administrator_takes_it_away_from_a_page_and_nobody_else_does_and_it_leaves_a_line()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        var lines = await Written.By(
            instance.Services,
            "lulea",
            async () =>
            {
                Assert.Equal(200, (await admin.Get("/lulea/exportera")).Code);
                var reply = await admin.PostWithToken("/lulea/exportera");
                Assert.Equal((200, "application/zip"), (reply.Code, reply.Header("Content-Type")));
                Assert.Contains("lulea-export.zip", reply.Header("Content-Disposition"), StringComparison.Ordinal);
                Assert.Equal("private, no-store", Sorted(reply.Header("Cache-Control")!));
            }
        );
        foreach (var name in new[] { "redaktor@lulea.example", "revisor@lulea.example", "admin@pitea.example" })
        {
            using var other = await instance.SignedIn(name);
            var code = (await other.PostWithToken("/lulea/exportera")).Code;
            Assert.True(code == (name.StartsWith("redaktor", StringComparison.Ordinal) ? 200 : 403), $"{name} {code}");
        }

        var line = Assert.Single(lines);
        Assert.Equal(
            (TrailKind.Exported, "Administratör i Luleå (demo)", "lulea-export.zip"),
            (line.Kind, line.By, line.Subject)
        );
    }

    [Fact]
    public async Task Nothing_in_it_opens_an_account_and_nothing_in_it_is_anothers()
    {
        var bytes = await instance.Exported("pitea");
        await using var nobody = Store.TenantScope.OfNobody(instance.Services);
        var secrets = nobody
            .Db.Set<Kommunstyrning.Access.Account>()
            .ToList()
            .SelectMany(a => new[] { a.PasswordHash, a.SecurityStamp })
            .Concat(nobody.Db.Set<Kommunstyrning.Access.Session>().Select(s => s.SecretHash))
            .OfType<string>()
            .ToList();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var texts = zip.Entries.Select(e => ArchiveFiles.Text(zip, e.FullName)).ToList();

        Assert.True(secrets.Count > 20);
        Assert.All(texts, text => Assert.DoesNotContain(secrets, s => text.Contains(s, StringComparison.Ordinal)));
        Assert.All(texts, text => Assert.DoesNotContain("@lulea.example", text, StringComparison.Ordinal));
        Assert.Contains("@pitea.example", ArchiveFiles.Text(zip, "people.csv"), StringComparison.Ordinal);
        Assert.Contains("SHA-256", ArchiveFiles.Text(zip, "README.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", ArchiveFiles.Text(zip, "manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_cannot_be_done_are_refused_and_leave_no_file()
    {
        var taken = Path.Combine(folder, "finns.zip");
        await File.WriteAllTextAsync(taken, "mitt");
        var unborn = Path.Combine(folder, "ny.zip");

        var missing = await Run(instance.Database, "tenant", "export", "ingenstans", "--to", unborn);
        var over = await Run(instance.Database, "tenant", "export", "pitea", "--to", taken);
        var none = await Run(instance.Database, "tenant", "import", unborn);
        var text = await Run(instance.Database, "tenant", "import", taken);

        Assert.Equal((1, 1, 1, 1), (missing.Exit, over.Exit, none.Exit, text.Exit));
        Assert.Equal("", missing.Out + over.Out + none.Out + text.Out);
        Assert.Contains("Kommunen finns inte", missing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(unborn));
        Assert.Equal("mitt", await File.ReadAllTextAsync(taken));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        foreach (var settings in made)
        {
            await new TestStore(settings).DisposeAsync();
            await Template.Drop(settings);
        }
    }

    private static string Sorted(string words) =>
        string.Join(", ", words.Split(", ").Order(StringComparer.Ordinal).Reverse());

    private async Task<DatabaseSettings> Clean()
    {
        var settings = await Template.Empty();
        made.Add(settings);
        await new TestStore(settings).Migrate();
        return settings;
    }

    /// <summary>Every cell of Piteå's rows, past the program; nothing where it is not.</summary>
    private static Task<List<string>> Cells(DatabaseSettings settings) => Rows.Of(settings, "pitea");

    private async Task<string> Hash(string slug)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        return (
            await scope.ServiceProvider.GetRequiredService<DatasetHashAcrossTenants>().OfTenant(slug, default)
        ).Value;
    }

    private static async Task<string> Hash(DatabaseSettings database, string slug)
    {
        var verb = await Run(database, "dataset-hash", "--tenant", slug);
        Assert.True(verb.Exit == 0, verb.Error);
        return verb.Out.Trim();
    }

    private static Task<Verb> Run(DatabaseSettings database, params string[] words) =>
        Verb.Run(database, "Test", words);
}
