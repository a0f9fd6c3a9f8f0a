using Kommunstyrning.Access;
using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Finds what applies and nobody looks after. That a page is opened is kept nowhere, so what counts is what people have
/// written: in the element, its targets and ties, its activities and their notes, and the reports on it. What the program
/// does by itself, and what was written before the adoption, counts for nothing. As many questions however many elements.
/// </summary>
public sealed class OwnershipQuery(
    KommunDb db,
    PlanQuery plans,
    ActivitiesQuery activitiesQuery,
    MeasuresQuery measuresQuery,
    FollowedIndicatorsQuery followedQuery,
    ReportersQuery reporters,
    CurrentTenant tenant,
    TimeProvider clock
)
{
    /// <summary>So many days nobody is blamed for not having written anything since the adoption.</summary>
    public const int GraceDays = 90;

    /// <summary>So many days without a word are a standstill.</summary>
    public const int StillDays = 365;

    /// <summary>So many whole years without a value are too many.</summary>
    public const int ValueYears = 2;

    /// <returns>Null for whoever does not edit everywhere, and where there is no version to see.</returns>
    public async Task<Ownership?> Run(CallerAccess access, CancellationToken cancel) =>
        access.MayEdit && await plans.Run(access, versionId: null, cancel) is { } plan
            ? await Run(access, plan, cancel)
            : null;

    /// <param name="plan">As whoever asks may see it, where it has been read already.</param>
    /// <returns>Null for whoever does not edit everywhere.</returns>
    public async Task<Ownership?> Run(CallerAccess access, Plan plan, CancellationToken cancel)
    {
        if (!access.MayEdit)
            return null;
        var today = clock.Today();
        var elements = plan
            .Living.Where(e => e.State.IsDecided() && plan.IsCounted(e))
            .Where(e => plan.LevelOf(e) is { Kind: LevelKind.Level, IsRoot: false })
            .ToList();
        var people = await reporters.Run(access, cancel);
        var written = await Written(access, plan, cancel);
        var stale = await Stale(plan, elements, today, cancel);
        return new Ownership(
            plan,
            today,
            elements.Count,
            [.. elements.SelectMany(e => Gaps(e, plan.OwnerOf(e))).OrderBy(g => g.Gap)]
        );

        IEnumerable<GapElement> Gaps(Element element, Unit? owner)
        {
            if (owner is null)
                yield return new GapElement(element, OwnershipGap.NoOwner, owner);
            // the council reports to nobody
            else if (owner.Kind != UnitKind.Council && !people.Contains(owner.Id))
                yield return new GapElement(element, OwnershipGap.OwnerGone, owner);
            var (adopted, touched) = written(element);
            if (touched is null && adopted < today.AddDays(-GraceDays))
                yield return new GapElement(element, OwnershipGap.NeverUpdated, owner) { AdoptedOn = adopted };
            else if (touched < today.AddDays(-StillDays))
                yield return new GapElement(element, OwnershipGap.Still, owner)
                {
                    AdoptedOn = adopted,
                    TouchedOn = touched,
                };
            if (stale(element) is { Count: > 0 } indicators)
                yield return new GapElement(element, OwnershipGap.NoValue, owner) { Indicators = indicators };
        }
    }

    private async Task<Func<Element, (DateOnly? Adopted, DateOnly? Touched)>> Written(
        CallerAccess access,
        Plan plan,
        CancellationToken cancel
    )
    {
        const string adoption = nameof(Decision);
        var bySubject = (
            await db
                .Changes.GroupBy(c => c.SubjectId)
                .Select(g => new
                {
                    g.Key,
                    First = g.Min(c => c.At),
                    Adopted = g.Max(c => c.Entity == adoption ? (DateTimeOffset?)c.At : null),
                    ByPeople = g.Max(c => c.ByAccountId != null ? (DateTimeOffset?)c.At : null),
                })
                .ToListAsync(cancel)
        ).ToDictionary(c => c.Key);
        var reported = await db
            .GoalReports.Where(r => r.SavedAt != null)
            .GroupBy(r => r.ElementId)
            .Select(g => new { g.Key, At = g.Max(r => r.SavedAt) })
            .ToDictionaryAsync(r => r.Key, r => r.At, cancel);
        var activities = await activitiesQuery.Run(access, plan, cancel);
        return element =>
        {
            var own = bySubject.GetValueOrDefault(element.Id);
            var adopted = own?.Adopted ?? own?.First;
            var touched = activities
                .Of(element)
                .Select(a => bySubject.GetValueOrDefault(a.Activity.Id)?.ByPeople)
                .Append(own?.ByPeople)
                .Append(reported.GetValueOrDefault(element.Id))
                .Where(at => at > adopted)
                .Max();
            return (Day(adopted), Day(touched));
        };

        static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? StockholmDay.Of(moment) : null;
    }

    private async Task<Func<Element, IReadOnlyList<StaleIndicator>>> Stale(
        Plan plan,
        List<Element> elements,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var measures = await measuresQuery.Run(plan, cancel);
        var codes = elements.SelectMany(measures.Of).Distinct(StringComparer.Ordinal).ToList();
        var followed = await followedQuery.Run(tenant.Tenant.AreaCode, codes, cancel);
        var found = codes
            .Select(code =>
                followed.Find(code) is { } known ? new StaleIndicator(code, known.Name, Newest(code)) : null
            )
            .OfType<StaleIndicator>()
            .Where(i => i.Year is null || i.Year < today.Year - ValueYears)
            .ToDictionary(i => i.Code, StringComparer.Ordinal);
        return element =>
            [.. measures.Of(element).Select(code => found.GetValueOrDefault(code)).OfType<StaleIndicator>()];

        int? Newest(string code) =>
            Enum.GetValues<Gender>().SelectMany(g => followed.Outcome(code, g)).Max(v => (int?)v.Year);
    }
}
