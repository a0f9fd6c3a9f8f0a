using System.Text.Json.Nodes;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Support;

/// <summary>What opens no visit, and nobody is given as a role.</summary>
public sealed class SupportRefusalTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Operator = "drift@kommunstyrning.example";
    private const string Reason = "Felet i ärende 4711, på sidan om värdegrund";

    [Theory]
    [InlineData("", "4", "reason", "minst 10 tecken")]
    [InlineData("  för kort ", "4", "reason", "minst 10 tecken")]
    [InlineData(Reason, "", "hours", "Välj hur länge")]
    [InlineData(Reason, "2", "hours", "Välj hur länge")]
    [InlineData(Reason, "-1", "hours", "Välj hur länge")]
    [InlineData(Reason, "hela dagen", "hours", "Skriv ett heltal")]
    public async Task What_is_wrong_opens_nothing_and_comes_back_as_it_was_written(
        string reason,
        string hours,
        string at,
        string sentence
    )
    {
        using var visitor = await nodes.SignedIn(Operator);

        var lines = await Written.By(
            nodes.One.Services,
            "norrkoping",
            async () =>
            {
                var reply = await visitor.Visit("norrkoping", reason, hours);
                Assert.Equal(422, reply.Code);
                Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
                Assert.Contains(
                    sentence,
                    reply.Page.QuerySelector($".field:has([name={at}])")!.TextContent,
                    StringComparison.Ordinal
                );
                Assert.Equal(reason, reply.Page.QuerySelector("textarea[name=reason]")!.TextContent);
            }
        );

        Assert.Empty(lines);
        Assert.Equal(403, (await visitor.Get("/norrkoping/sparade")).Code);
    }

    [Fact]
    public async Task Nobody_opens_a_second_one_or_one_where_nobody_comes_in_or_without_the_right()
    {
        using var visitor = await nodes.SignedIn(Operator);
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        (string, string)[] asked = [("reason", Reason), ("hours", "1")];
        await visitor.Visit("norrkoping", Reason, "1");
        var second = await visitor.PostWithToken("/drift/kommun/norrkoping/stod", asked);
        await visitor.PostWithToken("/drift/kommun/norrkoping/stod/avsluta");
        await visitor.Pause("norrkoping");
        var paused = await visitor.PostWithToken("/drift/kommun/norrkoping/stod", asked);
        await visitor.Start("norrkoping");
        var nowhere = await visitor.PostWithToken("/drift/kommun/finns-inte/stod", asked);
        var forbidden = await admin.PostWithToken("/drift/kommun/norrkoping/stod", asked);

        Assert.Equal((409, 409, 404, 403), (second.Code, paused.Code, nowhere.Code, forbidden.Code));
        Assert.Contains("redan ett stödbesök", second.Text, StringComparison.Ordinal);
        Assert.Contains("Norrköping är pausad", paused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_given_it_as_a_role()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var shown = await admin.Get("/pitea/personer/bjud-in");
        var reply = await admin.Submit(
            "/pitea/personer/bjud-in",
            ("people", "stod@pitea.example"),
            ("roles", "Support")
        );

        Assert.Null(shown.Page.QuerySelector("[name=roles][value=Support]"));
        Assert.Equal(422, reply.Code);
        Assert.Contains("Den rollen ges inte till någon", reply.Text, StringComparison.Ordinal);
        var page = shown.Page.QuerySelector("[name=roles][value=Guest]");
        var members = (await admin.Get("/pitea/personer?sok=lasare")).Page.QuerySelector("table tbody th a")!;
        var changed = await admin.Submit(members.GetAttribute("href")!, ("roles", "Support"));
        Assert.NotNull(page);
        Assert.Equal(422, changed.Code);
        var verb = await Verb.Run(
            nodes.Database,
            "Test",
            "account",
            "invite",
            "--email",
            "stod@pitea.example",
            "--tenant",
            "pitea",
            "--role",
            "Support"
        );
        Assert.Equal(1, verb.Exit);
        Assert.Contains("Den rollen ges inte till någon", verb.Error, StringComparison.Ordinal);
        Assert.Contains(
            "under ett stödbesök",
            (await admin.Get("/pitea/personer/roller")).Text,
            StringComparison.Ordinal
        );
    }
}
