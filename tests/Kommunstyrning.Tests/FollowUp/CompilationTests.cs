using System.Diagnostics;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>Whoever holds the round sees all that units have said, and says what it comes to.</summary>
public sealed class CompilationTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_group_sees_who_has_handed_in_what_is_thin_and_how_goals_are_judged()
    {
        var round = await ARound.Opened(
            instance,
            (ARound.Committee, [ARound.Homes, $"+{ARound.Building}"]),
            (ARound.School, [ARound.Building])
        );
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        await (await round.Form(strategist, ARound.Committee, ARound.Homes))
            .With(
                ("why", "Går bra."),
                ("choice", "Own"),
                ("assessment", "Partly"),
                ("overrideReason", "Två hus är sena.")
            )
            .Send(strategist);
        await round.Press(strategist, ARound.Committee, "lamna-in");
        // both units report on the second goal, whose work is counted once; what was closed is not counted as done
        await round.Write(async db =>
        {
            var (homes, building, errands) = (
                round.Element(ARound.Homes),
                round.Element(ARound.Building),
                round.Element(ARound.Errands)
            );
            await db
                .Activities.Where(a => a.ElementId == homes || a.ElementId == building)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ElementId, errands));
            db.AddRange(
                Work(ARound.Homes, ActivityState.Done),
                Work(ARound.Building, ActivityState.Delayed),
                Work(ARound.Building, ActivityState.Delayed),
                Work(ARound.Building, ActivityState.Done, new DateOnly(2026, 3, 1))
            );
        });

        var page = await strategist.Get(At(round));

        Assert.Equal(200, page.Code);
        Assert.Contains("En av två enheter har lämnat in", page.Text, StringComparison.Ordinal);
        Assert.Contains("1\u00a0bedöms delvis nås", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ett mål är inte bedömt.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mycket kort: ”Går bra.”", page.Text, StringComparison.Ordinal);
        var activities = page.Page.QuerySelectorAll("dl.facts dt").Single(t => t.TextContent == "Aktiviteter");
        Assert.Equal(
            ["1 klar", "2 försenade", "1 avslutad"],
            activities.NextElementSibling!.QuerySelectorAll("p").Select(p => p.TextContent)
        );

        Kommunstyrning.Steering.Activity Work(string goal, ActivityState state, DateOnly? closed = null) =>
            new()
            {
                ElementId = round.Element(goal),
                Title = $"Arbete {Guid.NewGuid()}",
                State = state,
                ClosedOn = closed,
            };
    }

    [Fact]
    public async Task The_groups_text_is_saved_by_those_who_hold_the_round_and_shown_beside_anothers()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        using var editor = await instance.Editor("lulea");
        var mine = (await SentForm.At(strategist, At(round)))!.With(("groupText", "Kommunen når målen om bostäder."));
        var theirs = (await SentForm.At(editor, At(round)))!.With(("groupText", "Det är för tidigt att säga."));

        Assert.Equal((302, 412), ((await mine.Send(strategist)).Code, (await theirs.Send(editor)).Code));
        Assert.Contains("Kommunen når målen", (await strategist.Get(At(round))).Body, StringComparison.Ordinal);
        foreach (var who in new[] { "rapportor", "sammanstallare", "lasare", "revisor", "admin" })
        {
            using var other = await instance.SignedIn($"{who}@lulea.example");
            Assert.Equal(403, (await other.Get(At(round))).Code);
            Assert.Equal(403, (await other.PostWithToken(At(round), ("groupText", "Nej."))).Code);
        }
    }

    /// <summary>Sixty units and two thousand goals are asked for by as many questions as two units and three.</summary>
    [Fact]
    public async Task As_many_questions_are_asked_however_many_units_and_goals_there_are()
    {
        var small = await ARound.Opened(
            instance,
            (ARound.Committee, [ARound.Homes]),
            (ARound.School, [ARound.Building])
        );
        var large = await ARound.Opened(
            instance,
            (ARound.Committee, [ARound.Homes]),
            (ARound.School, [ARound.Building])
        );
        await Grow(large);
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        using var reporter = await instance.SignedIn("rapportor@lulea.example");

        var (few, many) = (await Asked(strategist, At(small)), await Asked(strategist, At(large)));
        var (one, hundred) = (
            await Asked(reporter, small.At(ARound.Committee, ARound.Homes)),
            await Asked(reporter, large.At(ARound.Committee, ARound.Homes))
        );

        output.WriteLine($"group {few} {many}, unit {one} {hundred}");
        Assert.Equal((few, one), (many, hundred));
        Assert.InRange(few, 3, 14);
        Assert.InRange(one, 3, 32);
        output.WriteLine($"group {await Median(strategist, At(large))} ms");
        output.WriteLine($"unit {await Median(reporter, large.At(ARound.Committee, ARound.Homes))} ms");
    }

    private static async Task Grow(ARound round)
    {
        await round.Write(async db =>
        {
            var level = await db.LevelTypes.FirstAsync(l => l.VersionId == round.Round.VersionId && l.Key == "mal");
            var parent = round.Element(ARound.Building);
            var council = round.Unit("Kommunfullmäktige");
            var elements = Enumerable
                .Range(0, 2000)
                .Select(i => new Element
                {
                    VersionId = round.Round.VersionId,
                    LevelTypeId = level.Id,
                    ParentId = parent,
                    Title = $"Mål nummer {i}",
                    Order = 10 + i,
                    State = ElementState.InForce,
                })
                .ToList();
            var units = Enumerable
                .Range(0, 58)
                .Select(i => new Unit
                {
                    Kind = UnitKind.Committee,
                    ParentId = council,
                    Name = $"Nämnd {i}",
                    Order = 50 + i,
                })
                .ToList();
            db.AddRange(elements);
            db.AddRange(units);
            foreach (var unit in units)
                db.Add(new UnitReport { RoundId = round.Round.Id, UnitId = unit.Id });
            foreach (var (i, element) in elements.Index())
            {
                db.Add(new Measure { ElementId = element.Id, IndicatorId = "N15419" });
                db.Add(
                    new Target
                    {
                        ElementId = element.Id,
                        IndicatorId = "N15419",
                        BaseYear = 2018,
                        BaseValue = 80,
                        FinalYear = 2030,
                        FinalValue = 95,
                        Direction = Kommunstyrning.Indicators.Direction.Higher,
                    }
                );
                db.Add(
                    new GoalReport
                    {
                        RoundId = round.Round.Id,
                        UnitId = i < 100 ? round.Unit(ARound.Committee) : units[i % units.Count].Id,
                        ElementId = element.Id,
                        IsOwner = true,
                        Order = i + 1,
                        SavedAt = DateTimeOffset.UnixEpoch,
                        Why =
                            i % 20 == 0 ? "Går bra." : "Utfallet är högre än förra året eftersom fler hus stod klara.",
                    }
                );
            }
        });
    }

    private async Task<int> Asked(Visitor visitor, string path)
    {
        await visitor.Get(path);
        using var asked = new AskedQueries(instance.Database);
        var page = await visitor.Get(path);
        Assert.True(page.Code == 200, page.ToString());
        return asked.Count;
    }

    private static async Task<double> Median(Visitor visitor, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await visitor.Get(path);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return Math.Round(times.Order().ElementAt(4));
    }

    private static string At(ARound round) => $"/{round.Slug}/uppfoljning/{round.Round.Id}/sammanvagning";
}
