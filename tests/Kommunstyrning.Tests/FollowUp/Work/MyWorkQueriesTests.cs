using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp.Work;

/// <summary>How often the database is asked does not grow with what there is to do.</summary>
public sealed class MyWorkQueriesTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_page_asks_no_more_with_two_thousand_goals_and_sixty_units_than_with_a_few()
    {
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        var round = await ARound.Opened(instance, "pitea", change: null);
        await Grown(round, goals: 2, units: 4);
        var few = await Asked(strategist);

        await Grown(round, goals: 2_000, units: 60);

        Assert.Equal(few, await Asked(strategist));
        Assert.True(few <= 40, $"{few}");
    }

    private async Task<int> Asked(Visitor visitor)
    {
        await visitor.Get("/pitea/mitt-arbete");
        using var asked = new AskedQueries(instance.Database);
        var page = await visitor.Get("/pitea/mitt-arbete");
        Assert.Equal(200, page.Code);
        Assert.Contains("Godkänn", page.Text, StringComparison.Ordinal);
        return asked.Count;
    }

    /// <summary>More goals of more units, which all have handed in.</summary>
    private static async Task Grown(ARound round, int goals, int units) =>
        await round.Write(async db =>
        {
            var above = await db.Elements.SingleAsync(e => e.Title == "Bostäder för livets alla skeden");
            var like = await db.Elements.FirstAsync(e => e.ParentId == above.Id);
            var top = await db.Units.FirstAsync(u => u.ParentId == null);
            var committees = Enumerable
                .Range(0, units)
                .Select(n => new Unit
                {
                    Kind = UnitKind.Committee,
                    ParentId = top.Id,
                    Name = $"Nämnd {n} av {units}",
                    Order = 100 + n,
                })
                .ToList();
            db.AddRange(committees);
            db.AddRange(
                committees.Select(u => new UnitReport
                {
                    RoundId = round.Round.Id,
                    UnitId = u.Id,
                    State = ReportState.Ready,
                })
            );
            db.AddRange(
                Enumerable
                    .Range(0, goals)
                    .Select(n => new Element
                    {
                        VersionId = like.VersionId,
                        LevelTypeId = like.LevelTypeId,
                        ParentId = above.Id,
                        Order = 100 + n,
                        Title = $"Mål {n} av {goals}",
                        OwnerUnitId = committees[n % units].Id,
                        State = ElementState.InForce,
                    })
            );
        });
}
