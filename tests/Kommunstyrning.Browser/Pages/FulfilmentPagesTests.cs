using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser.Pages;

/// <summary>The pages of a round that is decided, open, and empty, as everyone, strategists and auditors see them.</summary>
public sealed class FulfilmentPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private static readonly Assessment?[] Says =
    [
        Assessment.Reached,
        Assessment.Reached,
        Assessment.Partly,
        Assessment.Not,
        null,
        Assessment.CannotJudge,
    ];

    [ChromiumFact]
    public async Task What_is_decided_has_no_faults_for_everyone()
    {
        var round = await AToldRound(isLocked: true);
        await using var visitor = await Visitor.Open(chromium, site);
        var faults = "";

        foreach (var (name, page) in new[] { ("fulfilment", "maluppfyllelse"), ("round-report", "rapport") })
        {
            await visitor.Go($"/lulea/uppfoljning/{round}/{page}");
            faults += await Inspection.Faults(visitor, name);
        }
        await visitor.Go(await site.PageOf("lulea", "Minskade utsläpp av växthusgaser"));
        faults += await Inspection.Faults(visitor, "area-judged");

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task What_is_open_has_no_faults_for_a_strategist()
    {
        var (round, empty, locked) = (await AToldRound(), await AToldRound(goals: 0), await AToldRound(isLocked: true));
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@lulea.example");
        var faults = "";

        foreach (
            var (name, page) in new[]
            {
                ("round-open", $"{round}/maluppfyllelse"),
                ("round-open-report", $"{round}/rapport"),
                ("round-empty", $"{empty}/maluppfyllelse"),
                ("round-empty-report", $"{empty}/rapport"),
                ("round-audit", $"{locked}/revision"),
                ("round-audit-open", $"{round}/revision"),
            }
        )
        {
            await visitor.Go($"/lulea/uppfoljning/{page}");
            faults += await Inspection.Faults(visitor, name);
        }

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task The_forms_of_the_decision_have_no_faults_fresh_or_refused()
    {
        var (round, locked) = (await AToldRound(), await AToldRound(isLocked: true));
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@lulea.example");
        var faults = "";

        foreach (var (name, page) in new[] { ("round-lock", $"{round}/las"), ("round-reopen", $"{locked}/oppna-igen") })
        {
            await visitor.Go($"/lulea/uppfoljning/{page}");
            faults += await Inspection.Faults(visitor, name);
            await Refused.Send(visitor.Page);
            faults += await Inspection.Faults(visitor, $"{name}-refused");
        }

        Inspection.IsSound(faults);
    }

    private async Task<Guid> AToldRound(int goals = int.MaxValue, bool isLocked = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var lulea = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "lulea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(lulea);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        var elements = await db
            .Elements.Where(e => e.State == ElementState.InForce && e.ParentId != null)
            .ToListAsync();
        var units = await db
            .Units.Where(u => u.Kind == UnitKind.Committee || u.Kind == UnitKind.Company)
            .OrderBy(u => u.Order)
            .Take(5)
            .ToListAsync();
        var round = new Round
        {
            VersionId = elements[0].VersionId,
            Name = "Delårsrapport januari till augusti 2026",
            Kind = RoundKind.Interim,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            State = RoundState.Open,
            OpenedOn = new DateOnly(2026, 9, 1),
            GroupText = "Det mesta går som planerat.\n\nUtsläppen minskar för långsamt.",
            MethodText = "Kommunledningen har gått igenom bedömningarna.",
            IsExample = true,
        };
        db.Add(round);
        db.AddRange(
            units.Select(
                (u, n) =>
                    new UnitReport
                    {
                        RoundId = round.Id,
                        UnitId = u.Id,
                        State = n == 0 ? ReportState.Writing : ReportState.Approved,
                        Summary = $"Vi har arbetat med {n + 1} av våra mål.",
                        ReadyBy = "Ida Ek",
                        ApprovedBy = n == 1 ? "Ida Ek" : "Olle Alm",
                    }
            )
        );
        db.AddRange(elements.Take(goals).Select((e, n) => Row(round, units[n % units.Count], e, n)));
        await db.SaveChangesAsync();
        if (isLocked)
        {
            var input = new LockInput
            {
                Body = "Kommunfullmäktige",
                DecidedOn = TimeProvider.System.Today(),
                Paragraph = "§ 112",
                Missing = { [units[0].Id] = "Nämnden sammanträdde för sent." },
            };
            var locked = await scope
                .ServiceProvider.GetRequiredService<LockRound>()
                .Run(CallerAccess.Program(), round.Id, round.Revision, input, default);
            Assert.True(locked.Succeeded);
        }
        await transaction.Commit(default);
        return round.Id;
    }

    private static GoalReport Row(Round round, Unit unit, Element element, int n) =>
        new()
        {
            RoundId = round.Id,
            UnitId = unit.Id,
            ElementId = element.Id,
            IsOwner = true,
            Order = n,
            Assessment = Says[n % Says.Length],
            Proposed = n % 7 == 0 ? Assessment.Not : Says[n % Says.Length],
            OverrideReason = n % 7 == 0 ? "Siffran släpar efter med ett år." : "",
            Why = n % 2 == 0 ? "Turtätheten upplevs som bättre än förra året." : "",
            Next = n % 3 == 0 ? "Vi fortsätter som nu." : "",
            SavedBy = "Ida Ek",
        };
}
