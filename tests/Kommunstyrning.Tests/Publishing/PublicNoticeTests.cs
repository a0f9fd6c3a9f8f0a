using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>How the public reaches a municipality, what it states of its accessibility, and what the public reports.</summary>
public sealed class PublicNoticeTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly (string Name, string Value)[] Statement =
    [
        ("compliance", "Partial"),
        ("shortcomings", "Diagrammens tabeller saknar rubrik (exempel)\nKartan går inte att förstora (exempel)"),
        ("burdens", ""),
        ("outOfScope", "Dokument före 2018 (exempel)"),
        ("method", "SelfAssessment"),
        ("assessedBy", "Kommunikationsenheten"),
        ("assessedOn", "2026-03-02"),
        ("replyDays", "5"),
    ];

    [Fact]
    public async Task What_is_stated_is_read_by_all_in_the_own_municipality_and_nowhere_else()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var anyone = instance.Visitor();
        Assert.Contains(
            "har inte lämnat någon redogörelse",
            (await anyone.Get("/pitea/tillganglighet")).Text,
            StringComparison.Ordinal
        );

        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () => Assert.Equal(302, (await admin.Submit("/pitea/tillganglighet/andra", Statement)).Code)
        );

        Assert.Equal([TrailKind.StatementChanged], lines.Select(l => l.Kind));
        var shown = (await anyone.Get("/pitea/tillganglighet")).Text;
        foreach (
            var said in new[]
            {
                "delvis förenliga med",
                "Kartan går inte att förstora (exempel)",
                "Dokument före 2018 (exempel)",
                "Självskattning av Kommunikationsenheten",
                "2 mars 2026",
                "EN 301 549",
                "inom fem arbetsdagar",
                "anmäla det till Digg",
            }
        )
            Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("oskäligt betungande", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Kartan", (await anyone.Get("/lulea/tillganglighet")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compliance", "Full", "shortcomings", "Det står brister här, men att sidorna uppfyller alla krav")]
    [InlineData("shortcomings", " ", "shortcomings", "Skriv vad som inte uppfyller kraven")]
    [InlineData("assessedOn", "2199-01-01", "assessedOn", "inte kan vara efter i dag")]
    [InlineData("assessedOn", "i våras", "assessedOn", "Skriv datumet som år-månad-dag")]
    [InlineData("assessedBy", "", "assessedBy", "Skriv vem som har prövat sidorna")]
    [InlineData("replyDays", "0", "replyDays", "från 1 till 30")]
    [InlineData("method", "Gissning", "method", "Välj ett av alternativen")]
    public async Task A_statement_that_does_not_hold_together_is_refused_and_kept_in_the_form(
        string field,
        string value,
        string at,
        string sentence
    )
    {
        using var admin = await instance.SignedIn("admin@norrkoping.example");

        var reply = await admin.Submit(
            "/norrkoping/tillganglighet/andra",
            [.. Statement.Where(s => s.Name != field), (field, value)]
        );

        Assert.Equal(422, reply.Code);
        Assert.Contains(
            sentence,
            reply.Page.GetElementById($"{at}-error")?.TextContent ?? reply.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            field == "outOfScope" ? "" : "Dokument före 2018 (exempel)",
            reply.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Contact_is_said_once_by_one_and_the_other_who_wrote_at_once_is_told()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        using var anyone = instance.Visitor();
        Assert.Contains("inte lagt in några", (await anyone.Get("/lulea/kontakt")).Text, StringComparison.Ordinal);
        (string, string)[] said =
        [
            ("phone", "0000-00 00 00"),
            ("email", "kommun@lulea.example"),
            ("openingHours", "8–17\n24 juni–19 augusti 8–16"),
            ("feedbackAddress", "https://www.lulea.example/synpunkter"),
        ];

        var saved = await admin.Submit("/lulea/kontakt/andra", said);
        var late = await admin.Submit("/lulea/kontakt/andra", ("phone", "1111"), ("revision", "0"));

        Assert.Equal((302, "/lulea/kontakt"), (saved.Code, saved.Location));
        Assert.Equal(412, late.Code);
        var page = (await anyone.Get("/lulea/kontakt")).Page;
        Assert.Equal(
            ["Telefon", "Öppettider", "E-post"],
            page.QuerySelectorAll("dl.facts dt").Select(d => d.TextContent)
        );
        Assert.NotNull(page.QuerySelector("a[href='https://www.lulea.example/synpunkter']"));
        Assert.Contains("En orosanmälan tas aldrig emot här.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0000-00", (await anyone.Get("/pitea/kontakt")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feedbackAddress", "javascript:alert(1)")]
    [InlineData("feedbackAddress", "www.kommun.example")]
    [InlineData("welfareAddress", "https://namn:ord@kommun.example/")]
    [InlineData("welfareAddress", "data:text/html,hej")]
    [InlineData("email", "kommun")]
    [InlineData("email", "Kommun <a@kommun.example>")]
    public async Task What_would_not_be_a_link_to_where_it_says_is_refused_at_its_field(string field, string value)
    {
        using var admin = await instance.SignedIn("admin@norrkoping.example");

        var refused = await admin.Submit("/norrkoping/kontakt/andra", (field, value));
        var shown = await instance.Visitor().Get("/norrkoping/kontakt");

        Assert.Equal(422, refused.Code);
        Assert.Equal("true", refused.Page.QuerySelector($"[name={field}]")!.GetAttribute("aria-invalid"));
        Assert.DoesNotContain(
            shown.Page.QuerySelectorAll("a"),
            a => a.GetAttribute("href")!.Contains(value, StringComparison.Ordinal)
        );
        Assert.Contains("inte lagt in några", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_reports_and_the_address_is_gone_once_the_administrator_has_handled_it()
    {
        using var anyone = instance.Visitor();
        using var admin = await instance.SignedIn("admin@pitea.example");
        const string email = "nagon.som.laser@exempel.example";

        var sent = await anyone.Submit(
            "/pitea/tillganglighet/rapportera?sida=/pitea/organisation",
            ("description", "Diagrammet läses inte upp."),
            ("email", email)
        );
        var listed = await admin.Get("/pitea/tillganglighet/brister");

        Assert.Equal((302, "/pitea/tillganglighet/rapportera?skickat=ja"), (sent.Code, sent.Location));
        Assert.Contains("Tack, rapporten är skickad", (await anyone.Get(sent.Location)).Text, StringComparison.Ordinal);
        Assert.Contains("Diagrammet läses inte upp.", listed.Text, StringComparison.Ordinal);
        Assert.NotNull(listed.Page.QuerySelector("a[href='/pitea/organisation']"));
        Assert.Contains(email, listed.Body, StringComparison.Ordinal);
        Assert.Contains("(1)", (await admin.Get("/pitea/tillganglighet")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(1)", (await anyone.Get("/pitea/tillganglighet")).Text, StringComparison.Ordinal);
        using var elsewhere = await instance.SignedIn("admin@lulea.example");
        Assert.DoesNotContain(
            "Diagrammet",
            (await elsewhere.Get("/lulea/tillganglighet/brister")).Body,
            StringComparison.Ordinal
        );

        var at = listed.Page.QuerySelector("form[action*='/brister/']")!.GetAttribute("action")!;
        var without = await admin.PostWithToken(at, ("outcome", " "));
        var handled = await admin.PostWithToken(at, ("outcome", "Tabellen har fått en rubrik."));
        var again = await admin.PostWithToken(at, ("outcome", "En gång till."));

        Assert.Equal((422, 302, 409), (without.Code, handled.Code, again.Code));
        var after = (await admin.Get("/pitea/tillganglighet/brister")).Body;
        Assert.Contains("Tabellen har fått en rubrik.", after, StringComparison.Ordinal);
        Assert.DoesNotContain(email, after, StringComparison.Ordinal);
        await using var scope = await TenantScope.Of(
            instance.Services,
            await Written.Tenant(instance.Services, "pitea"),
            Intent.Read
        );
        Assert.All(await scope.Db.FaultReports.AsNoTracking().ToListAsync(), r => Assert.Equal("", r.Email));
    }

    [Fact]
    public async Task From_one_network_five_are_taken_in_an_hour_and_the_sixth_keeps_what_was_written()
    {
        using var anyone = instance.Visitor();
        async Task<Reply> Report(string what) =>
            await anyone.Submit("/norrkoping/tillganglighet/rapportera", ("description", what));

        for (var i = 0; i < ReportFault.FromNetwork; i++)
            Assert.Equal(302, (await Report($"Nummer {i}")).Code);
        var over = await Report("En till som inte får gå förlorad");

        Assert.Equal(409, over.Code);
        Assert.Contains("En till som inte får gå förlorad", over.Text, StringComparison.Ordinal);
        Assert.Contains("många rapporter på kort tid", over.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://annan.example/")]
    [InlineData("//annan.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_page_outside_of_the_instance_is_no_link_in_what_the_administrator_reads(string page)
    {
        await using var scope = await TenantScope.Of(
            instance.Services,
            await Written.Tenant(instance.Services, "lulea"),
            Intent.Write
        );

        var reported = await new ReportFault(scope.Db, TimeProvider.System).Run(
            new FaultInput(page, "Något", Email: null),
            $"192.0.2.{page.Length}",
            default
        );

        Assert.Equal("", reported.Value.Page);
    }

    [Fact]
    public async Task Whoever_only_reads_gets_no_cookie_and_the_page_about_them_names_each_that_is_ever_set()
    {
        using var anyone = instance.Visitor();
        foreach (
            var page in new[] { "/", "/kakor", "/tillganglighet", "/pitea", "/pitea/kontakt", "/pitea/tillganglighet" }
        )
        {
            var reply = await anyone.Get(page);
            Assert.Equal(200, reply.Code);
            Assert.Null(reply.Header("Set-Cookie"));
        }
        var told = (await anyone.Get("/kakor"))
            .Page.QuerySelectorAll("table td.beside")
            .Select(c => c.TextContent)
            .ToList();

        await anyone.SignIn("redaktor@pitea.example");

        var set = anyone.Cookies.GetCookies(instance.Address).Select(c => c.Name).ToList();
        Assert.True(set.Count >= 3, string.Join(' ', set));
        Assert.Subset(told.ToHashSet(StringComparer.Ordinal), set.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_leads_to_accessibility_and_cookies()
    {
        using var anyone = instance.Visitor();

        foreach (
            var (page, statement) in new[]
            {
                ("/", "/tillganglighet"),
                ("/jamfor", "/tillganglighet"),
                ("/pitea/modell", "/pitea/tillganglighet"),
            }
        )
        {
            var foot = (await anyone.Get(page)).Page.QuerySelector("footer")!;
            Assert.NotNull(foot.QuerySelector($"a[href='{statement}']"));
            Assert.NotNull(foot.QuerySelector("a[href='/kakor']"));
        }
    }
}
