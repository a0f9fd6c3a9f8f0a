using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What one unit has said of one element, in a round that is put straight into the tables.</summary>
internal sealed record ASaying(
    string Element,
    string Unit,
    Assessment? Said,
    Assessment? Proposed = null,
    string Reason = "",
    string Why = "",
    string Next = "",
    bool IsOwner = true,
    string By = "Ida Ek"
);

/// <summary>An open round whose rows are put straight into the tables.</summary>
internal sealed record AToldRound(Guid Id, Tenant Tenant)
{
    /// <param name="elements">Each of them is assessed by the first unit, which has its report approved.</param>
    public static Task<AToldRound> Of(Instance instance, string slug, IReadOnlyList<string> elements) =>
        Of(instance, slug, [.. elements.Select(e => new ASaying(e, "", Assessment.Reached, Assessment.Reached))]);

    /// <param name="sayings">A unit is named; empty for the municipality's first.</param>
    /// <param name="states">By unit, where its report is not approved.</param>
    public static async Task<AToldRound> Of(
        Instance instance,
        string slug,
        IReadOnlyList<ASaying> sayings,
        RoundKind kind = RoundKind.Interim,
        Weighing weighing = Weighing.OwnerJudges,
        IReadOnlyDictionary<string, ReportState>? states = null
    )
    {
        var tenant = await TenantOf(instance, slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var units = await scope.Db.Units.OrderBy(u => u.ParentId != null).ThenBy(u => u.Order).ToListAsync();
        var version = await scope.Db.ModelVersions.SingleAsync(v => v.State == VersionState.InForce);
        var round = new Round
        {
            VersionId = version.Id,
            Name = $"Delårsrapport {Guid.NewGuid().ToString()[..8]}",
            Kind = kind,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            State = RoundState.Open,
            OpenedOn = new DateOnly(2026, 9, 1),
            Weighing = weighing,
            GroupText = "Kommunen går framåt.",
        };
        scope.Db.Add(round);
        foreach (var group in sayings.GroupBy(s => s.Unit, StringComparer.Ordinal))
        {
            var unit = group.Key.Length == 0 ? units[0] : units.Single(u => u.Name == group.Key);
            var state = states?.GetValueOrDefault(group.Key, ReportState.Approved) ?? ReportState.Approved;
            scope.Db.Add(
                new UnitReport
                {
                    RoundId = round.Id,
                    UnitId = unit.Id,
                    State = state,
                    Summary = $"Så gick det för {unit.Name}.",
                    ReadyBy = state is ReportState.Writing ? "" : "Ida Ek",
                    ApprovedBy = state is ReportState.Approved ? "Olle Alm" : "",
                }
            );
            scope.Db.AddRange(group.Select((s, order) => Row(round, unit, s, order)));
        }
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return new AToldRound(round.Id, tenant);
    }

    public string At(string page = "") => $"/{Tenant.Id}/uppfoljning/{Id}{(page.Length > 0 ? "/" : "")}{page}";

    /// <summary>Through the form, with the decision that a council takes.</summary>
    public Task<Reply> Locked(Visitor editor, params (string Name, string Value)[] more) =>
        editor.Submit(At("las"), [.. Decision, .. more]);

    public static readonly DateOnly DecidedOn = TimeProvider.System.Today().AddDays(-30);

    public static readonly (string Name, string Value)[] Decision =
    [
        ("body", "Kommunfullmäktige"),
        ("decidedOn", DecidedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("paragraph", "§ 112"),
    ];

    public async Task Do(Instance instance, Func<KommunDb, Task> act)
    {
        await using var scope = await TenantScope.Of(instance.Services, Tenant, Intent.Write);
        await act(scope.Db);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }

    public static async Task<Tenant> TenantOf(Instance instance, string slug)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        return (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
    }

    private static GoalReport Row(Round round, Unit unit, ASaying saying, int order) =>
        new()
        {
            RoundId = round.Id,
            UnitId = unit.Id,
            ElementId = Guid.Parse(saying.Element),
            IsOwner = saying.IsOwner,
            Order = order,
            Assessment = saying.Said,
            Proposed = saying.Proposed,
            OverrideReason = saying.Reason,
            Why = saying.Why,
            Next = saying.Next,
            SavedBy = saying.By,
        };
}
