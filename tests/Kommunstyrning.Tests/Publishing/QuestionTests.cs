using Kommunstyrning.Access;
using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>Anyone asks of what is decided or reported, and everyone reads the question once it has an answer.</summary>
public sealed class QuestionTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_question_waits_is_answered_without_what_points_out_a_person_and_then_stands_for_all()
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");
        using var elsewhere = await instance.Editor("lulea");
        var element = await new Steered(editor, "pitea").IdOf("Värdegrund");
        var asked = $"/pitea/fragor/stall?del={element}";
        Assert.NotNull(
            (await anyone.Get($"/pitea/del/{element}")).Page.QuerySelector($"a[href='/pitea/fragor?del={element}']")
        );
        Assert.NotNull((await anyone.Get($"/pitea/del/{element}")).Page.QuerySelector($"a[href='{asked}']"));

        var sent = await anyone.Submit(
            asked,
            ("text", "Varför just de orden? Min granne Olle Alm, 0911-12 34 56, undrar också."),
            ("name", "Karin Ek"),
            ("email", AskedIn.Email)
        );
        var listed = await editor.Get("/pitea/fragor/vantar");
        var at = listed.Last("/svara");

        Assert.Equal((302, $"{asked}&skickat=ja"), (sent.Code, sent.Location));
        Assert.Contains("Tack, frågan är skickad", (await anyone.Get(sent.Location)).Text, StringComparison.Ordinal);
        Assert.Contains("Varför just de orden?", listed.Text, StringComparison.Ordinal);
        await NobodyReads("Varför just de orden", anyone, element);
        Assert.DoesNotContain("orden", (await elsewhere.Get("/lulea/fragor/vantar")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await elsewhere.Get(at.Replace("/pitea/", "/lulea/", StringComparison.Ordinal))).Code);
        // who asked is for whoever may answer
        using var reader = await instance.Reader("pitea");
        var read = (await reader.Get("/pitea/fragor/vantar")).Body;
        Assert.Contains("Varför just de orden?", read, StringComparison.Ordinal);
        Assert.DoesNotContain(AskedIn.Email, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin", read, StringComparison.Ordinal);
        Assert.DoesNotContain("/svara", read, StringComparison.Ordinal);
        Assert.Equal(403, (await reader.Get(at)).Code);
        Assert.Contains(AskedIn.Email, (await editor.Get(at)).Body, StringComparison.Ordinal);

        var added = await editor.Submit(at, ("shown", "Varför inte de orden?"), ("answer", "Så tyckte alla."));
        var without = await editor.Submit(at, ("answer", " "));
        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () =>
                Assert.Equal(
                    302,
                    (
                        await editor.Submit(
                            at,
                            ("shown", "Varför just de orden? Min granne undrar också."),
                            ("answer", "Så tyckte de som var med.")
                        )
                    ).Code
                )
        );

        Assert.Equal((422, 422), (added.Code, without.Code));
        Assert.Contains("”inte”", added.Page.GetElementById("f-shown-fel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Så tyckte alla.", added.Body, StringComparison.Ordinal);
        Assert.Equal([TrailKind.QuestionAnswered], lines.Select(l => l.Kind));
        foreach (var page in new[] { $"/pitea/fragor?del={element}", "/pitea/fragor", at[..^"/svara".Length] })
        {
            var shown = await anyone.Get(page);
            foreach (
                var said in new[]
                {
                    "Varför just de orden? Min granne undrar också.",
                    "personuppgifter är borttagna",
                    "Svar från kommunens strateg",
                    "Så tyckte de som var med.",
                }
            )
                Assert.Contains(said, shown.Text, StringComparison.Ordinal);
            foreach (var kept in new[] { "Olle", "0911", "Karin", AskedIn.Email, "(demo)" })
                Assert.DoesNotContain(kept, shown.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("granne", (await anyone.Get("/lulea/fragor")).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await editor.PostWithToken(at, ("revision", "0"), ("shown", "x"), ("answer", "x"))).Code);

        var json = (await anyone.Get("/pitea/fragor.json")).Json;
        var one = json["questions"]!.AsArray().Single(q => q!.Says("aboutId") == element)!;
        Assert.Equal(
            ("element", "Värdegrund", "true", "kommunens strateg"),
            (one.Says("about"), one.Says("aboutName"), one.Says("isShortened"), one.Says("answeredBy"))
        );
        Assert.Equal($"{json["questions"]!.AsArray().Count}", json.Says("count"));
        using var stranger = instance.Visitor();
        var table = await stranger.Get("/pitea/fragor.csv");
        Assert.StartsWith("id,about,aboutId,aboutName,askedOn", table.Body, StringComparison.Ordinal);
        Assert.Equal(
            ("*", "public, max-age=60"),
            (table.Header("Access-Control-Allow-Origin"), table.Header("Cache-Control"))
        );
        Assert.DoesNotContain("Olle", table.Body + json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_that_answers_for_it_answers_in_its_own_name_and_other_units_are_turned_away()
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");
        using var reporter = await instance.SignedIn("rapportor@pitea.example");
        var unit = await ReportersUnit();
        var theirs = await instance.Asked("Vem sköter det här?", unit);
        var others = await instance.Asked("Vem sköter något annat?", Guid.NewGuid());

        var turned = await reporter.Get($"/pitea/fragor/{others}/svara");
        var answered = await reporter.Submit($"/pitea/fragor/{theirs}/svara", ("answer", "Det gör vi."));
        var listed = (await reporter.Get("/pitea/fragor/vantar")).Body;

        Assert.Equal((404, 302), (turned.Code, answered.Code));
        Assert.Equal(
            404,
            (await reporter.PostWithToken($"/pitea/fragor/{others}/avboj", ("revision", "0"), ("reason", "Nej"))).Code
        );
        Assert.DoesNotContain($"/pitea/fragor/{others}/svara", listed, StringComparison.Ordinal);
        var name = (await new Steered(editor, "pitea").Editor.Get("/api/v1/pitea/units"))
            .Json.AsArray()
            .Single(u => u!.Says("id") == $"{unit}")!
            .Says("name");
        Assert.Contains(
            $"Svar från {name}",
            (await anyone.Get($"/pitea/fragor/{theirs}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_elected_person_says_so_without_a_name_and_what_nobody_reads_can_not_be_asked_of()
    {
        using var politician = await instance.SignedIn("fortroendevald@pitea.example");
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var draft = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Mod");
        var round = await AToldRound.Of(instance, "pitea", [await pitea.IdOf("Bostäder för livets alla skeden")]);
        var ofReport = $"/pitea/fragor/stall?rapport={round.Id}";
        foreach (var who in new[] { anyone, editor })
        {
            Assert.Equal(404, (await who.Get($"/pitea/fragor/stall?del={draft}")).Code);
            Assert.Equal(404, (await who.Get(ofReport)).Code);
            Assert.Equal(404, (await who.Get("/pitea/fragor/stall?del=nej")).Code);
        }
        Assert.Null((await editor.Get($"/pitea/del/{draft}")).Page.QuerySelector("a[href*='fragor/stall']"));
        Assert.Equal(302, (await round.Locked(editor)).Code);

        var sent = await politician.Submit(ofReport, ("text", "Räcker det?"), ("representative", "true"));
        var forged = await anyone.Submit("/pitea/fragor/stall", ("text", "Är jag vald?"), ("representative", "true"));
        Assert.Equal((302, 302), (sent.Code, forged.Code));
        await instance.In(
            "pitea",
            async db =>
            {
                var asked = await db.Set<Question>().ToListAsync();
                Assert.True(asked.Single(q => q.Text == "Räcker det?").IsFromRepresentative);
                Assert.False(asked.Single(q => q.Text == "Är jag vald?").IsFromRepresentative);
            }
        );
        var at = (await editor.Get("/pitea/fragor/vantar"))
            .Page.QuerySelectorAll("section.questions")
            .Single(s => s.TextContent.Contains("Räcker det?", StringComparison.Ordinal))
            .QuerySelector("a[href$='/svara']")!
            .GetAttribute("href")!;
        Assert.Equal(302, (await editor.Submit(at, ("answer", "Inte än."))).Code);

        var report = (await anyone.Get(round.At("rapport"))).Text;
        Assert.Contains("Fråga från en förtroendevald", report, StringComparison.Ordinal);
        Assert.Contains("Inte än.", report, StringComparison.Ordinal);
        Assert.DoesNotContain("(demo)", (await anyone.Get(at[..^"/svara".Length])).Text, StringComparison.Ordinal);
    }

    private static async Task NobodyReads(string words, Visitor anyone, string element)
    {
        foreach (
            var page in new[] { $"/pitea/del/{element}", "/pitea/fragor", "/pitea/fragor.json", "/pitea/fragor.csv" }
        )
            Assert.DoesNotContain(words, (await anyone.Get(page)).Body, StringComparison.Ordinal);
    }

    private async Task<Guid> ReportersUnit()
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var account = await nobody.Db.Accounts.SingleAsync(a => a.Email == "rapportor@pitea.example");
        var place = await nobody.Db.Memberships.SingleAsync(m => m.AccountId == account.Id);
        return place.Grants.First(g => g.UnitId is not null).UnitId!.Value;
    }
}
