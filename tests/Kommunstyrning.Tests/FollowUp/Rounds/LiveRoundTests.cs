using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Shell.Events;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>An open round tells whoever has its page open what happens in it, on whichever node, as long as that person may see it.</summary>
public sealed class LiveRoundTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    [Fact]
    public async Task What_happens_at_one_node_is_told_at_the_other_and_the_whole_state_comes_first()
    {
        var (editor, path) = await Opened();
        using var member = await nodes.SignedIn("lasare@pitea.example");
        using var listener = await Listener.Open(member, nodes.Other.Address, $"{path}/nu");

        var first = (await listener.Next())!.Value;
        var page = await member.Get(path);
        Assert.Equal("lage", first.EventType);
        Assert.Equal(page.Page.QuerySelector("[data-live]")!.GetAttribute("data-mark"), first.EventId);
        Assert.Equal(page.Page.QuerySelector("h1")!.TextContent, Part(first.Data, "rubrik"));
        Assert.Contains("Ingen av", Part(first.Data, "rubrik"));
        Assert.Equal(
            ("no-store, private", "no"),
            (listener.Header("Cache-Control"), listener.Header("X-Accel-Buffering"))
        );

        // pulses until somebody does something
        Assert.Equal("puls", (await Next(listener))!.Value.EventType);
        await HandIn(path);
        var next = await Next(listener);
        while (next is { EventType: "puls" })
            next = await Next(listener);

        Assert.Contains("enheter har lämnat", Part(next!.Value.Data, "rubrik"));
        Assert.NotEqual(first.EventId, next.Value.EventId);
        Assert.DoesNotContain("<form", next.Value.Data);
        Assert.Equal((await editor.Get(path)).Page.QuerySelector("h1")!.TextContent, Part(next.Value.Data, "rubrik"));
        // one that comes again with what it saw last gets the whole all the same
        using var again = await Listener.Open(member, nodes.One.Address, $"{path}/nu");
        Assert.Equal(next.Value.Data, (await again.Next())!.Value.Data);
    }

    [Fact]
    public async Task A_session_that_ends_at_one_node_ends_the_row_at_the_other_before_anything_more_is_told()
    {
        var (_, path) = await Opened();
        var member = await nodes.SignedIn("analytiker@pitea.example");
        using var listener = await Listener.Open(member, nodes.Other.Address, $"{path}/nu");
        Assert.NotNull(await listener.Next());

        Assert.Equal(302, (await member.PostWithToken("/logga-ut")).Code);
        await HandIn(path);

        Assert.Null(await Next(listener));
        using var again = await Listener.Open(member, nodes.Other.Address, $"{path}/nu");
        Assert.Equal(404, again.Code);
    }

    [Fact]
    public async Task Whoever_gets_a_role_that_does_not_see_the_round_is_told_no_more_and_stays_signed_in()
    {
        var (_, path) = await Opened();
        using var member = await nodes.SignedIn("sammanstallare@pitea.example");
        using var listener = await Listener.Open(member, nodes.Other.Address, $"{path}/nu");
        Assert.NotNull(await listener.Next());

        await nodes.InDatabase(async db =>
        {
            var account = await db.Set<Kommunstyrning.Access.Account>()
                .SingleAsync(a => a.Email == "sammanstallare@pitea.example");
            var place = await db.Set<Kommunstyrning.Access.Membership>().SingleAsync(m => m.AccountId == account.Id);
            place.Grants = [new(Kommunstyrning.Access.Role.Politician)];
            await db.SaveChangesAsync();
        });
        await HandIn(path);

        Assert.Null(await Next(listener));
        Assert.Contains("/logga-ut", (await member.Get("/pitea")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_municipality_tells_no_more_and_an_open_page_keeps_no_session_alive()
    {
        var (_, path) = await Opened();
        using var member = await nodes.SignedIn("revisor@pitea.example");
        var seen = await Seen("revisor@pitea.example");
        // nor does one that comes back by itself after a while
        nodes.Clock.Advance(TimeSpan.FromMinutes(5));
        using var listener = await Listener.Open(member, nodes.One.Address, $"{path}/nu");
        Assert.NotNull(await listener.Next());
        var opened = nodes.Clock.GetUtcNow();

        Assert.Equal("puls", (await Next(listener))!.Value.EventType);
        while (nodes.Clock.GetUtcNow() - opened < TimeSpan.FromMinutes(2))
            Assert.Equal("puls", (await Next(listener))!.Value.EventType);
        Assert.Equal(seen, await Seen("revisor@pitea.example"));

        using var operations = await nodes.SignedIn("drift@kommunstyrning.example");
        Assert.Equal(302, (await operations.Pause("pitea")).Code);
        Assert.Null(await Next(listener));
        await operations.Start("pitea");
    }

    [Fact]
    public async Task A_foreign_round_an_unknown_one_and_one_that_is_not_seen_answer_alike()
    {
        var (editor, path) = await Opened();
        var id = path.Split('/')[^1];
        var planned = (await editor.Submit("/pitea/uppfoljning/ny?mall=arsredovisning")).Location.Split('/')[^1];
        using var foreign = await nodes.SignedIn("redaktor@lulea.example");
        using var politician = await nodes.SignedIn("fortroendevald@pitea.example");
        using var member = await nodes.SignedIn("lasare@pitea.example");
        using var stranger = new Visitor(nodes.One.Address);

        var unknown = await Told(foreign, $"/lulea/uppfoljning/{Guid.NewGuid()}/nu");
        Assert.Equal(404, unknown.Code);
        Assert.Equal(unknown, await Told(foreign, $"/lulea/uppfoljning/{id}/nu"));
        foreach (
            var (who, where) in new[]
            {
                (foreign, id),
                (politician, id),
                (stranger, id),
                (member, planned),
                (editor, planned),
            }
        )
            Assert.Equal(404, (await Told(who, $"/pitea/uppfoljning/{where}/nu")).Code);
        // without events the same address is the part as it is now
        var now = await member.Get($"{path}/nu");
        Assert.Equal((200, 5), (now.Code, now.Page.QuerySelectorAll("[data-part]").Length));
    }

    private async Task<(int Code, string Title)> Told(Visitor visitor, string path)
    {
        using var listener = await Listener.Open(visitor, nodes.One.Address, path);
        return (listener.Code, listener.Code == 200 ? "" : new Reply(new(), await listener.Body).Page.Title!);
    }

    private async Task<(Visitor Editor, string Path)> Opened()
    {
        var editor = await nodes.SignedIn("redaktor@pitea.example");
        var pitea = new Followed(editor, "pitea", nodes.One.Services);
        return (editor, pitea.At(await pitea.Opened("egen", ("name", $"Läget {Guid.NewGuid()}"))));
    }

    /// <summary>Somebody hands in at the first node.</summary>
    private async Task HandIn(string path)
    {
        var pitea = new Followed(null!, "pitea", nodes.One.Services);
        var id = path.Split('/')[^1];
        var report = (await pitea.Reports(id)).First(r => !r.IsHandedIn);
        await pitea.HandIn(id, report.UnitId, nodes.Clock.GetUtcNow());
    }

    /// <summary>The clock goes until something comes.</summary>
    private async Task<System.Net.ServerSentEvents.SseItem<string>?> Next(Listener listener)
    {
        var next = listener.Next();
        while (!next.IsCompleted)
        {
            nodes.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(next, Task.Delay(10));
        }
        return await next;
    }

    private async Task<DateTimeOffset> Seen(string email)
    {
        var seen = default(DateTimeOffset);
        await nodes.InDatabase(async db =>
        {
            var account = await db.Set<Kommunstyrning.Access.Account>().SingleAsync(a => a.Email == email);
            seen = await db.Set<Kommunstyrning.Access.Session>()
                .Where(s => s.AccountId == account.Id)
                .MaxAsync(s => s.SeenAt);
        });
        return seen;
    }

    private static string Part(string markup, string name) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup).QuerySelector($"[data-part={name}]")!.TextContent;
}
