using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What units have learnt of a period is written once, and stands where the next one is planned.</summary>
public sealed class LearntTests(Instance instance) : IClassFixture<Instance>
{
    private const string Programme = "Plats för fler";
    private const string Below = "Det byggs för olika plånböcker och åldrar";
    private const string Beside = "Fler arbetsplatser har låg sjukfrånvaro";
    private const string Text = "Små hus på kommunens mark blev klara fortare än vi trodde.";
    private const string Elsewhere = "Chefer hinner mer när de är två.";

    [Fact]
    public async Task It_stands_where_the_next_period_is_planned_once_it_has_been_decided()
    {
        var round = await ARound.Opened(
            instance,
            "pitea",
            change: null,
            (ARound.Committee, [Below]),
            ("Exempelverksamheten för ekonomi och personal", [Beside])
        );
        foreach (var (goal, text) in new[] { (Below, Text), (Beside, Elsewhere) })
        {
            var element = round.Element(goal);
            await round.Write(db =>
                db.GoalReports.Where(g => g.RoundId == round.Round.Id && g.ElementId == element)
                    .ExecuteUpdateAsync(set => set.SetProperty(g => g.Learnt, text))
            );
        }
        await round.Write(db =>
            db.UnitReports.Where(r => r.RoundId == round.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Approved))
        );
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        var plan = $"/pitea/del/{round.Element(Programme)}/nasta-period";
        Assert.DoesNotContain(Text, (await strategist.Get(plan)).Text, StringComparison.Ordinal);

        var locked = await strategist.PostWithToken(
            $"/pitea/uppfoljning/{round.Round.Id}/las",
            ("revision", $"{round.Round.Revision}"),
            ("body", "Kommunfullmäktige"),
            ("decidedOn", "2026-01-15")
        );
        Assert.True(locked.Code == 302, locked.ToString());
        var page = await strategist.Get(plan);

        Assert.Contains(Text, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Elsewhere, page.Text, StringComparison.Ordinal);
        Assert.NotNull(
            page.Page.QuerySelector($"a[href='/pitea/uppfoljning/{round.Round.Id}/rapport#mal-{round.Element(Below)}']")
        );
    }
}
