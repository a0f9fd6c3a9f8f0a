using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Notices;

/// <summary>Members find what has happened that concerns them, and are led to it.</summary>
public sealed class NoticeTests(Instance instance) : IClassFixture<Instance>
{
    private const string Mark = ".top a[href$='/notiser']";

    [Fact]
    public async Task Who_talks_of_an_element_is_told_of_what_is_written_there_and_led_to_the_comment()
    {
        using var editor = await instance.SignedIn("redaktor@pitea.example");
        using var analyst = await instance.SignedIn("analytiker@pitea.example");
        using var reader = await instance.SignedIn("lasare@pitea.example");
        using var stranger = instance.Visitor();
        var element = await new Steered(editor, "pitea").IdOf("Värdegrund");
        var at = $"/pitea/del/{element}/kommentarer";
        var before = await analyst.Get("/pitea/notiser");
        await analyst.Submit(at, ("text", "Först"));
        var chosen = (await editor.Get(at))
            .Page.QuerySelectorAll("select[name=mentioned] option")
            .Single(o => o.TextContent.StartsWith("@Läsare", StringComparison.Ordinal))
            .GetAttribute("value")!;

        var written = await editor.Submit(at, ("text", "Hemligt svar"), ("mentioned", chosen));

        var told = await analyst.Get("/pitea/notiser");
        var line = Assert.Single(told.Page.QuerySelectorAll(".heard > li"));
        Assert.Contains("Inga notiser än", before.Text, StringComparison.Ordinal);
        Assert.Equal("Notiser 1 oläst", Squeezed(told, Mark));
        Assert.Contains(
            "har skrivit bland kommentarer som du är med i: Värdegrund",
            line.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Oläst", line.TextContent, StringComparison.Ordinal);
        var link = line.QuerySelector("a")!.GetAttribute("href")!;
        var mentioned = (await reader.Get("/pitea/notiser")).Page.QuerySelector(".heard > li")!;
        Assert.Contains("har nämnt dig i en kommentar: Värdegrund", mentioned.TextContent, StringComparison.Ordinal);
        // nobody is told of the own act, and the neighbours and strangers have no part in it
        Assert.Contains("Inga notiser än", (await editor.Get("/pitea/notiser")).Text, StringComparison.Ordinal);
        Assert.Null((await stranger.Get("/pitea")).Page.QuerySelector(Mark));
        Assert.Null((await editor.Get("/lulea")).Page.QuerySelector(Mark));
        // another's answers like one that is not there
        var others = await reader.Get(link);
        var nobodys = await reader.Get($"/pitea/notiser/{Guid.NewGuid()}");
        Assert.Equal((404, 404), (others.Code, nobodys.Code));
        Assert.Equal(nobodys.Text, others.Text);
        Assert.Equal(403, (await analyst.Get(link.Replace("pitea", "lulea", StringComparison.Ordinal))).Code);

        // what a browser fetches ahead is not read
        Assert.Equal(302, (await analyst.Get(link, ("Sec-Purpose", "prefetch"))).Code);
        Assert.Equal("Notiser 1 oläst", Squeezed(await analyst.Get("/pitea/mitt-arbete"), Mark));
        var followed = await analyst.Get(link);

        Assert.Equal((302, written.Location), (followed.Code, followed.Location));
        Assert.Equal("Notiser", Squeezed(await analyst.Get("/pitea/mitt-arbete"), Mark));
        Assert.Contains("Allt är läst", (await analyst.Get("/pitea/notiser")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_told_of_along_its_way_to_those_who_approve_and_those_who_report()
    {
        var round = await ARound.Opened(
            instance,
            (ARound.Committee, [$"+{ARound.Homes}"]),
            (ARound.School, [$"+{ARound.Homes}"])
        );
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        using var analyst = await instance.SignedIn("analytiker@lulea.example");
        var at = round.At(ARound.Committee);

        await round.Press(reporter, ARound.Committee, "lamna-in");
        var toApprove = await Lines(strategist, "lulea");
        await round.Press(strategist, ARound.Committee, "skicka-tillbaka", ("comment", "Hemligt skäl"));
        await round.Press(reporter, ARound.Committee, "lamna-in");
        await round.Press(strategist, ARound.Committee, "godkann");
        var back = await Lines(reporter, "lulea");

        var about = $": {ARound.Committee} i Tertial 1 2026";
        Assert.Equal(["har lämnat in en rapport som du kan godkänna" + about], toApprove);
        Assert.Equal(
            ["har godkänt en rapport" + about, "har skickat tillbaka en rapport med en kommentar" + about],
            back.Take(2)
        );
        Assert.DoesNotContain("Hemligt", (await reporter.Get("/lulea/notiser")).Text, StringComparison.Ordinal);
        Assert.Empty(await Lines(analyst, "lulea"));
        var followed = await reporter.Get(await FirstLink(reporter, "lulea"));
        Assert.Equal((302, at), (followed.Code, followed.Location));
        Assert.Equal(200, (await reporter.Get(at)).Code);

        // what is gone is told kindly, and leads to no refusal
        await round.Write(async db =>
        {
            await db.ReportComments.ExecuteDeleteAsync();
            await db.GoalReports.ExecuteDeleteAsync();
            await db.UnitReports.ExecuteDeleteAsync();
            await db.Rounds.Where(r => r.Id == round.Round.Id).ExecuteDeleteAsync();
        });
        var gone = await reporter.Get("/lulea/notiser");
        Assert.All(gone.Page.QuerySelectorAll(".heard > li").Take(2), line => Assert.Null(line.QuerySelector("a")));
        Assert.Contains("Det notisen gällde är borttaget", gone.Text, StringComparison.Ordinal);

        Assert.Equal(302, (await reporter.PostWithToken("/lulea/notiser/lasta")).Code);
        Assert.Equal("Notiser", Squeezed(await reporter.Get("/lulea/notiser"), Mark));
        Assert.NotEqual("Notiser", Squeezed(await strategist.Get("/lulea/notiser"), Mark));
    }

    [Fact]
    public async Task What_moves_and_what_is_handed_over_is_told_to_those_who_report_for_the_unit()
    {
        var round = await ARound.Opened(instance, "lulea", r => r.Name = "Delår", (ARound.Committee, [ARound.Errands]));
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var former = (await Lines(reporter, "lulea")).Count;
        var unit = $"/lulea/uppfoljning/{round.Round.Id}/sista-dag/{round.Unit(ARound.Committee)}";
        var moved = await Move(strategist, unit, "2100-05-20");
        var same = await Move(strategist, unit, "2100-05-20");

        var told = await Lines(reporter, "lulea");

        Assert.Equal((302, 302, former + 1), (moved.Code, same.Code, told.Count));
        Assert.Equal($"har flyttat sista dagen för en rapport: {ARound.Committee} i Delår", told[0]);
    }

    private static async Task<Reply> Move(Visitor visitor, string page, string day) =>
        await (await SentForm.At(visitor, page))!.With(("day", day), ("reason", "Semester")).Send(visitor);

    /// <summary>What each notice says after the name, the latest first.</summary>
    private static async Task<List<string>> Lines(Visitor visitor, string slug) =>
        [
            .. (await visitor.Get($"/{slug}/notiser"))
                .Page.QuerySelectorAll(".heard > li a")
                .Select(a => a.TextContent[a.TextContent.IndexOf(" har ", StringComparison.Ordinal)..].Trim()),
        ];

    private static async Task<string> FirstLink(Visitor visitor, string slug) =>
        (await visitor.Get($"/{slug}/notiser")).Page.QuerySelector(".heard > li a")!.GetAttribute("href")!;

    private static string Squeezed(Reply page, string selector) =>
        string.Join(
            ' ',
            page.Page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
