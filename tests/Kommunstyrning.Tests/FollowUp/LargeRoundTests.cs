using System.Diagnostics;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>The largest municipality: two thousand goals of sixty units.</summary>
public sealed class LargeRoundTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private const int Goals = 2_000;
    private const int Units = 60;

    [Fact]
    public async Task A_round_of_two_thousand_goals_asks_the_database_as_often_as_one_of_two_and_is_decided()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var small = await AToldRound.Of(instance, "pitea", await Elements(2));
        var large = await AToldRound.Of(instance, "pitea", await Elements(Goals));
        await Spread(large);
        await Made(small);
        var few = await Made(small);

        var many = await Made(large);

        Assert.Equal(few.Asked, many.Asked);
        Assert.Equal((2, Goals), (few.Document.Goals.Count, many.Document.Goals.Count));
        output.WriteLine(
            $"{Goals} goals, {many.Document.UnitsAsked} units: {many.Took.TotalMilliseconds:0} ms, {many.Asked} questions"
        );

        Assert.Equal(302, (await large.Locked(editor)).Code);
        var json = (await stranger.Get(large.At("rapport.json"))).Json;
        Assert.Equal(Goals, json["goals"]!.AsArray().Count);
        var page = await stranger.Get(large.At("maluppfyllelse"));
        Assert.Equal(200, page.Code);
        // more than can be counted by eye are told by number alone
        Assert.Empty(page.Page.QuerySelectorAll(".signals .cells"));
    }

    private async Task<(int Asked, TimeSpan Took, RoundDocument Document)> Made(AToldRound round)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(round.Tenant);
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await using var transaction = await TenantTransaction.Begin(db, Intent.Read, default);
        using var asked = new AskedQueries(instance.Database);
        var began = Stopwatch.GetTimestamp();
        var found = await scope
            .ServiceProvider.GetRequiredService<RoundDocumentQuery>()
            .Run(CallerAccess.Program(), round.Id, edition: null, default);
        return (asked.Count, Stopwatch.GetElapsedTime(began), found!.Document);
    }

    private async Task<List<string>> Elements(int count)
    {
        var tenant = await AToldRound.TenantOf(instance, "pitea");
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var above = await scope.Db.Elements.SingleAsync(e => e.Title == "Bostäder för livets alla skeden");
        var like = await scope.Db.Elements.FirstAsync(e => e.ParentId == above.Id);
        var elements = Enumerable
            .Range(0, count)
            .Select(n => new Element
            {
                VersionId = like.VersionId,
                LevelTypeId = like.LevelTypeId,
                ParentId = above.Id,
                Order = 100 + n,
                Title = $"Mål {n} av {count}",
                State = ElementState.InForce,
            })
            .ToList();
        scope.Db.AddRange(elements);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return elements.ConvertAll(e => $"{e.Id}");
    }

    /// <summary>The goals go to sixty units, which all hand in.</summary>
    private async Task Spread(AToldRound round) =>
        await round.Do(
            instance,
            async db =>
            {
                var top = await db.Units.FirstAsync(u => u.ParentId == null);
                var units = Enumerable
                    .Range(0, Units)
                    .Select(n => new Unit
                    {
                        Kind = UnitKind.Committee,
                        ParentId = top.Id,
                        Name = $"Nämnd {n}",
                        Order = 100 + n,
                    })
                    .ToList();
                db.AddRange(units);
                db.AddRange(
                    units.Select(u => new UnitReport
                    {
                        RoundId = round.Id,
                        UnitId = u.Id,
                        State = ReportState.Approved,
                    })
                );
                var rows = await db.GoalReports.AsNoTracking().Where(g => g.RoundId == round.Id).ToListAsync();
                db.AddRange(
                    rows.Select(
                        (r, n) =>
                            new GoalReport
                            {
                                RoundId = round.Id,
                                UnitId = units[n % Units].Id,
                                ElementId = r.ElementId,
                                Assessment = Assessment.Partly,
                                Why = "Vi är på väg, och kommer fram nästa år om inget oväntat händer.",
                            }
                    )
                );
            }
        );
}
