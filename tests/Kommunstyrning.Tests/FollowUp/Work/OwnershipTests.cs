using Kommunstyrning.Steering;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.FollowUp.Work;

/// <summary>What nobody looks after, and the one step by which somebody does.</summary>
public sealed class OwnershipTests : IAsyncLifetime
{
    private const string At = "/lulea/agarskap";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Instance instance;

    public OwnershipTests() =>
        instance = new Instance { Replace = services => services.AddSingleton<TimeProvider>(clock) };

    public async Task InitializeAsync()
    {
        await instance.InitializeAsync();
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    public Task DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task Each_list_holds_what_its_heading_counts_and_what_is_handed_over_leaves_it_with_a_line_in_the_trail()
    {
        var round = await ARound.Opened(instance, "lulea", change: null);
        // of what is followed up here: one without a unit, one of a unit with a reporter, one of a unit without
        await round.Write(async db =>
        {
            var (office, committee) = (round.Unit(ARound.Office), round.Unit(ARound.Committee));
            foreach (var element in await db.Elements.Where(e => e.OwnerUnitId == null).ToListAsync())
                element.OwnerUnitId = committee;
            (await db.Elements.FindAsync(Key(ARound.Homes)))!.OwnerUnitId = office;
            (await db.Elements.FindAsync(Key(ARound.Building)))!.OwnerUnitId = null;

            object[] Key(string title) => [round.Round.TenantId, round.Element(title)];
        });
        using var editor = await instance.Editor("lulea");

        var page = await editor.Get(At);
        Assert.Equal([ARound.Building], Listed(page, "utan-ansvarig"));
        var gone = Listed(await editor.Get($"{At}?lista=utan-folk"), "utan-folk");
        Assert.Contains(ARound.Homes, gone);
        Assert.DoesNotContain(ARound.Building, gone);
        Assert.Equal(8, Listed(page, "utan-folk").Count);
        // adopted today: nobody is blamed for not having written yet
        Assert.Empty(Listed(page, "aldrig"));
        Assert.Null(page.Page.QuerySelector("main form"));
        // no draft is waited for
        Assert.DoesNotContain(ARound.Errands, page.Text, StringComparison.Ordinal);

        var chosen = $"{At}?del={round.Element(ARound.Building)}";
        var refused = await editor.Submit(chosen, ("ownerUnitId", ""));
        Assert.Equal(422, refused.Code);
        Assert.Contains("Välj vilken enhet som ska svara.", refused.Text, StringComparison.Ordinal);
        var school = $"{round.Unit(ARound.School)}";
        Assert.Equal(302, (await editor.Submit(chosen, ("ownerUnitId", school))).Code);

        Assert.Empty(Listed(await editor.Get(At), "utan-ansvarig"));
        Assert.Equal(
            round.Unit(ARound.School),
            await round.Read(db =>
                db.Elements.Where(e => e.Title == ARound.Building).Select(e => e.OwnerUnitId).SingleAsync()
            )
        );
        Assert.Contains(
            $"lät {ARound.School} svara för ”{ARound.Building}”, som ingen svarade för.",
            (await editor.Get("/lulea/handelselogg")).Text,
            StringComparison.Ordinal
        );
        // what was opened before somebody else handed it over is not taken for new
        var form = await SentForm.At(editor, chosen);
        Assert.Equal(302, (await editor.Submit(chosen, ("ownerUnitId", $"{round.Unit(ARound.Committee)}"))).Code);
        Assert.Equal(412, (await form!.With(("ownerUnitId", $"{round.Unit(ARound.Office)}")).Send(editor)).Code);

        using var compiler = await instance.SignedIn("sammanstallare@lulea.example");
        Assert.Equal(403, (await compiler.Get(At)).Code);
        using var neighbour = await instance.Editor("pitea");
        Assert.Equal(403, (await neighbour.Get(At)).Code);
        Assert.Equal(
            404,
            (
                await neighbour.PostWithToken(
                    "/pitea/agarskap/lamna-over",
                    ("del", $"{round.Element(ARound.Building)}"),
                    ("revision", "1"),
                    ("ownerUnitId", school)
                )
            ).Code
        );
    }

    [Fact]
    public async Task What_nobody_has_written_about_since_its_adoption_is_told_after_a_while_and_a_word_takes_it_away()
    {
        var round = await ARound.Opened(instance, "lulea", change: null);
        clock.Advance(TimeSpan.FromDays(89));
        Assert.Empty(await Alone("aldrig"));
        clock.Advance(TimeSpan.FromDays(3));
        var before = await Alone("aldrig");
        Assert.Contains(ARound.Building, before);

        // the program's own hand is nobody's
        await round.Write(async db =>
            (await db.Elements.SingleAsync(e => e.Title == ARound.Building)).CurrentState = "Skrivet av en maskin."
        );
        Assert.Equal(before, await Alone("aldrig"));
        using (var editor = await SignedIn("redaktor@lulea.example"))
        {
            var owner = await round.Read(db =>
                db.Elements.Where(e => e.Title == ARound.Building).Select(e => e.OwnerUnitId).SingleAsync()
            );
            var other = round.Unit(owner == round.Unit(ARound.School) ? ARound.Committee : ARound.School);
            var handed = await editor.Submit(
                $"{At}?lista=aldrig&del={round.Element(ARound.Building)}",
                ("ownerUnitId", $"{other}")
            );
            Assert.Equal((302, $"{At}?lista=aldrig"), (handed.Code, handed.Location));
        }
        Assert.Equal(before.Except([ARound.Building]), await Alone("aldrig"));
        clock.Advance(TimeSpan.FromDays(364));
        Assert.Empty(await Alone("stilla"));
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal([ARound.Building], await Alone("stilla"));
    }

    private async Task<List<string>> Alone(string key)
    {
        using var editor = await SignedIn("redaktor@lulea.example");
        return Listed(await editor.Get($"{At}?lista={key}"), key);
    }

    private async Task<Visitor> SignedIn(string email)
    {
        var visitor = instance.Visitor();
        await visitor.SignIn(email);
        return visitor;
    }

    /// <summary>The titles under a heading, which says how many there are.</summary>
    private static List<string> Listed(Reply reply, string key)
    {
        Assert.Equal(200, reply.Code);
        var section = reply.Page.QuerySelector($"section[aria-labelledby={key}]");
        List<string> titles = [.. section?.QuerySelectorAll("h3 a").Select(a => a.TextContent) ?? []];
        if (section?.QuerySelector("h2")!.TextContent.Split(": ")[1] is { } counted)
            Assert.Equal(
                counted,
                $"{titles.Count + int.Parse(section.QuerySelector("ul + .small")?.TextContent.Trim().Split(' ')[0] ?? "0", System.Globalization.CultureInfo.InvariantCulture)}"
            );
        return titles;
    }
}
