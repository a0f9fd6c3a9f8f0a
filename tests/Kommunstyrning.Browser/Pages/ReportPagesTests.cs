using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>The pages on which a unit reports and a round is weighed together; and that a text is saved while it is written.</summary>
public sealed class ReportPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Unit = "Exempelnämnden för samhällsbyggnad";
    private const string Below = "Exempelförvaltningen för samhällsbyggnad";
    private const string Goal = "Den som söker bostad hittar en inom rimlig tid";
    private const string Company = "Exempelbostäder AB";
    private const string Grants = "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)";

    [ChromiumFact]
    public async Task The_pages_of_a_report_have_no_faults_fresh_or_refused()
    {
        var (round, units, elements) = await Opened();
        var report = $"/lulea/uppfoljning/{round}/enheter/{units[Unit]}";
        await using var visitor = await SignedIn("strateg");
        var faults = "";
        foreach (
            var (name, path) in new[]
            {
                ("report-goal", $"{report}?mal={elements[Goal]}"),
                ("report-whole", report),
                ("report-company", $"/lulea/uppfoljning/{round}/enheter/{units[Company]}?mal={elements[Grants]}"),
                ("report-group", $"/lulea/uppfoljning/{round}/sammanvagning"),
                ("my-reports-everybodys", "/lulea/min-rapportering"),
                ("my-work", "/lulea/mitt-arbete"),
                ("ownership", "/lulea/agarskap"),
                ("ownership-form", $"/lulea/agarskap?del={elements[Goal]}"),
            }
        )
        {
            await visitor.Go(path);
            faults += await Inspection.Faults(visitor, name);
        }
        await visitor.Go($"{report}?mal={elements[Goal]}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Markera som klar" }).PressAsync("Enter");
        await visitor.Page.Locator(".summary").WaitForAsync();
        faults += await Inspection.Faults(visitor, "report-goal-refused");
        await using var reader = await SignedIn("lasare");
        await reader.Go($"{report}?mal={elements[Goal]}");
        faults += await Inspection.Faults(reader, "report-goal-read");
        await reader.Go("/lulea/min-rapportering");
        faults += await Inspection.Faults(reader, "my-reports-empty");
        await reader.Go("/lulea/mitt-arbete");
        faults += await Inspection.Faults(reader, "my-work-idle");
        await Told(round);
        await reader.Go("/lulea/notiser");
        faults += await Inspection.Faults(reader, "notices");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await reader.Page.Locator("main button").First.IsVisibleAsync());

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task A_text_is_saved_while_it_is_written_and_stands_though_the_network_goes()
    {
        var (round, units, elements) = await Opened();
        await using var visitor = await SignedIn("rapportor");
        await visitor.Go($"/lulea/uppfoljning/{round}/enheter/{units[Unit]}?mal={elements[Goal]}");
        var text = visitor.Page.Locator("textarea[name=why]");
        var saved = visitor.Page.Locator("form[data-save] [data-saved]");

        await text.FillAsync("Kön har blivit kortare eftersom fler hus stod klara.");
        await Assertions.Expect(saved).ToContainTextAsync("Sparat", new() { Timeout = 15_000 });
        await visitor.Page.RouteAsync(
            "**/enheter/**",
            route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync()
        );
        await text.FillAsync("Kön har blivit kortare eftersom fler hus stod klara före påsk.");
        await Assertions.Expect(saved).ToContainTextAsync("gick inte att nå servern", new() { Timeout = 15_000 });
        Assert.EndsWith("före påsk.", await text.InputValueAsync(), StringComparison.Ordinal);
        await visitor.Page.UnrouteAsync("**/enheter/**");
        // what was sent before goes on: nothing of it collides with itself
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();

        await Assertions.Expect(visitor.Page.Locator(".summary")).ToHaveCountAsync(0);
        Assert.EndsWith(
            "före påsk.",
            await visitor.Page.Locator("textarea[name=why]").InputValueAsync(),
            StringComparison.Ordinal
        );
        await Assertions.Expect(saved).ToContainTextAsync("Sparat i dag");
    }

    /// <summary>The reader has notices that lead somewhere, one that leads nowhere, and something that is watched.</summary>
    private async Task Told(Guid round)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var tenant = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "lulea");
        var reader = await db.Set<Account>()
            .Where(a => a.Email == "lasare@lulea.example")
            .Select(a => a.Id)
            .SingleAsync();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        var tell = scope.ServiceProvider.GetRequiredService<TellPeople>();
        var by = CallerAccess.Program("(Namnet på någon med ett långt namn)");
        foreach (
            var told in new Told[]
            {
                new(LetterKind.RoundReopened) { SubjectId = round },
                new(LetterKind.HandedOver) { SubjectId = Guid.NewGuid() },
                new(LetterKind.WatchedNews)
                {
                    Code = "N99302",
                    Detail = "2025: 81,5 → 82,0 %\n2024: nytt värde 80,1 %",
                },
            }
        )
            await tell.Run(told, [reader], [], by, default);
        db.Add(new Subscription { AccountId = reader, Target = "N99302" });
        await db.SaveChangesAsync();
        await transaction.Commit(default);
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn($"{name}@lulea.example");
        return visitor;
    }

    private async Task<(Guid Round, Dictionary<string, Guid> Units, Dictionary<string, Guid> Elements)> Opened()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var tenant = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "lulea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        var units = await db.Set<Kommunstyrning.Organisation.Unit>().ToDictionaryAsync(u => u.Name, u => u.Id);
        var elements = await db.Elements.ToDictionaryAsync(e => e.Title, e => e.Id);
        var round = new Round
        {
            VersionId = (await db.ModelVersions.SingleAsync(v => v.State == VersionState.InForce)).Id,
            Name = "Tertial 1 2026",
            Kind = RoundKind.Tertial,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 4, 30),
            State = RoundState.Open,
            Deadlines = [new(RoundStep.Committees, new(2100, 5, 8))],
        };
        db.Add(round);
        foreach (var (unit, goals) in new[] { (Unit, new[] { Goal, Grants }), (Below, [Goal]), (Company, [Grants]) })
        {
            db.Add(new UnitReport { RoundId = round.Id, UnitId = units[unit] });
            db.AddRange(
                goals.Select(
                    (title, order) =>
                        new GoalReport
                        {
                            RoundId = round.Id,
                            UnitId = units[unit],
                            ElementId = elements[title],
                            IsOwner = unit != Below,
                            Order = order,
                            Why = unit == Below ? "Fler hus stod klara, och kön blev kortare." : "",
                        }
                )
            );
        }
        await db.SaveChangesAsync();
        await transaction.Commit(default);
        return (round.Id, units, elements);
    }
}
