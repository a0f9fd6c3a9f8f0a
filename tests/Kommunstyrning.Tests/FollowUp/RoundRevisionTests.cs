using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A program that changes a round or a report says what it builds on, at every address.</summary>
public sealed class RoundRevisionTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly object Decision = new { body = "Kommunfullmäktige", decidedOn = "2026-06-15" };
    private static readonly object Reason = new { reason = "Skälet." };

    [Fact]
    public async Task Nothing_is_done_to_a_round_by_one_that_names_no_revision_or_another_than_the_newest()
    {
        await Refused(
            RoundState.Planned,
            ReportState.Writing,
            ("PUT", "", Asked),
            ("DELETE", "", null),
            ("POST", "/open", new { })
        );
        await Refused(
            RoundState.Open,
            ReportState.Approved,
            ("POST", "/extend", null),
            ("PUT", "/deadline", Later(("step", "committees"))),
            ("POST", "/lock", Decision)
        );
        await Refused(RoundState.Locked, ReportState.Approved, ("POST", "/reopen", Reason));
    }

    [Fact]
    public async Task Nothing_is_done_to_a_report_by_one_that_names_no_revision_or_another_than_the_newest()
    {
        await Refused(
            RoundState.Open,
            ReportState.Writing,
            ("PUT", "/units/{unit}/goals/{goal}", new { choice = "own", why = "Tre hus blev klara." }),
            ("PUT", "/units/{unit}/values/{own}", new[] { new { period = "2024", value = 1 } }),
            ("PUT", "/units/{unit}/summary", new { summary = "Det går framåt." }),
            ("POST", "/units/{unit}/hand-in", null),
            ("PUT", "/units/{unit}/deadline", Later())
        );
        await Refused(
            RoundState.Open,
            ReportState.Ready,
            ("POST", "/units/{unit}/take-back", null),
            ("POST", "/units/{unit}/return", new { comment = "Säg mer." }),
            ("POST", "/units/{unit}/approve", null)
        );
    }

    private async Task Refused(
        RoundState state,
        ReportState report,
        params (string Method, string Path, object? Body)[] acts
    )
    {
        var round = await ARound.Opened(instance, "lulea", r => r.State = state, (ARound.Committee, [ARound.Homes]));
        var own = "";
        await round.Write(async db =>
        {
            (await db.UnitReports.SingleAsync(r => r.RoundId == round.Round.Id)).State = report;
            (await db.GoalReports.SingleAsync(r => r.RoundId == round.Round.Id)).Assessment = Assessment.Partly;
            own = await Counted(db, round.Element(ARound.Homes));
        });
        using var editor = await instance.Editor("lulea");
        var before = await instance.Everything();
        foreach (var (method, path, body) in acts)
        {
            var at =
                $"/api/v1/lulea/rounds/{round.Round.Id}"
                + path.Replace("{unit}", $"{round.Unit(ARound.Committee)}", StringComparison.Ordinal)
                    .Replace("{goal}", $"{round.Element(ARound.Homes)}", StringComparison.Ordinal)
                    .Replace("{own}", own, StringComparison.Ordinal);
            var (none, stale) = (
                await editor.Json(HttpMethod.Parse(method), at, body),
                await editor.Json(HttpMethod.Parse(method), at, body, "\"99\"")
            );
            Assert.True((none.Code, stale.Code) == (428, 412), $"{method} {path}: {none} {stale}");
        }
        Assert.Equal(before, await instance.Everything());
    }

    /// <returns>The code of an own indicator that the goal is followed by.</returns>
    private static async Task<string> Counted(Kommunstyrning.Store.KommunDb db, Guid goal)
    {
        const int Number = 79;
        if (
            await db.Set<Kommunstyrning.Indicators.OwnIndicator>().SingleOrDefaultAsync(i => i.Number == Number) is
            { } there
        )
            return there.Code;
        var made = new Kommunstyrning.Indicators.OwnIndicator
        {
            Number = Number,
            Name = "Räknat",
            Measure = "st",
        };
        db.Add(made);
        db.Add(new Kommunstyrning.Steering.Measure { ElementId = goal, IndicatorId = made.Code });
        return made.Code;
    }

    private static Dictionary<string, string> Later(params (string Name, string Value)[] more) =>
        more.Append(("day", "2100-05-14")).Append(("reason", "Skälet.")).ToDictionary(StringComparer.Ordinal);

    private static object Asked =>
        new
        {
            name = "Läget",
            kind = "own",
            periodFrom = "2026-01-01",
            periodTo = "2026-03-31",
            deadlines = Enum.GetValues<RoundStep>()
                .Select((step, place) => new { step, day = $"2100-05-{place + 10}" })
                .ToArray(),
            weighing = "ownerJudges",
        };
}
