using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>How it goes with all that one municipality aims at, counted and never made into one.</summary>
/// <param name="Decided">How many parts everyone can read; 0 where there is nothing yet.</param>
/// <param name="ReviewedOn">The latest day on which a part was read through; null where that is not known.</param>
/// <param name="HasExamples">Some of what it is judged by is invented.</param>
/// <param name="Statuses">One for each target, the best first.</param>
public sealed record ShownStanding(
    int Decided,
    DateOnly? ReviewedOn,
    bool HasExamples,
    IReadOnlyList<TargetStatus> Statuses
)
{
    public static ShownStanding Nothing { get; } = new(0, null, false, []);
}

/// <summary>How it goes in every municipality, by the same rules as on their own pages. Asks twice, however many they are.</summary>
public sealed class ShownPlansQuery(
    KommunDb db,
    ShownPlansCache cache,
    ShownPlansAcrossTenants shownPlans,
    OpenDataQuery openData,
    TimeProvider clock
)
{
    /// <param name="tenants">A copy is made of those that have none yet, once.</param>
    public async Task<IReadOnlyDictionary<TenantId, ShownStanding>> Run(
        IReadOnlyCollection<Tenant> tenants,
        CancellationToken cancel
    )
    {
        var revisions = await Revisions(cancel);
        var without = tenants.Where(t => !revisions.ContainsKey(t.Id)).ToList();
        foreach (var tenant in without)
            await shownPlans.Ensure(tenant, cancel);
        if (without.Count > 0)
            revisions = await Revisions(cancel);
        var missing = cache.Missing(revisions).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        if (missing.Count > 0)
            cache.Keep(await Read(missing, cancel));

        var judge = new Judge(await openData.Catalogue(cancel), await openData.Panels(cancel), clock.Today());
        return tenants.ToDictionary(
            t => t.Id,
            t =>
                revisions.TryGetValue(t.Id, out var revision)
                    ? cache.Standing(t, revision, judge)
                    : ShownStanding.Nothing
        );
    }

    private async Task<Dictionary<TenantId, int>> Revisions(CancellationToken cancel) =>
        await db
            .ShownPlans.Select(p => new { p.TenantId, p.Revision })
            .ToDictionaryAsync(p => p.TenantId, p => p.Revision, cancel);

    /// <summary>All of them where many are missing, as when the program has just started.</summary>
    private async Task<List<ShownPlan>> Read(HashSet<string> missing, CancellationToken cancel)
    {
        var rows = db.ShownPlans.AsNoTracking();
        if (missing.Count > 1)
            return await rows.ToListAsync(cancel);
        var id = TenantId.Parse(missing.Single());
        return await rows.Where(p => p.TenantId == id).ToListAsync(cancel);
    }

    /// <summary>Judges many municipalities' targets: what all have of an indicator is unpacked once.</summary>
    internal sealed class Judge(CatalogueCopy catalogue, PanelCopy panels, DateOnly today)
    {
        private readonly Dictionary<(string, Gender), List<(int Year, double[] Values)>> unpacked = [];

        /// <summary>What the answer depends on, beside the contents.</summary>
        public (long, long, DateOnly) Key => (catalogue.Number, panels.Number, today);

        public ShownStanding Run(string areaCode, ShownContents contents)
        {
            var rules = contents.Rules;
            var area = panels.Find(areaCode);
            var all = contents.Targets.ConvertAll(shown =>
            {
                var target = shown.ToTarget();
                var indicator = catalogue.Find(shown.IndicatorId);
                var outcome =
                    shown.Own is { } own
                        ? OutcomeValue.Of(own.Select(f => (new Period(f.Every, f.Year, f.Part), f.Value)), today)
                    : indicator is null || area is null ? []
                    : Outcome(indicator, shown.Gender, area);
                var rule = TargetJudgement.Of(target.Path!, target.Tolerance, outcome, rules, today.Year);
                return new TargetProgress(target, target.Path!, indicator, outcome, rule, rules);
            });
            return new ShownStanding(
                contents.Decided,
                contents.ReviewedOn,
                all.Exists(p => p.IsExample),
                [.. all.Select(p => p.Status).Order()]
            );
        }

        private List<OutcomeValue> Outcome(Indicator indicator, Gender gender, Area area)
        {
            if (!unpacked.TryGetValue((indicator.Id, gender), out var years))
                unpacked[(indicator.Id, gender)] = years = [
                    .. panels
                        .Of(indicator.Id, gender)
                        .Where(y => y.Key <= today.Year)
                        .Select(y => (y.Key, panels.Unpack(y.Value))),
                ];
            return
            [
                .. years
                    .Where(y => !double.IsNaN(y.Values[area.Position]))
                    .Select(y => new OutcomeValue(
                        y.Year,
                        y.Values[area.Position],
                        indicator.IsPreliminary(y.Year, today)
                    )),
            ];
        }
    }
}
