using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Conversation;

/// <summary>What members say of an element stays among them, and whoever is mentioned is told once.</summary>
public sealed class CommentTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    [Fact]
    public async Task A_comment_is_read_by_members_of_the_municipality_and_by_nobody_else()
    {
        using var analyst = await nodes.SignedIn("analytiker@pitea.example");
        using var reader = await nodes.SignedIn("lasare@pitea.example");
        var element = await new Steered(analyst, "pitea").IdOf("Värdegrund");
        var at = $"/pitea/del/{element}/kommentarer";
        var empty = await analyst.Submit(at, ("text", " "));

        var written = await analyst.Submit(at, ("text", "Kan den bli kortare?\nJag tror det."));

        Assert.Equal(422, empty.Code);
        Assert.StartsWith($"{at}#kommentar-", written.Location, StringComparison.Ordinal);
        Assert.Contains("Kan den bli kortare?", (await reader.Get(at)).Text, StringComparison.Ordinal);
        Assert.NotNull((await reader.Get($"/pitea/del/{element}")).Page.QuerySelector($"a[href='{at}']"));
        Assert.Null((await reader.Get(at)).Page.QuerySelector("a[href$='/andra'], form[action$='/ta-bort']"));
        using var stranger = new Visitor(nodes.One.Address);
        foreach (var page in new[] { $"/pitea/del/{element}", "/pitea/fragor", "/pitea/oppna-data/plan.json" })
        {
            var shown = (await stranger.Get(page)).Body;
            Assert.DoesNotContain("bli kortare", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("/kommentarer", shown, StringComparison.Ordinal);
        }
        using var guest = await nodes.SignedIn("gast@pitea.example");
        using var politician = await nodes.SignedIn("fortroendevald@pitea.example");
        using var neighbour = await nodes.SignedIn("redaktor@lulea.example");
        Assert.Equal((403, 403), ((await guest.Get(at)).Code, (await politician.Get(at)).Code));
        Assert.Equal(
            (403, 404),
            ((await neighbour.Get(at)).Code, (await neighbour.Get(at.Replace("pitea", "lulea"))).Code)
        );
        Assert.Equal(404, (await analyst.Get($"/pitea/del/{Guid.NewGuid()}/kommentarer")).Code);
    }

    [Fact]
    public async Task Whoever_wrote_it_changes_the_words_for_half_an_hour_and_removes_them_with_a_trace()
    {
        using var analyst = await nodes.SignedIn("analytiker@lulea.example");
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        var element = (await editor.Get("/api/v1/lulea/elements")).Json[0]!.Says("id");
        var at = $"/lulea/del/{element}/kommentarer";
        var id = (await analyst.Submit(at, ("text", "Frösta orden"))).Location[^36..];
        var edit = $"/lulea/kommentarer/{id}/andra";

        Assert.Equal(404, (await editor.Get(edit)).Code);
        Assert.Equal(404, (await editor.PostWithToken(edit, ("revision", "0"), ("text", "Andras"))).Code);
        Assert.Equal(302, (await analyst.Submit(edit, ("text", "Första orden"))).Code);
        Assert.Equal(412, (await analyst.PostWithToken(edit, ("revision", "0"), ("text", "Sent"))).Code);
        var shown = await analyst.Get(at);
        Assert.Contains("Första orden", shown.Text, StringComparison.Ordinal);
        Assert.Contains(", ändrad", shown.Text, StringComparison.Ordinal);
        var form = shown.Page.QuerySelector("form[action$='/ta-bort']")!;
        var revision = form.QuerySelector("input[name=revision]")!.GetAttribute("value")!;

        nodes.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(409, (await analyst.PostWithToken(edit, ("revision", revision), ("text", "För sent"))).Code);
        Assert.Equal(
            403,
            (await editor.PostWithToken($"/lulea/kommentarer/{id}/ta-bort", ("revision", revision))).Code
        );
        Assert.Equal(
            302,
            (await analyst.PostWithToken($"/lulea/kommentarer/{id}/ta-bort", ("revision", revision))).Code
        );

        var after = (await editor.Get(at)).Text;
        Assert.DoesNotContain("orden", after, StringComparison.Ordinal);
        Assert.Contains("togs bort av den som skrev den", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_mentioned_is_told_once_without_a_word_of_it_and_finds_it_and_a_stranger_can_not_be()
    {
        using var editor = await nodes.SignedIn("redaktor@norrkoping.example");
        using var analyst = await nodes.SignedIn("analytiker@norrkoping.example");
        var element = (await editor.Get("/api/v1/norrkoping/elements")).Json[0]!.Says("id");
        var at = $"/norrkoping/del/{element}/kommentarer";
        var list = (await editor.Get(at)).Page.QuerySelectorAll("select[name=mentioned] option");
        var chosen = list.Single(o => o.TextContent.StartsWith("@Analytiker", StringComparison.Ordinal))
            .GetAttribute("value")!;
        var foreign = Guid.Empty;
        await nodes.InDatabase(async db =>
            foreign = (await db.Accounts.SingleAsync(a => a.Email == "analytiker@pitea.example")).Id
        );

        var refused = await editor.Submit(at, ("text", "Se här"), ("mentioned", $"{foreign}"));
        foreach (var what in new[] { "Hemlig ett", "Hemlig två" })
            Assert.Equal(302, (await editor.Submit(at, ("text", what), ("mentioned", chosen))).Code);
        var sent = await Task.WhenAll(MailingNodes.Send(nodes.One), MailingNodes.Send(nodes.Other));

        Assert.Equal((422, 1), (refused.Code, sent.Sum()));
        Assert.Contains("Se här", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(list, o => o.TextContent.Contains("Gäst", StringComparison.Ordinal));
        var letter = nodes.LetterTo("analytiker@norrkoping.example");
        Assert.Contains("/norrkoping/kommentarer", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig", letter.ToString(), StringComparison.Ordinal);
        var found = await analyst.Get("/norrkoping/kommentarer");
        Assert.Contains("Du är nämnd i två kommentarer", found.Text, StringComparison.Ordinal);
        Assert.NotNull(found.Page.QuerySelector($"a[href^='{at}#kommentar-']"));
        Assert.Contains(
            "Ingen har nämnt dig",
            (await editor.Get("/norrkoping/kommentarer")).Text,
            StringComparison.Ordinal
        );
        await nodes.InDatabase(async db =>
            Assert.DoesNotContain(
                await db.Set<Letter>().ToListAsync(),
                l => l.AccountId == foreign && l.Kind == LetterKind.Mentioned
            )
        );
    }
}
