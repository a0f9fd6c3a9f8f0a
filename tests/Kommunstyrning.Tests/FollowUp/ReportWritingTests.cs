using System.Net;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A unit writes what it has to say of its goals, and nothing of it is lost.</summary>
public sealed class ReportWritingTests(Instance instance) : IClassFixture<Instance>
{
    private const string Said = "Kön till bostad har blivit kortare eftersom 212 hus stod klara före påsk.";

    [Fact]
    public async Task The_page_says_how_far_one_has_come_what_the_goal_serves_and_what_the_rule_says()
    {
        var round = await TwoGoals();
        using var reporter = await Reporter();

        var page = await reporter.Get(round.At(ARound.Committee, ARound.Homes));

        Assert.Equal(200, page.Code);
        Assert.Contains(
            "Inget av två mål är klart än. Lämna in senast lördag 8 maj 2100.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Målet tjänar", page.Text, StringComparison.Ordinal);
        Assert.Contains(ARound.Building, page.Text, StringComparison.Ordinal);
        Assert.Contains("enligt regeln", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Inte börjat", "Inte börjat", "Inte börjat"],
            page.Page.QuerySelectorAll("main nav .state-slip").Select(s => s.TextContent.Trim())
        );
    }

    [Fact]
    public async Task What_is_saved_stands_there_and_what_the_form_did_not_show_is_untouched()
    {
        var round = await TwoGoals();
        using var reporter = await Reporter();
        var form = await round.Form(reporter, ARound.Committee, ARound.Homes);

        var saved = await form.With(("why", Said), ("next", "Vi fortsätter."), ("choice", "Rule")).Send(reporter);
        var goal = await round.Goal(ARound.Committee, ARound.Homes);

        Assert.Equal((302, round.At(ARound.Committee, ARound.Homes)), (saved.Code, saved.Location));
        Assert.Equal((Said, "Vi fortsätter.", false), (goal.Why, goal.Next, goal.IsDone));
        Assert.Equal(("Rapportör i Luleå (demo)", goal.Proposed), (goal.SavedBy, goal.Assessment));
        Assert.NotNull(goal.Assessment);

        var part = await reporter.PostWithToken(
            round.Post(ARound.Committee),
            ("mal", $"{goal.ElementId}"),
            ("revision", $"{goal.Revision}"),
            ("learnt", "Börja i tid.")
        );
        var after = await round.Goal(ARound.Committee, ARound.Homes);
        Assert.Equal(302, part.Code);
        Assert.Equal(
            (Said, "Vi fortsätter.", "Börja i tid.", goal.Assessment),
            (after.Why, after.Next, after.Learnt, after.Assessment)
        );
        var page = await reporter.Get(round.At(ARound.Committee, ARound.Homes));
        Assert.Contains("Sparat i dag", page.Text, StringComparison.Ordinal);
        Assert.Equal("Pågår", page.Page.QuerySelector("main nav .state-slip")!.TextContent.Trim());
    }

    [Fact]
    public async Task Another_assessment_than_the_rules_may_be_drafted_but_is_not_done_without_a_reason()
    {
        var round = await TwoGoals();
        using var reporter = await Reporter();
        var form = await round.Form(reporter, ARound.Committee, ARound.Building);
        var proposed = Enum.Parse<Assessment>(form.Fields.Single(f => f.Key == "shown").Value);
        var other = proposed == Assessment.Not ? Assessment.Partly : Assessment.Not;

        var draft = await form.With(("choice", "Own"), ("assessment", $"{other}"), ("why", Said)).Send(reporter);
        var again = await round.Form(reporter, ARound.Committee, ARound.Building);
        var refused = await again.With(("steg", "klar")).Send(reporter);
        var done = await again
            .With(("steg", "klar"), ("overrideReason", "Två av tre hus är försenade."))
            .Without("engangsnyckel")
            .Send(reporter);
        var goal = await round.Goal(ARound.Committee, ARound.Building);

        Assert.Equal((302, 422, 302), (draft.Code, refused.Code, done.Code));
        Assert.Contains("Skriv varför du bedömer annorlunda än regeln.", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Said, refused.Body, StringComparison.Ordinal);
        Assert.Equal(
            (other, proposed, "Två av tre hus är försenade.", true),
            (goal.Assessment!.Value, goal.Proposed!.Value, goal.OverrideReason, goal.IsDone)
        );
        // on to the one that is left
        Assert.Equal(round.At(ARound.Committee, ARound.Homes), done.Location);
    }

    [Fact]
    public async Task A_goal_is_not_done_before_it_is_assessed_unless_the_unit_only_contributes()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes, $"+{ARound.Building}"]));
        using var reporter = await Reporter();

        var mine = await (await round.Form(reporter, ARound.Committee, ARound.Homes))
            .With(("steg", "klar"), ("why", Said))
            .Send(reporter);
        var shared = await (await round.Form(reporter, ARound.Committee, ARound.Building))
            .With(("steg", "klar"), ("why", Said))
            .Send(reporter);

        Assert.Equal((422, 302), (mine.Code, shared.Code));
        Assert.Contains("Välj hur målet går innan du markerar det som klart.", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_in_the_same_goal_are_shown_both_texts_and_the_same_save_twice_is_one()
    {
        var round = await TwoGoals();
        using var reporter = await Reporter();
        using var colleague = await instance.SignedIn("sammanstallare@lulea.example");
        var first = (await round.Form(reporter, ARound.Committee, ARound.Homes)).With(("why", Said));
        var second = await round.Form(colleague, ARound.Committee, ARound.Homes);

        var once = await first.Send(reporter);
        var twice = await first.Send(reporter);
        // as a script sends it that never heard the answer
        var keyless = await first.Without("engangsnyckel").Send(reporter);
        var revision = (await round.Goal(ARound.Committee, ARound.Homes)).Revision;
        var beside = await second.With(("why", "Jag skriver något annat om bostäderna än du gör.")).Send(colleague);

        Assert.Equal((302, 302, 302), (once.Code, twice.Code, keyless.Code));
        Assert.Equal((1, 412), (revision, beside.Code));
        Assert.Contains("Jag skriver något annat", beside.Body, StringComparison.Ordinal);
        Assert.Contains(Said, beside.Page.QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Said, (await round.Goal(ARound.Committee, ARound.Homes)).Why);
        // once more, on the newest
        var form = beside.Page.QuerySelector("form[data-save]")!;
        var sent = new SentForm("", form.GetAttribute("action")!, [.. FormFields.Of(form)]);
        Assert.Equal(302, (await sent.Send(colleague)).Code);
        Assert.StartsWith("Jag skriver", (await round.Goal(ARound.Committee, ARound.Homes)).Why);
    }

    [Fact]
    public async Task What_was_written_after_the_session_had_ended_comes_back_after_signing_in()
    {
        var round = await TwoGoals();
        using var reporter = await Reporter();
        var form = (await round.Form(reporter, ARound.Committee, ARound.Homes)).With(("why", Said));
        foreach (var cookie in reporter.Cookies.GetCookies(instance.Address).Cast<Cookie>())
            cookie.Expired |= cookie.Name == "kommunstyrning";

        var asked = await form.Send(reporter);
        var signedIn = await SentForm
            .Of(asked, "/logga-in")!
            .With(("email", "rapportor@lulea.example"), ("password", DemoPassword.Text))
            .Send(reporter);
        var again = await SentForm.Of(signedIn, "")!.Send(reporter);

        Assert.Equal((401, 200, 200), (asked.Code, signedIn.Code, again.Code));
        Assert.Contains(Said, again.Page.QuerySelector("textarea[name=why]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await round.Goal(ARound.Committee, ARound.Homes)).SavedAt);
    }

    [Fact]
    public async Task Others_may_read_what_members_read_and_write_nothing_and_neighbours_find_nothing()
    {
        var round = await TwoGoals();
        var at = round.At(ARound.Committee, ARound.Homes);
        foreach (
            var (who, code) in new[]
            {
                ("lasare@lulea.example", 200),
                ("revisor@lulea.example", 200),
                ("fortroendevald@lulea.example", 403),
                ("gast@lulea.example", 403),
                ("redaktor@norrkoping.example", 403),
            }
        )
        {
            using var visitor = await instance.SignedIn(who);
            var page = await visitor.Get(at);
            Assert.True(page.Code == code, $"{who}: {page.Code}");
            if (code == 200)
                Assert.Null(page.Page.QuerySelector("form[data-save]"));
            var sent = await visitor.PostWithToken(
                round.Post(ARound.Committee),
                ("mal", $"{round.Element(ARound.Homes)}"),
                ("revision", "0"),
                ("why", "Någon annans ord.")
            );
            Assert.True(sent.Code == 403, $"{who}: {sent.Code}");
        }
        using var neighbour = await instance.SignedIn("redaktor@norrkoping.example");
        var foreign = await neighbour.Get(at.Replace("/lulea/", "/norrkoping/", StringComparison.Ordinal));
        using var reporter = await Reporter();
        var others = await reporter.PostWithToken(round.Post(ARound.Company), ("mal", "x"), ("revision", "0"));

        Assert.Equal(404, foreign.Code);
        Assert.Equal("", (await round.Goal(ARound.Committee, ARound.Homes)).Why);
        Assert.NotEqual(302, others.Code);
    }

    private Task<ARound> TwoGoals() =>
        ARound.Opened(instance, (ARound.Committee, [ARound.Homes, ARound.Building]), (ARound.Company, [ARound.Homes]));

    private Task<Visitor> Reporter() => instance.SignedIn("rapportor@lulea.example");
}
