using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What has changed since a moment and concerns one person, read from the history.</summary>
public sealed class WorkFactsQuery(KommunDb db)
{
    /// <summary>The most changes that are read back to find what to tell.</summary>
    public const int MostChanges = 500;

    private static readonly string[] OfElements =
    [
        nameof(Element),
        nameof(Decision),
        nameof(Target),
        nameof(Measure),
        nameof(Contributor),
        nameof(ElementLink),
    ];

    private static readonly string[] Told = [.. OfElements, nameof(Activity), nameof(UnitReport), nameof(Round)];

    /// <param name="rounds">Those that the person may know of.</param>
    /// <returns>Newest first, and whether the history holds more than was read.</returns>
    public async Task<(IReadOnlyList<WorkFact> Facts, bool IsMore)> Run(
        CallerAccess access,
        Plan plan,
        IReadOnlyList<Activity> activities,
        IReadOnlyList<Round> rounds,
        WorkConcern concern,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var me = access.AccountId;
        var wanted = db
            .Changes.AsNoTracking()
            .Where(c => c.At > since && Told.Contains(c.Entity) && (c.ByAccountId == null || c.ByAccountId != me));
        if (concern.Subjects(rounds) is { } subjects)
            wanted = wanted.Where(c => subjects.Contains(c.SubjectId));
        var changes = await wanted
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .Take(MostChanges + 1)
            .ToListAsync(cancel);
        var read = changes.Take(MostChanges).ToList();
        var (byId, roundById) = (activities.ToDictionary(a => a.Id), rounds.ToDictionary(r => r.Id));
        var reports = await Reports(read, cancel);
        return (
            [
                .. read.Where(c => !concern.IsAReaders || ComesToApply(access, c))
                    .GroupBy(c => Is<UnitReport>(c) ? c.RowId : c.SubjectId)
                    .Select(g => Of([.. g]))
                    .OfType<WorkFact>()
                    .OrderByDescending(f => f.At),
            ],
            changes.Count > MostChanges
        );

        WorkFact? Of(IReadOnlyList<Change> of)
        {
            var (newest, at) = (of[0], of[0].At);
            if (Is<UnitReport>(newest))
                return
                    reports.GetValueOrDefault(newest.RowId) is { } report
                    && roundById.GetValueOrDefault(report.RoundId) is { } its
                    && plan.FindUnit(report.UnitId) is { } unit
                    && concern.Has(unit)
                    && of.Any(c => c.Kind == ChangeKind.Changed && c.After.ContainsKey(nameof(UnitReport.State)))
                    ? new WorkFact(at, of) { Round = its, Unit = unit }
                    : null;
            if (roundById.GetValueOrDefault(newest.SubjectId) is { } round)
                return new WorkFact(at, of) { Round = round };
            if (byId.GetValueOrDefault(newest.SubjectId) is { } activity)
                return new WorkFact(at, of) { Activity = activity };
            return plan.Find(newest.SubjectId) is { } element ? new WorkFact(at, of) { Element = element } : null;
        }
    }

    private async Task<Dictionary<Guid, UnitReport>> Reports(List<Change> changes, CancellationToken cancel)
    {
        var ids = changes.Where(Is<UnitReport>).Select(c => c.RowId).Distinct().ToList();
        return await db.UnitReports.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
    }

    /// <summary>
    /// For whoever has no part in the work: what was sent for review, adopted or ended, and what became of a round. What was
    /// changed before that is nobody else's.
    /// </summary>
    private static bool ComesToApply(CallerAccess access, Change change) =>
        (
            Is<Element>(change)
            && change.After.GetValueOrDefault(nameof(Element.State)) is { } state
            && IsTold(access, state)
        ) || (Is<Round>(change) && change.After.ContainsKey(nameof(Round.State)));

    private static bool IsTold(CallerAccess access, string state) =>
        Enum.TryParse<ElementState>(state, out var parsed)
        && (
            parsed.IsPublic()
            || (parsed == ElementState.InReview && (access.SeesDrafts || access.Rights.HasFlag(Rights.SeeReviews)))
        );

    private static bool Is<T>(Change change) => string.Equals(change.Entity, typeof(T).Name, StringComparison.Ordinal);
}
