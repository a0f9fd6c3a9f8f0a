using System.Text.Json.Nodes;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>A municipality is paused on one node while its members work at another.</summary>
public sealed class SuspensionTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Reason = "Piteå byter leverantör. Sidorna kommer tillbaka på måndag.";

    private static readonly string[] Addresses =
    [
        "/pitea",
        "/pitea/roda-traden",
        "/pitea/organisation",
        "/pitea/handelselogg",
        "/pitea/exportera",
        "/pitea/finns-inte",
        "/api/v1/pitea/elements",
        "/api/v1/pitea/units",
    ];

    [Fact]
    public async Task From_the_next_request_on_nobody_comes_in_on_any_node_and_each_is_told_why_and_whom_to_ask()
    {
        using var drift = await nodes.SignedIn("drift@kommunstyrning.example");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var atOther = nodes.AtOther(admin);
        using var stranger = new Visitor(nodes.Other.Address);
        using var neighbour = nodes.AtOther(await nodes.SignedIn("admin@lulea.example"));
        var before = new List<int>();
        foreach (var address in Addresses)
            before.Add((await atOther.Get(address)).Code);

        var paused = await drift.Pause("pitea", Reason);
        try
        {
            Assert.Equal((302, "/drift"), (paused.Code, paused.Location));
            foreach (var visitor in new[] { admin, atOther, stranger, drift, neighbour })
            {
                foreach (var address in Addresses)
                {
                    var reply = await visitor.Get(address);
                    Assert.True(reply.Code == 503, $"{address} {reply}");
                    Assert.Equal("no-store, private", reply.Header("Cache-Control"));
                    Assert.Equal("3600", reply.Header("Retry-After"));
                    var told = address.StartsWith("/api", StringComparison.Ordinal) ? reply.Sentence : reply.Text;
                    Assert.Contains(Reason, told, StringComparison.Ordinal);
                    Assert.Contains("Frågor besvaras av Drift, 0911-69 60 00.", told, StringComparison.Ordinal);
                }
            }
            Assert.Equal(200, (await neighbour.Get("/lulea/personer")).Code);
            Assert.Equal(200, (await stranger.Get("/lulea")).Code);
            Assert.Contains(Reason, (await atOther.Get("/mitt-konto")).Text, StringComparison.Ordinal);
            Assert.Contains(Reason, (await drift.Get("/drift/kommun/pitea/pausa")).Body, StringComparison.Ordinal);
        }
        finally
        {
            await drift.Start("pitea");
        }
        var after = new List<int>();
        foreach (var address in Addresses)
            after.Add((await atOther.Get(address)).Code);
        Assert.Equal(before, after);
        Assert.Equal([200, 200, 200, 200, 200, 404, 200, 200], after);
        var lines = (await Written.Of(nodes.One.Services, "pitea")).TakeLast(2).ToList();
        Assert.Equal([TrailKind.TenantPaused, TrailKind.TenantResumed], lines.Select(l => l.Kind));
        Assert.Equal(Reason, lines[0].Details["reason"]);
        Assert.Contains(Reason, (await admin.Get("/pitea/handelselogg")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Drift", "Skriv varför")]
    [InlineData("Underhåll", " ", "Skriv vem man kan fråga")]
    public async Task Without_a_reason_or_somebody_to_ask_nothing_is_paused_and_nothing_written_is_lost(
        string reason,
        string contact,
        string sentence
    )
    {
        using var drift = await nodes.SignedIn("drift@kommunstyrning.example");

        var refused = await drift.Submit("/drift/kommun/lulea/pausa", ("reason", reason), ("contact", contact));

        Assert.Equal(422, refused.Code);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        if (reason.Length > 0)
            Assert.Contains(reason, refused.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await drift.Get("/lulea")).Code);
    }

    [Theory]
    [InlineData("pitea")]
    [InlineData("lulea")]
    public async Task A_form_that_is_sent_during_the_pause_is_given_back_as_written_and_goes_on_afterwards(string slug)
    {
        using var drift = await nodes.SignedIn("drift@kommunstyrning.example");
        using var editor = await nodes.SignedIn($"redaktor@{slug}.example");
        using var atOther = nodes.AtOther(editor);
        var form = (await SentForm.At(editor, $"/{slug}/organisation/ny"))!.With(
            ("name", $"Nämnden för {slug}"),
            ("kind", "Committee"),
            ("parentId", await new Steered(editor, slug).UnitId("Kommunfullmäktige"))
        );

        await drift.Pause(slug);
        var held = await form.Send(atOther);
        var stillHeld = await SentForm.Of(held, "")!.Send(atOther);
        await drift.Start(slug);
        var shown = await SentForm.Of(stillHeld, "")!.Send(atOther);
        var unsaved = (await atOther.Get($"/{slug}/organisation")).Text;
        var saved = await SentForm.Of(shown, form.Page)!.Send(atOther);

        Assert.Equal((503, 503, 200, 302), (held.Code, stillHeld.Code, shown.Code, saved.Code));
        Assert.Contains("är inte sparat", held.Text, StringComparison.Ordinal);
        Assert.Equal(form.Written, SentForm.Of(shown, form.Page)!.Written);
        Assert.DoesNotContain($"Nämnden för {slug}", unsaved, StringComparison.Ordinal);
        Assert.Contains(
            $"Nämnden för {slug}",
            (await atOther.Get($"/{slug}/organisation")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_written_is_given_back_to_nobody_else()
    {
        using var drift = await nodes.SignedIn("drift@kommunstyrning.example");
        using var editor = await nodes.SignedIn("redaktor@norrkoping.example");
        using var other = await nodes.SignedIn("redaktor@lulea.example");
        using var stranger = new Visitor(nodes.One.Address);
        var form = (await SentForm.At(editor, "/norrkoping/organisation/ny"))!.With(("name", "Hemlig nämnd"));

        await drift.Pause("norrkoping");
        try
        {
            var others = await form.Send(other);
            var strangers = await form.Send(stranger);
            Assert.Equal((503, 401), (others.Code, strangers.Code));
            Assert.DoesNotContain("Hemlig nämnd", others.Body + strangers.Body, StringComparison.Ordinal);
        }
        finally
        {
            await drift.Start("norrkoping");
        }
    }

    [Fact]
    public async Task The_verbs_do_the_same_and_say_what_is_wrong()
    {
        using var anyone = new Visitor(nodes.Other.Address);

        var none = await Run("tenant", "suspend", "ingenstans", "--reason", "x", "--contact", "y");
        var wordless = await Run("tenant", "suspend", "norrkoping", "--reason", " ", "--contact", "y");
        var paused = await Run("tenant", "suspend", "norrkoping", "--reason", "Flytt", "--contact", "Drift");
        var meanwhile = await anyone.Get("/norrkoping");
        var resumed = await Run("tenant", "resume", "norrkoping");

        Assert.Equal((1, 1, 0, 0), (none.Exit, wordless.Exit, paused.Exit, resumed.Exit));
        Assert.Contains("reason: Skriv varför", wordless.Error, StringComparison.Ordinal);
        Assert.Equal("suspended", JsonNode.Parse(paused.Out)!.Says("state"));
        Assert.Equal("active", JsonNode.Parse(resumed.Out)!.Says("state"));
        Assert.Contains("Flytt", meanwhile.Text, StringComparison.Ordinal);
        Assert.Equal((503, 200), (meanwhile.Code, (await anyone.Get("/norrkoping")).Code));
    }

    private Task<Verb> Run(params string[] words) => Verb.Run(nodes.Database, "Test", words);
}
