using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A report from being written to approved, and who may take which step.</summary>
public sealed class ReportStepsTests(Instance instance) : IClassFixture<Instance>
{
    private const string Said = "Kön till bostad har blivit kortare eftersom 212 hus stod klara före påsk.";

    [Fact]
    public async Task A_report_is_handed_in_when_each_goal_has_an_answer_and_thin_texts_hinder_nobody()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes, $"+{ARound.Building}"]));
        using var reporter = await Reporter();
        await (await round.Form(reporter, ARound.Committee, ARound.Homes)).With(("why", "Går bra.")).Send(reporter);

        var page = await reporter.Get(round.At(ARound.Committee));
        var refused = await round.Press(reporter, ARound.Committee, "lamna-in");
        await (await round.Form(reporter, ARound.Committee, ARound.Homes))
            .With(("choice", "Own"), ("assessment", "CannotJudge"), ("overrideReason", "Kön mäts om."))
            .Send(reporter);
        var ready = await round.Press(reporter, ARound.Committee, "lamna-in");
        var report = await round.Report(ARound.Committee);

        Assert.Contains("Texten är mycket kort.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lämna in rapporten", page.Text, StringComparison.Ordinal);
        Assert.Equal((422, 302), (refused.Code, ready.Code));
        Assert.Contains($"”{ARound.Homes}” saknar bedömning.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ARound.Building + "” saknar", refused.Text, StringComparison.Ordinal);
        Assert.Equal((ReportState.Ready, "Rapportör i Luleå (demo)"), (report.State, report.ReadyBy));
        Assert.NotNull(report.ReadyAt);
    }

    [Fact]
    public async Task Whoever_lies_above_waits_for_those_below_and_is_told_before()
    {
        var round = await ARound.Opened(
            instance,
            (ARound.Committee, [$"+{ARound.Homes}"]),
            (ARound.Office, [$"+{ARound.Homes}"])
        );
        using var reporter = await Reporter();
        using var strategist = await Strategist();

        var told = await reporter.Get(round.At(ARound.Committee));
        var early = await round.Press(reporter, ARound.Committee, "lamna-in");
        await (await round.Form(strategist, ARound.Office, ARound.Homes)).With(("why", Said)).Send(strategist);
        await round.Press(strategist, ARound.Office, "lamna-in");
        var above = await reporter.Get(round.At(ARound.Committee, ARound.Homes));
        var late = await round.Press(reporter, ARound.Committee, "lamna-in");

        Assert.Contains($"när de som ligger under har lämnat in: {ARound.Office}.", told.Text);
        Assert.DoesNotContain("Lämna in rapporten", told.Text, StringComparison.Ordinal);
        Assert.Equal((409, 302), (early.Code, late.Code));
        Assert.Contains("Vad de som ligger under har skrivit", above.Text, StringComparison.Ordinal);
        Assert.Contains(Said, above.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_in_is_not_written_in_until_it_is_taken_or_sent_back()
    {
        var round = await HandedIn();
        using var reporter = await Reporter();
        using var compiler = await instance.SignedIn("sammanstallare@lulea.example");

        var closed = await Write(round, reporter);
        var taken = await round.Press(reporter, ARound.Committee, "ta-tillbaka");
        var open = await Write(round, reporter);
        var early = await round.Press(compiler, ARound.Committee, "godkann");
        await round.Press(reporter, ARound.Committee, "lamna-in");
        var stale = await compiler.PostWithToken(round.Post(ARound.Committee, "/godkann"), ("revision", "0"));
        var approved = await round.Press(compiler, ARound.Committee, "godkann");
        var again = await round.Press(compiler, ARound.Committee, "godkann");
        var after = await Write(round, reporter);
        var summary = await round.Press(reporter, ARound.Committee, "sammanfattning", ("summary", "Mer"));
        var back = await round.Press(reporter, ARound.Committee, "ta-tillbaka");
        var report = await round.Report(ARound.Committee);

        Assert.Equal((409, 302, 302), (closed.Code, taken.Code, open.Code));
        Assert.Equal((409, 412, 302, 409), (early.Code, stale.Code, approved.Code, again.Code));
        Assert.Equal((409, 409, 409), (after.Code, summary.Code, back.Code));
        Assert.Contains("är godkänd, och inget i den ändras.", after.Text, StringComparison.Ordinal);
        Assert.Equal((ReportState.Approved, "Sammanställare i Luleå (demo)"), (report.State, report.ApprovedBy));
        Assert.Contains(
            "Rapporten är godkänd i dag",
            (await reporter.Get(round.At(ARound.Committee))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sending_back_needs_a_comment_that_is_read_first_and_leaves_its_line()
    {
        var round = await HandedIn();
        using var reporter = await Reporter();
        using var strategist = await Strategist();

        var bare = await round.Press(strategist, ARound.Committee, "skicka-tillbaka", ("comment", "  "));
        var mine = await round.Press(reporter, ARound.Committee, "skicka-tillbaka", ("comment", "Själv"));
        var sent = await round.Press(
            strategist,
            ARound.Committee,
            "skicka-tillbaka",
            ("comment", "Säg vad det ledde till.")
        );
        var page = await reporter.Get(round.At(ARound.Committee));
        var line = await Line(round, TrailKind.ReportReturned);
        var comment = await round.Read(db => db.ReportComments.SingleAsync(c => c.Text == "Säg vad det ledde till."));
        var settled = await reporter.PostWithToken(
            round.Post(ARound.Committee, $"/kommentar/{comment.Id}"),
            ("mal", "")
        );

        Assert.Equal((422, 403, 302), (bare.Code, mine.Code, sent.Code));
        Assert.Contains("Skriv vad som behöver ändras.", bare.Text, StringComparison.Ordinal);
        Assert.Contains("Strateg i Luleå (demo) skickade tillbaka rapporten:", page.Text, StringComparison.Ordinal);
        Assert.Equal((ARound.Committee, "Tertial 1 2026"), (line[^1].Subject, line[^1].Details["round"]));
        Assert.Equal(302, settled.Code);
        Assert.Contains("Åtgärdad i dag", (await reporter.Get(round.At(ARound.Committee))).Text);
        Assert.Equal(302, (await Write(round, reporter)).Code);
    }

    [Fact]
    public async Task Comments_are_written_on_a_goal_by_those_who_report_or_approve_and_read_by_members()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        using var reporter = await Reporter();
        using var reader = await instance.Reader("lulea");
        (string, string)[] said = [("mal", $"{round.Element(ARound.Homes)}"), ("text", "Vilka hus är det?")];

        var written = await reporter.PostWithToken(round.Post(ARound.Committee, "/kommentera"), said);
        var others = await reader.PostWithToken(round.Post(ARound.Committee, "/kommentera"), said);
        var empty = await reporter.PostWithToken(round.Post(ARound.Committee, "/kommentera"), ("text", ""));
        var nowhere = await reporter.PostWithToken(
            round.Post(ARound.Committee, "/kommentera"),
            ("mal", $"{round.Element(ARound.Errands)}"),
            ("text", "Hör inte hit.")
        );

        Assert.Equal((302, 403, 422, 404), (written.Code, others.Code, empty.Code, nowhere.Code));
        Assert.Contains(
            "Vilka hus är det?",
            (await reader.Get(round.At(ARound.Committee, ARound.Homes))).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "En kommentar väntar på svar.",
            (await reporter.Get(round.At(ARound.Committee, ARound.Homes))).Text
        );
    }

    [Fact]
    public async Task A_stand_in_writes_what_the_unit_writes_as_long_as_it_is_named_and_no_longer()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]), (ARound.School, [ARound.Homes]));
        using var strategist = await Strategist();
        using var reader = await instance.Reader("lulea");
        using var reporter = await Reporter();

        var before = await Write(round, reader);
        var unknown = await round.Press(strategist, ARound.Committee, "ersattare", ("email", "redaktor@pitea.example"));
        var politician = await round.Press(
            strategist,
            ARound.Committee,
            "ersattare",
            ("email", "fortroendevald@lulea.example")
        );
        var byReporter = await round.Press(reporter, ARound.Committee, "ersattare", ("email", "lasare@lulea.example"));
        var named = await round.Press(strategist, ARound.Committee, "ersattare", ("email", " Lasare@lulea.example "));
        var during = await Write(round, reader);
        var elsewhere = await Write(round, reader, ARound.School);
        var line = await Line(round, TrailKind.StandInNamed);
        var ended = await round.Press(strategist, ARound.Committee, "ersattare", ("email", ""));
        var after = await Write(round, reader);

        Assert.Equal((403, 422, 422, 403), (before.Code, unknown.Code, politician.Code, byReporter.Code));
        Assert.Equal((302, 302, 403), (named.Code, during.Code, elsewhere.Code));
        Assert.Equal("Läsare i Luleå (demo)", line[^1].Details["standIn"]);
        Assert.Equal((302, 403), (ended.Code, after.Code));
    }

    [Theory]
    [InlineData("lamna-in", TrailKind.ReportHandedIn)]
    [InlineData("godkann", TrailKind.ReportApproved)]
    public async Task Of_forty_who_press_at_once_one_succeeds_and_there_is_one_line(string step, TrailKind kind)
    {
        var round = step is "godkann"
            ? await HandedIn()
            : await ARound.Opened(instance, (ARound.Committee, [$"+{ARound.Homes}"]));
        using var compiler = await instance.SignedIn("sammanstallare@lulea.example");
        var revision = (await round.Report(ARound.Committee)).Revision;
        var token = await compiler.Token();
        var before = (await Line(round, kind)).Count;

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ =>
                    compiler.Post(
                        round.Post(ARound.Committee, $"/{step}"),
                        [new("__RequestVerificationToken", token), new("revision", $"{revision}")]
                    )
                )
        );

        Assert.Equal([302, .. Enumerable.Repeat(409, 39)], replies.Select(r => r.Code).Order());
        Assert.Equal(before + 1, (await Line(round, kind)).Count);
    }

    [Fact]
    public async Task A_round_that_is_locked_or_planned_is_not_written_in()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        using var reporter = await Reporter();
        await round.Write(db =>
            db.Rounds.Where(r => r.Id == round.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Planned))
        );

        var unseen = await reporter.Get(round.At(ARound.Committee));
        var planned = await Write(round, reporter);
        await round.Write(db =>
            db.Rounds.Where(r => r.Id == round.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Locked))
        );
        var locked = await Write(round, reporter);

        Assert.Equal((404, 404, 409), (unseen.Code, planned.Code, locked.Code));
        Assert.Equal(200, (await reporter.Get(round.At(ARound.Committee))).Code);
    }

    private static async Task<Reply> Write(ARound round, Visitor visitor, string unit = ARound.Committee) =>
        await visitor.PostWithToken(
            round.Post(unit),
            ("mal", $"{round.Element(ARound.Homes)}"),
            ("revision", $"{(await round.Goal(unit, ARound.Homes)).Revision}"),
            ("why", $"{Said} {Guid.NewGuid()}")
        );

    private static Task<List<TrailEntry>> Line(ARound round, TrailKind kind) =>
        round.Read(db =>
            db.Set<TrailEntry>().AsNoTracking().Where(e => e.Kind == kind).OrderBy(e => e.Number).ToListAsync()
        );

    private async Task<ARound> HandedIn()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [$"+{ARound.Homes}"]));
        using var reporter = await Reporter();
        Assert.Equal(302, (await round.Press(reporter, ARound.Committee, "lamna-in")).Code);
        return round;
    }

    private Task<Visitor> Reporter() => instance.SignedIn("rapportor@lulea.example");

    private Task<Visitor> Strategist() => instance.SignedIn("strateg@lulea.example");
}
