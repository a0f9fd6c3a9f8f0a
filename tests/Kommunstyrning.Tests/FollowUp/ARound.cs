using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A round put straight into the tables, with the units and goals that a test asks for.</summary>
internal sealed class ARound
{
    public const string Committee = "Exempelnämnden för samhällsbyggnad";
    public const string Office = "Exempelförvaltningen för samhällsbyggnad";
    public const string School = "Exempelnämnden för barn och utbildning";
    public const string Company = "Exempelbostäder AB";
    public const string Homes = "Den som söker bostad hittar en inom rimlig tid";
    public const string Errands = "Ett vanligt ärende går att klara av på en gång";
    public const string Building = "Ökat byggande för fler Luleåbor";
    public const string Grants = "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)";

    private readonly Dictionary<string, Guid> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> elements = new(StringComparer.Ordinal);

    private ARound(Instance instance, string slug, Round round) => (Instance, Slug, Round) = (instance, slug, round);

    public Instance Instance { get; }

    public string Slug { get; }

    public Round Round { get; }

    public Guid Unit(string name) => units[name];

    public Guid Element(string title) => elements[title];

    /// <summary>Of a unit's report; with a goal, of that goal in it.</summary>
    public string At(string unit, string? goal = null) =>
        $"/{Slug}/uppfoljning/{Round.Id}/enheter/{units[unit]}" + (goal is null ? "" : $"?mal={elements[goal]}");

    /// <summary>The same address without what chooses the goal: where forms are sent.</summary>
    public string Post(string unit, string step = "") => At(unit) + step;

    /// <param name="asked">Unit and the titles of what it answers for; a title after "+" it contributes to.</param>
    public static async Task<ARound> Opened(
        Instance instance,
        string slug,
        Action<Round>? change,
        params (string Unit, string[] Goals)[] asked
    )
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var db = scope.Db;
        var version = await db.ModelVersions.SingleAsync(v => v.State == VersionState.InForce);
        var round = new Round
        {
            VersionId = version.Id,
            Name = "Tertial 1 2026",
            Kind = RoundKind.Tertial,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 4, 30),
            State = RoundState.Open,
            Deadlines = [new(RoundStep.Administrations, new(2100, 5, 7)), new(RoundStep.Committees, new(2100, 5, 8))],
        };
        change?.Invoke(round);
        db.Add(round);
        var made = new ARound(instance, slug, round);
        foreach (var unit in await db.Units.ToListAsync())
            made.units[unit.Name] = unit.Id;
        foreach (var element in await db.Elements.Where(e => e.State != ElementState.Superseded).ToListAsync())
            made.elements[element.Title] = element.Id;
        foreach (var (unit, goals) in asked)
        {
            db.Add(new UnitReport { RoundId = round.Id, UnitId = made.units[unit] });
            db.AddRange(
                goals.Select(
                    (title, order) =>
                        new GoalReport
                        {
                            RoundId = round.Id,
                            UnitId = made.units[unit],
                            ElementId = made.elements[title.TrimStart('+')],
                            IsOwner = !title.StartsWith('+'),
                            Order = order,
                        }
                )
            );
        }
        await db.SaveChangesAsync();
        await scope.Commit();
        return made;
    }

    public static Task<ARound> Opened(Instance instance, params (string Unit, string[] Goals)[] asked) =>
        Opened(instance, "lulea", change: null, asked);

    public async Task<T> Read<T>(Func<KommunDb, Task<T>> work)
    {
        await using var scope = await Scope(Intent.Read);
        return await work(scope.Db);
    }

    public async Task Write(Func<KommunDb, Task> work)
    {
        await using var scope = await Scope(Intent.Write);
        await work(scope.Db);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }

    public Task<GoalReport> Goal(string unit, string title)
    {
        var (unitId, element) = (units[unit], elements[title]);
        return Read(db =>
            db.GoalReports.AsNoTracking()
                .SingleAsync(g => g.RoundId == Round.Id && g.UnitId == unitId && g.ElementId == element)
        );
    }

    public Task<UnitReport> Report(string unit)
    {
        var unitId = units[unit];
        return Read(db => db.UnitReports.AsNoTracking().SingleAsync(r => r.RoundId == Round.Id && r.UnitId == unitId));
    }

    /// <summary>The form of the goal, as whoever asks is shown it.</summary>
    public async Task<SentForm> Form(Visitor visitor, string unit, string goal)
    {
        var shown = await visitor.Get(At(unit, goal));
        Assert.True(shown.Code == 200, shown.ToString());
        var form = shown.Page.QuerySelector("form[data-save]");
        Assert.NotNull(form);
        return new SentForm(At(unit, goal), form.GetAttribute("action")!, [.. FormFields.Of(form)]);
    }

    /// <summary>Presses a button of the report's page, on the revision that stands there.</summary>
    public async Task<Reply> Press(Visitor visitor, string unit, string step, params (string Name, string Value)[] more)
    {
        var revision = (await Report(unit)).Revision;
        return await visitor.PostWithToken(Post(unit, $"/{step}"), [("revision", $"{revision}"), .. more]);
    }

    private async Task<TenantScope> Scope(Intent intent)
    {
        await using var nobody = TenantScope.OfNobody(Instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == Slug);
        return await TenantScope.Of(Instance.Services, tenant, intent);
    }
}
