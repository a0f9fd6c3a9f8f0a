using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>The trail as its readers meet it: the page, the file and the API.</summary>
public sealed class TrailPageTests(Instance instance) : IClassFixture<Instance>
{
    private const string Page = "/pitea/handelselogg";

    [Theory]
    [InlineData("admin", 200)]
    [InlineData("revisor", 200)]
    [InlineData("redaktor", 200)]
    [InlineData("strateg", 403)]
    [InlineData("lasare", 403)]
    [InlineData("fortroendevald", 403)]
    public async Task Administrators_and_auditors_read_it(string name, int code)
    {
        using var visitor = await instance.SignedIn($"{name}@pitea.example");
        using var foreign = await instance.SignedIn($"{name}@lulea.example");

        foreach (var path in new[] { Page, $"{Page}.csv", $"{Page}/kontroll", "/api/v1/pitea/trail" })
        {
            Assert.Equal((path, code), (path, (await visitor.Get(path)).Code));
            Assert.Equal((path, 403), (path, (await foreign.Get(path)).Code));
        }
    }

    [Fact]
    public async Task The_newest_stands_first_in_one_sentence_and_the_filters_narrow_it()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        await Renewed(admin, "lasare@pitea.example");

        var all = await admin.Get(Page);
        var ofKind = await admin.Get($"{Page}?handelse=LinkRenewed");
        var ofPerson = await admin.Get($"{Page}?person=L%C3%A4sare%20i%20Pite%C3%A5%20(demo)");
        var before = await admin.Get($"{Page}?till=2020-01-01");
        var today = await admin.Get($"{Page}?fran={TimeProvider.System.Today():yyyy-MM-dd}");

        Assert.Equal(
            "Administratör i Piteå (demo) gjorde en ny lösenordslänk åt Läsare i Piteå (demo).",
            Sentences(all)[0]
        );
        Assert.True(Sentences(all).Count > Sentences(ofKind).Count);
        Assert.All(Sentences(ofKind), s => Assert.Contains("lösenordslänk", s, StringComparison.Ordinal));
        Assert.All(Sentences(ofPerson), s => Assert.Contains("Läsare i Piteå (demo)", s, StringComparison.Ordinal));
        Assert.NotEmpty(Sentences(ofPerson));
        Assert.Contains("Ingen händelse passar in på urvalet.", before.Text, StringComparison.Ordinal);
        Assert.Equal(Sentences(all), Sentences(today));
        Assert.Contains("är kontrollerade nu mot sina kontrollsummor och stämmer", all.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handelse=Ingenting", "Välj en av händelserna i listan.")]
    [InlineData("fran=i%20g%C3%A5r", "Ange en dag som 2026-05-01.")]
    [InlineData("fran=2026-05-02&till=2026-05-01", "Den sista dagen ligger före den första.")]
    [InlineData("fore=-1", "Ange ett heltal från 1: numret på en händelse.")]
    public async Task What_cannot_be_asked_is_answered_with_a_sentence(string query, string sentence)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");

        foreach (var path in new[] { Page, $"{Page}.csv" })
        {
            var reply = await admin.Get($"{path}?{query}");
            Assert.Equal(400, reply.Code);
            Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_read_page_by_page_and_no_line_is_lost_between_them()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        for (var i = 0; i < 55; i++)
            await admin.Get("/lulea/handelselogg.csv");

        var first = await admin.Get("/lulea/handelselogg");
        var older = first.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Äldre händelser");
        var second = await admin.Get(older.GetAttribute("href")!);

        var numbers = Numbers(first).Concat(Numbers(second)).ToList();
        Assert.Equal(TrailQuery.PageSize, Numbers(first).Count);
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.Equal(numbers[0] - numbers.Count + 1, numbers[^1]);
        Assert.Equal(1, numbers[^1]);
        Assert.Contains("Till de senaste", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_gives_each_line_with_all_that_its_hash_is_made_from()
    {
        using var auditor = await instance.SignedIn("revisor@norrkoping.example");
        var stored = await Written.Of(instance.Services, "norrkoping");

        var reply = await auditor.Get("/api/v1/norrkoping/trail?kind=signedIn");
        var bad = await auditor.Get("/api/v1/norrkoping/trail?kind=nothing&from=x");
        var unknown = await auditor.Get("/api/v1/norrkoping/trail?sort=kind");

        var line = reply.Json["lines"]![0]!;
        var same = stored.Single(e => e.Number == (long)line["number"]!);
        Assert.Equal(
            (same.Hash, same.PreviousHash, "signedIn", same.By),
            ((string?)line["hash"], (string?)line["previousHash"], (string?)line["kind"], (string?)line["by"])
        );
        Assert.Equal(stored[^1].Hash, (string?)reply.Json["head"]!["hash"]);
        Assert.Equal((400, 400), (bad.Code, unknown.Code));
    }

    [Fact]
    public async Task No_line_is_in_another_municipalitys_page_file_or_API()
    {
        using var theirs = await instance.SignedIn("admin@norrkoping.example");
        using var admin = await instance.SignedIn("admin@pitea.example");
        await Renewed(theirs, "lasare@norrkoping.example", "norrkoping");

        foreach (var path in new[] { "handelselogg", "handelselogg.csv" })
        {
            Assert.Contains("lösenordslänk åt Läsare i Norrköping", (await theirs.Get($"/norrkoping/{path}")).Body);
            Assert.DoesNotContain("i Norrköping (demo)", (await admin.Get($"/pitea/{path}")).Body);
        }
        Assert.DoesNotContain("i Norrköping (demo)", (await admin.Get("/api/v1/pitea/trail")).Body);
    }

    [Fact]
    public async Task What_cannot_be_seen_in_a_name_is_written_as_its_code()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var id = await instance.AccountId("analytiker@pitea.example");
        await Named(id, "Eva\r\n1;Falsk\u001b[31m\u200b\u202e\u2028rad");

        var lines = await Written.By(
            instance.Services,
            "pitea",
            () => admin.PostWithToken($"/pitea/personer/{id}/lank")
        );
        var page = await admin.Get(Page);
        var file = await admin.Get($"{Page}.csv");
        await Named(id, "Analytiker i Piteå (demo)");

        const string Shown = "Eva\\u{000D}\\u{000A}1;Falsk\\u{001B}[31m\\u{200B}\\u{202E}\\u{2028}rad";
        Assert.Equal(Shown, Assert.Single(lines).Subject);
        Assert.Contains(Shown, Sentences(page)[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', file.Body);
        Assert.DoesNotContain('\u202e', file.Body);
        Assert.DoesNotContain("\n1;Falsk", file.Body, StringComparison.Ordinal);
    }

    /// <summary>Reading, which has its line apart, and writing, which has it in its own transaction, at once.</summary>
    [Fact]
    public async Task Forty_acts_at_once_get_forty_numbers()
    {
        using var admin = await instance.SignedIn("admin@norrkoping.example");
        var id = await instance.AccountId("lasare@norrkoping.example");
        var token = await admin.Token();
        Reply[] replies = [];

        var lines = await Written.By(
            instance.Services,
            "norrkoping",
            async () =>
                replies = await Task.WhenAll(
                    Enumerable
                        .Range(0, 40)
                        .Select(i =>
                            i % 2 == 0
                                ? admin.Get("/norrkoping/handelselogg.csv")
                                : admin.Post(
                                    $"/norrkoping/personer/{id}/lank",
                                    [KeyValuePair.Create("__RequestVerificationToken", token)]
                                )
                        )
                )
        );

        Assert.All(replies, reply => Assert.Equal(200, reply.Code));
        Assert.Equal(40, lines.Count);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => lines[0].Number + i), lines.Select(l => l.Number));
        Assert.Equal(20, lines.Count(l => l.Kind == TrailKind.LinkRenewed));
        Assert.True((await Written.Verified(instance.Services, "norrkoping")).IsIntact);
    }

    [Fact]
    public async Task The_whole_is_checked_on_demand_and_a_line_that_was_altered_is_told_where_it_is_read()
    {
        using var auditor = await instance.SignedIn("revisor@lulea.example");
        var last = (await Written.Of(instance.Services, "lulea"))[^1];
        Task By(string name) =>
            Tell(
                $"UPDATE \"TrailEntries\" SET \"By\" = '{name}' WHERE \"TenantId\" = 'lulea' AND \"Number\" = {last.Number}"
            );

        var whole = await auditor.Get("/lulea/handelselogg/kontroll");
        await By("Någon annan");
        var broken = await auditor.Get("/lulea/handelselogg/kontroll");
        var page = await auditor.Get("/lulea/handelselogg");
        await By(last.By);

        Assert.Contains("Händelseloggen är hel", whole.Text, StringComparison.Ordinal);
        Assert.Contains(last.Hash, whole.Text, StringComparison.Ordinal);
        Assert.Contains("Händelseloggen är inte hel", broken.Text, StringComparison.Ordinal);
        Assert.Contains($"Händelse {last.Number} stämmer inte", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("och stämmer", page.Text, StringComparison.Ordinal);
    }

    private Task Tell(string sql) => instance.TellEngine(sql, $"SET app.tenant_id = 'lulea'; {sql}");

    private async Task Renewed(Visitor admin, string email, string slug = "pitea")
    {
        var reply = await admin.PostWithToken($"/{slug}/personer/{await instance.AccountId(email)}/lank");
        Assert.Equal(200, reply.Code);
    }

    private async Task Named(Guid id, string name)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        await nobody
            .Db.Set<Account>()
            .Where(a => a.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisplayName, name));
    }

    private static List<string> Sentences(Reply page) =>
        [
            .. page
                .Page.QuerySelectorAll("table.trail tbody tr td:nth-child(2)")
                .Select(td => td.ChildNodes[0].TextContent.Trim()),
        ];

    private static List<long> Numbers(Reply page) =>
        [
            .. page
                .Page.QuerySelectorAll("table.trail tbody tr td:nth-child(3)")
                .Select(td => long.Parse(td.TextContent, CultureInfo.InvariantCulture)),
        ];
}
