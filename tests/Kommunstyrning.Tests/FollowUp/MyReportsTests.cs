using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>The way from signing in to what is waited for.</summary>
public sealed class MyReportsTests(Instance instance) : IClassFixture<Instance>
{
    private const string Mine = "/lulea/min-rapportering";

    [Fact]
    public async Task Whoever_reports_is_led_to_the_one_report_or_a_list_and_is_told_when_there_is_none()
    {
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var reader = await instance.Reader("lulea");
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        using var politician = await instance.SignedIn("fortroendevald@lulea.example");
        using var stranger = instance.Visitor();
        var planned = await ARound.Opened(instance, "lulea", r => r.State = RoundState.Planned);
        await planned.Write(db => db.Rounds.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RoundState.Planned)));

        Assert.Contains(
            "Ingen uppföljning är öppen just nu",
            (await reporter.Get(Mine)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal((403, 302), ((await politician.Get(Mine)).Code, (await stranger.Get(Mine)).Code));

        // a round that does not ask the unit, and one that is not open, lead nowhere
        var other = await ARound.Opened(instance, (ARound.School, ["Eleverna möter en likvärdig skola var de än bor"]));
        await ARound.Opened(
            instance,
            "lulea",
            r => (r.State, r.Name) = (RoundState.Planned, "Delår 2026"),
            (ARound.Committee, [ARound.Homes])
        );
        Assert.Contains(
            "Tertial 1 2026 är öppen. Men Exempelnämnden för samhällsbyggnad är inte med i den.",
            (await reporter.Get(Mine)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Du rapporterar inte för någon enhet.", (await reader.Get(Mine)).Text);
        Assert.Contains("Du kan rapportera åt alla enheter", (await strategist.Get(Mine)).Text);

        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes, ARound.Building]));
        var led = await reporter.Get(Mine);
        Assert.Equal((302, round.At(ARound.Committee, ARound.Homes)), (led.Code, led.Location));

        // a reader who stands in for somebody is led there too, and to nothing else
        var account = await other.Read(db =>
            db.Accounts.Where(a => a.Email == "lasare@lulea.example").Select(a => a.Id).SingleAsync()
        );
        await other.Write(db =>
            db.UnitReports.Where(r => r.RoundId == other.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.StandInAccountId, account))
        );
        Assert.StartsWith(other.At(ARound.School), (await reader.Get(Mine)).Location);

        var annual = await ARound.Opened(
            instance,
            "lulea",
            r =>
                (r.Name, r.Kind, r.PeriodFrom, r.PeriodTo) = (
                    "Årsredovisning 2025",
                    RoundKind.Annual,
                    new(2025, 1, 1),
                    new(2025, 12, 31)
                ),
            (ARound.Committee, [ARound.Homes])
        );
        var list = await reporter.Get(Mine);
        Assert.Equal(200, list.Code);
        Assert.Contains("Två rapporter väntar på dig.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Inget av två mål är klart än.", list.Text, StringComparison.Ordinal);
        Assert.Equal(
            new[] { annual.At(ARound.Committee), round.At(ARound.Committee) }.Order(StringComparer.Ordinal),
            list.Page.QuerySelectorAll("main .unit-goals a")
                .Select(a => a.GetAttribute("href")!)
                .Order(StringComparer.Ordinal)
        );
    }
}
