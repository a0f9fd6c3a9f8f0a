using System.Text.Json.Nodes;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>A municipality is deleted by two people, and what stays is a receipt.</summary>
public sealed class DeletionTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Canary = "Kanariefågel";
    private const string Second = "fyra ord utan samband";
    private const string Page = "/drift/kommun/pitea/radera";

    [Fact]
    public async Task It_takes_two_people_and_a_week_and_leaves_nothing_but_the_receipt_and_the_others_as_they_were()
    {
        using var first = await nodes.SignedIn("drift@kommunstyrning.example");
        await SecondOperator();
        await Sing();
        var verb = await Run(
            "tenant",
            "export",
            "pitea",
            "--to",
            Path.Combine(Template.Folder, $"{Guid.NewGuid()}.zip")
        );
        var unpaused = await first.Submit(Page, ("reason", "Lämnar tjänsten"));
        await first.Pause("pitea");

        var reasonless = await first.Submit(Page, ("reason", ""));
        var asked = await first.Submit(Page, ("reason", "Piteå lämnar tjänsten."));
        var own = await first.PostWithToken($"{Page}/bekrafta", ("written", "pitea"));
        using var second = await nodes.SignedInAs("andra@kommunstyrning.example", Second);
        var early = await second.PostWithToken($"{Page}/bekrafta", ("written", "pitea"));
        var started = await first.Start("pitea");
        nodes.Clock.Advance(TimeSpan.FromDays(7));
        using var firstAgain = await nodes.SignedIn("drift@kommunstyrning.example");
        using var secondAgain = await nodes.SignedInAs("andra@kommunstyrning.example", Second);
        var ownLater = await firstAgain.PostWithToken($"{Page}/bekrafta", ("written", "pitea"));
        var wrong = await secondAgain.Submit(Page, ("written", "lulea"));
        var here = await Rows.With(nodes.Database, Canary);
        var (lulea, norrkoping) = (await Others("lulea"), await Others("norrkoping"));
        var hash = (await Run("dataset-hash", "--tenant", "pitea")).Out.Trim();
        var done = await secondAgain.Submit(Page, ("written", "pitea"));

        Assert.Equal((409, 422, 302), (unpaused.Code, reasonless.Code, asked.Code));
        Assert.Contains("Pausa Piteå först", unpaused.Text, StringComparison.Ordinal);
        Assert.Equal((403, 409, 409), (own.Code, early.Code, started.Code));
        Assert.Contains("kan bekräftas tidigast", early.Text, StringComparison.Ordinal);
        Assert.Contains("Ångra begäran först", started.Text, StringComparison.Ordinal);
        Assert.Equal((403, 422), (ownLater.Code, wrong.Code));
        Assert.True(here.Count >= 8, string.Join('\n', here));
        Assert.Equal((302, "/drift/raderade"), (done.Code, done.Location));

        Assert.Empty(await Rows.With(nodes.Database, Canary));
        Assert.Empty(await Rows.With(nodes.Database, "@pitea.example"));
        Assert.All(
            await Rows.With(nodes.Database, "pitea"),
            row => Assert.StartsWith("Deletions: ", row, StringComparison.Ordinal)
        );
        Assert.Equal((lulea, norrkoping), (await Others("lulea"), await Others("norrkoping")));
        if (TestEngine.IsSqlite)
            Assert.DoesNotContain(Canary, await FileText(), StringComparison.Ordinal);
        await Receipt(secondAgain, hash, JsonNode.Parse(verb.Out)!.Says("sha256"));
        await Gone(secondAgain);
    }

    [Fact]
    public async Task It_can_be_thought_better_of_and_leaves_its_lines()
    {
        using var first = await nodes.SignedIn("drift@kommunstyrning.example");
        const string page = "/drift/kommun/lulea/radera";
        await first.Pause("lulea");
        var unexported = await first.Submit(page, ("reason", "Nej"));
        await Run("tenant", "export", "lulea", "--to", Path.Combine(Template.Folder, $"{Guid.NewGuid()}.zip"));

        var asked = await first.Submit(page, ("reason", "Av misstag"));
        var again = await first.PostWithToken(page, ("reason", "En gång till"));
        var withdrawn = await first.PostWithToken($"{page}/angra");
        var nothing = await first.PostWithToken($"{page}/angra");
        await first.Start("lulea");

        Assert.Equal(
            (409, 302, 409, 302, 404),
            (unexported.Code, asked.Code, again.Code, withdrawn.Code, nothing.Code)
        );
        Assert.Contains("har aldrig exporterats", unexported.Text, StringComparison.Ordinal);
        using var anyone = new Visitor(nodes.Other.Address);
        Assert.Equal(200, (await anyone.Get("/lulea")).Code);
        var lines = (await Written.Of(nodes.One.Services, "lulea")).TakeLast(4).Select(l => l.Kind);
        Assert.Equal(
            [TrailKind.Exported, TrailKind.DeletionAsked, TrailKind.DeletionWithdrawn, TrailKind.TenantResumed],
            lines
        );
    }

    [Fact]
    public async Task Nobody_but_operators_asks_or_confirms()
    {
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        const string page = "/drift/kommun/norrkoping/radera";

        foreach (var address in new[] { page, $"{page}/bekrafta", $"{page}/angra" })
            Assert.Equal(403, (await admin.PostWithToken(address, ("reason", "x"), ("written", "norrkoping"))).Code);
        Assert.Equal(403, (await admin.Get("/drift/raderade")).Code);
    }

    private async Task Receipt(Visitor operates, string hash, string exported)
    {
        var page = await operates.Get("/drift/raderade");
        var told = JsonNode.Parse((await Run("tenant", "deletions")).Out)!["deletions"]!
            .AsArray()
            .Single(d => d!.Says("slug") == "pitea")!;
        Assert.Equal(
            ("Done", "Drift (demo)", "Andra Drift"),
            (told.Says("state"), told.Says("askedBy"), told.Says("endedBy"))
        );
        Assert.Equal((hash, exported), (told.Says("datasetHash"), told.Says("exportSha256")));
        var counted = told["rows"]!.AsObject().Select(r => r.Key);
        Assert.Empty(
            Models
                .Open(DatabaseProvider.Sqlite)
                .Model.GetEntityTypes()
                .Where(t => RowTable.NamesTenant(t) && t.ClrType != typeof(Kommunstyrning.Onboarding.Deletion))
                .Select(t => t.GetTableName()!)
                .Except(counted)
        );
        Assert.True(told["rows"]!["Clients"]!.GetValue<int>() > 0);
        Assert.True(told["rows"]!["FaultReports"]!.GetValue<int>() > 0);
        Assert.True(told["rows"]!["Elements"]!.GetValue<int>() > 10);
        Assert.True(told["rows"]!["Accounts"]!.GetValue<int>() >= 9);
        foreach (var text in new[] { hash, exported, "Piteå lämnar tjänsten.", "Andra Drift bekräftade" })
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }

    /// <summary>Its address is nobody else's, on either node; the municipality itself may come back to it.</summary>
    private async Task Gone(Visitor operates)
    {
        using var anyone = new Visitor(nodes.Other.Address);
        foreach (var address in new[] { "/pitea", "/pitea/roda-traden", "/api/v1/pitea/units" })
        {
            var reply = await anyone.Get(address);
            Assert.Equal((410, "no-store, private"), (reply.Code, reply.Header("Cache-Control")));
            Assert.Contains("Piteå har lämnat tjänsten", reply.Body, StringComparison.Ordinal);
        }
        var others = await New("1440");
        var its = await New("2581");

        Assert.Equal((409, 200), (others.Code, its.Code));
        Assert.Contains("Gamla länkar skulle leda fel", others.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await anyone.Get("/pitea")).Code);

        Task<Reply> New(string area) =>
            operates.Submit(
                "/drift/ny-kommun",
                ("areaCode", area),
                ("slug", "pitea"),
                ("template", "tom"),
                ("editorEmail", "ny@kommun.example"),
                ("theme", "Hav")
            );
    }

    /// <summary>A text that nothing else holds, in as many of Piteå's tables as people can write to.</summary>
    private async Task Sing()
    {
        using var editor = await nodes.SignedIn("redaktor@pitea.example");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var pitea = new Steered(editor, "pitea");
        var element = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), $"{Canary} i planen");
        await editor.Json(
            HttpMethod.Post,
            "/api/v1/pitea/units",
            new
            {
                name = $"{Canary} AB",
                kind = "company",
                parentId = await pitea.UnitId("Kommunfullmäktige"),
            }
        );
        await editor.Json(
            HttpMethod.Post,
            "/api/v1/pitea/indicators",
            new
            {
                name = $"{Canary}ns sång",
                unit = "sånger",
                kind = "volume",
                period = "year",
                isPublished = true,
            }
        );
        await admin.Submit("/pitea/presentation", ("tagline", $"{Canary} i presentationen"));
        var invited = await admin.Submit(
            "/pitea/personer/bjud-in",
            ("people", $"fagel@pitea.example; {Canary} Fågelsson"),
            ("roles", "Reader")
        );
        Assert.Equal(200, invited.Code);
        Assert.NotEmpty(element);
        await AddedClient.By(admin, nodes.One.Address, "pitea", "alone", ["plan.read"]);
        await admin.Submit("/pitea/kontakt/andra", ("phone", $"{Canary} växel"));
        using var anyone = new Visitor(nodes.One.Address);
        await anyone.Submit("/pitea/tillganglighet/rapportera", ("description", $"{Canary} syns inte"));
    }

    private async Task SecondOperator()
    {
        await AnotherOperator.Invited(nodes.Database, nodes.One.Address, "andra@kommunstyrning.example", Second);
        await nodes.InDatabase(async db =>
        {
            var account = db.Set<Kommunstyrning.Access.Account>()
                .Single(a => a.Email == "andra@kommunstyrning.example");
            account.DisplayName = "Andra Drift";
            await db.SaveChangesAsync();
        });
    }

    private async Task<string> Others(string slug) =>
        string.Join('\n', await Rows.Of(nodes.Database, slug, "TrailEntries", "TrailHeads"));

    private async Task<string> FileText()
    {
        var path = nodes.Database.ConnectionString["Data Source=".Length..];
        var text = "";
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            text += await reader.ReadToEndAsync();
        }
        return text;
    }

    private Task<Verb> Run(params string[] words) => Verb.Run(nodes.Database, "Test", words);
}
