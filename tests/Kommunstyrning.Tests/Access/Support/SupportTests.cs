using System.Text.Json.Nodes;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Support;

/// <summary>Whoever runs the instance reads a municipality's drafts during a visit, and neither before, after nor elsewhere.</summary>
public sealed class SupportTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Operator = "drift@kommunstyrning.example";
    private const string Password = "fyra ord utan samband";
    private const string Reason = "Felet i ärende 4711, på sidan om värdegrund";

    [Fact]
    public async Task A_visit_opens_the_drafts_of_one_municipality_on_all_nodes_and_nothing_else()
    {
        var (pitea, lulea) = (await Draft("pitea"), await Draft("lulea"));
        using var visitor = await nodes.SignedIn(Operator);
        using var atOther = nodes.AtOther(visitor);
        using var stranger = new Visitor(nodes.Other.Address);
        Assert.Equal((404, 403), ((await visitor.Get(pitea)).Code, (await visitor.Get("/pitea/sparade")).Code));

        var opened = await visitor.Visit("pitea", Reason, "4");

        Assert.Equal((302, "/pitea"), (opened.Code, opened.Location));
        Assert.Equal((200, 200), ((await visitor.Get(pitea)).Code, (await atOther.Get("/pitea/sparade")).Code));
        Assert.Contains("Utkast att se", (await atOther.Get(pitea)).Body, StringComparison.Ordinal);
        Assert.Equal((404, 403), ((await visitor.Get(lulea)).Code, (await visitor.Get("/lulea/sparade")).Code));
        Assert.Equal(404, (await stranger.Get(pitea)).Code);
        foreach (
            var closed in new[]
            {
                "/pitea/personer",
                "/pitea/personer/stod",
                "/pitea/handelselogg",
                "/pitea/exportera",
                "/pitea/inloggning",
                "/pitea/klienter",
                "/pitea/presentation",
                $"{pitea}/redigera",
            }
        )
            Assert.True((await visitor.Get(closed)).Code == 403, closed);
        var written = await visitor.Json(
            HttpMethod.Put,
            $"/api/v1/pitea/elements/{pitea.Split('/')[^1]}",
            new { },
            "\"1\""
        );
        Assert.Equal(403, written.Code);
        await Leave(visitor);
    }

    [Fact]
    public async Task A_banner_says_where_the_visitor_is_and_until_when_on_the_pages_of_that_municipality_alone()
    {
        using var visitor = await nodes.SignedIn(Operator);
        await visitor.Visit("pitea", Reason, "1");
        using var reader = await nodes.SignedIn("lasare@pitea.example");
        var until = $"till {Swedish.Moment(nodes.Clock.GetUtcNow().AddHours(1))}";

        foreach (var path in new[] { "/pitea", "/pitea/roda-traden", "/pitea/tillganglighet", "/pitea/finns-inte" })
        {
            var banner = (await visitor.Get(path)).Page.QuerySelector("aside[aria-label='Stödbesök']")!;
            Assert.Contains("hos Piteå", banner.TextContent, StringComparison.Ordinal);
            Assert.Contains(until, banner.TextContent, StringComparison.Ordinal);
            Assert.Equal("/drift/kommun/pitea/stod/avsluta", banner.QuerySelector("form")!.GetAttribute("action"));
        }
        Assert.Null((await visitor.Get("/lulea")).Page.QuerySelector("aside[aria-label='Stödbesök']"));
        Assert.Null((await reader.Get("/pitea")).Page.QuerySelector("aside[aria-label='Stödbesök']"));
        Assert.Contains("Du har ett stödbesök till", (await visitor.Get("/drift")).Text, StringComparison.Ordinal);
        await Leave(visitor);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData("8")]
    public async Task It_ends_by_itself_on_all_nodes(string hours)
    {
        var draft = await Draft("pitea");
        using var visitor = await nodes.SignedIn(Operator);
        using var atOther = nodes.AtOther(visitor);
        await visitor.Visit("pitea", Reason, hours);

        for (var left = int.Parse(hours); left > 0; left--)
        {
            nodes.Clock.Advance(TimeSpan.FromMinutes(left == 1 ? 59 : 60));
            Assert.Equal(200, (await visitor.Get(draft)).Code);
        }
        nodes.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((404, 404), ((await visitor.Get(draft)).Code, (await atOther.Get(draft)).Code));
        Assert.Equal(200, (await atOther.Get("/drift")).Code);
        using var admin = await nodes.SignedIn("admin@pitea.example");
        Assert.Contains("Tiden gick ut", (await admin.Get("/pitea/personer/stod")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_municipality_sees_it_and_ends_it_at_once()
    {
        var draft = await Draft("pitea");
        using var visitor = await nodes.SignedIn(Operator);
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var other = await nodes.SignedIn("admin@lulea.example");
        await visitor.Visit("pitea", Reason, "8");

        var page = await admin.Get("/pitea/personer/stod");
        var end = page.Page.QuerySelector("form[action*='/stod/']")!.GetAttribute("action")!;
        foreach (var said in new[] { "Ett stödbesök pågår", "Drift (demo)", Reason })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, (await other.Get("/lulea/personer/stod")).Text, StringComparison.Ordinal);
        var fromElsewhere = await other.PostWithToken(end.Replace("/pitea/", "/lulea/", StringComparison.Ordinal));
        var byVisitor = await visitor.PostWithToken(end);
        Assert.Equal((404, 403), (fromElsewhere.Code, byVisitor.Code));
        Assert.Equal(200, (await visitor.Get(draft)).Code);
        using var adminAtOther = nodes.AtOther(admin);
        var lines = await Written.By(
            nodes.One.Services,
            "pitea",
            async () => Assert.Equal(302, (await adminAtOther.PostWithToken(end)).Code)
        );

        Assert.Equal(404, (await visitor.Get(draft)).Code);
        var line = Assert.Single(lines);
        Assert.Equal(
            (TrailKind.SupportEnded, "Administratör i Piteå (demo)", "Drift (demo)"),
            (line.Kind, line.By, line.Subject)
        );
        Assert.Empty(await Written.By(nodes.One.Services, "pitea", () => admin.PostWithToken(end)));
        var after = (await admin.Get("/pitea/personer/stod")).Text;
        Assert.Contains("Inget stödbesök pågår", after, StringComparison.Ordinal);
        Assert.Contains("Avslutades av Administratör i Piteå (demo)", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_one_persons_and_goes_with_the_right_to_run_the_instance()
    {
        var draft = await Draft("pitea");
        await AnotherOperator.Invited(nodes.Database, nodes.One.Address, "kollega@kommunstyrning.example", Password);
        using var visitor = await nodes.SignedIn(Operator);
        using var colleague = await nodes.SignedInAs("kollega@kommunstyrning.example", Password);
        await visitor.Visit("pitea", Reason, "4");
        Assert.Equal((200, 404), ((await visitor.Get(draft)).Code, (await colleague.Get(draft)).Code));
        Assert.Equal(302, (await colleague.PostWithToken("/drift/kommun/pitea/stod/avsluta")).Code);
        Assert.Equal(200, (await visitor.Get(draft)).Code);

        await Operates(false);
        var without = await visitor.Get(draft);
        await Operates(true);

        Assert.Equal(404, without.Code);
        Assert.Equal(200, (await visitor.Get(draft)).Code);
        await Leave(visitor);

        Task Operates(bool isOperator) =>
            nodes.InDatabase(db =>
                db.Set<Kommunstyrning.Access.Account>()
                    .Where(a => a.Email == Operator)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsOperator, isOperator))
            );
    }

    [Fact]
    public async Task It_stands_in_the_trail_with_its_reason_and_so_does_what_is_taken_away_meanwhile()
    {
        using var visitor = await nodes.SignedIn(Operator);
        using var admin = await nodes.SignedIn("admin@lulea.example");
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        var made = await editor.Json(
            HttpMethod.Post,
            "/api/v1/lulea/indicators",
            new
            {
                name = "Antal besök",
                unit = "besök",
                kind = "volume",
                period = "year",
                isPublished = true,
            }
        );
        var file = $"/lulea/egna-nyckeltal/{made.Json.Says("id")}.csv";

        var lines = await Written.By(
            nodes.One.Services,
            "lulea",
            async () =>
            {
                await visitor.Visit("lulea", Reason, "1");
                Assert.Equal(200, (await visitor.Get(file)).Code);
                await visitor.PostWithToken("/drift/kommun/lulea/stod/avsluta");
                Assert.Equal(200, (await visitor.Get(file)).Code);
            }
        );

        Assert.Equal([TrailKind.SupportOpened, TrailKind.Exported, TrailKind.SupportEnded], lines.Select(l => l.Kind));
        Assert.All(lines, line => Assert.Equal("Drift (demo)", line.By));
        var told = (await admin.Get("/lulea/handelselogg")).Text;
        Assert.Contains("som driver tjänsten, öppnade ett stödbesök till", told, StringComparison.Ordinal);
        Assert.Contains(Reason, told, StringComparison.Ordinal);
        Assert.Contains("Drift (demo) avslutade sitt stödbesök.", told, StringComparison.Ordinal);
    }

    private static async Task Leave(Visitor visitor) =>
        Assert.Equal(302, (await visitor.PostWithToken("/drift/kommun/pitea/stod/avsluta")).Code);

    /// <returns>The address of a draft's page.</returns>
    private async Task<string> Draft(string slug)
    {
        using var editor = await nodes.SignedIn($"redaktor@{slug}.example");
        var tenant = new Steered(editor, slug);
        var (level, above) = slug == "pitea" ? ("vardering", "vardegrund") : ("malomrade", "inriktning");
        var parent = (await tenant.Elements(above))[0].Says("id");
        return $"/{slug}/del/{await tenant.Added(level, parent, "Utkast att se")}";
    }
}
