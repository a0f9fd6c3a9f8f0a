using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What one person has before them: what waits, what has changed, what is being written, what comes.</summary>
public sealed class MyWorkQuery(
    KommunDb db,
    PlanQuery plans,
    ActivitiesQuery activitiesQuery,
    MyReportsQuery myReports,
    WaitingQuery waitingQuery,
    WorkFactsQuery facts,
    RoundsQuery roundsQuery,
    RoundYearQuery years,
    TimeProvider clock
)
{
    /// <summary>What is told on a first visit.</summary>
    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7);

    /// <summary>Work that ends within so many days waits already.</summary>
    private const int SoonDays = 14;

    /// <param name="visit">When the person was here before.</param>
    public async Task<MyWork> Run(CallerAccess access, LastVisit visit, CancellationToken cancel)
    {
        var plan = await plans.Run(access, versionId: null, cancel);
        var done = plan is null ? null : await activitiesQuery.Run(access, plan, cancel);
        var seen = plan is null ? [] : plan.Elements.SelectMany(done!.Of).Select(a => a.Activity).ToList();
        var mine = await myReports.Run(access, cancel);
        var waiting = await waitingQuery.Run(access, mine, cancel);
        var rounds = await roundsQuery.Run(access, cancel);
        var since = visit.Since ?? clock.GetUtcNow() - AWeek;
        var (told, isMore) = plan is null
            ? ([], false)
            : await facts.Run(access, plan, seen, rounds, new WorkConcern(access, plan, seen), since, cancel);
        return new MyWork(
            plan,
            clock.Today(),
            InOrder(waiting.Concat(Ending(access, seen))),
            mine,
            since,
            visit.Since is null,
            told,
            isMore,
            await Drafts(access, plan, rounds, cancel),
            access.SeesDrafts ? await years.Run(access, cancel) : null,
            [.. rounds.Where(r => r.Edition > 0)]
        );
    }

    private static IReadOnlyList<WaitingTask> InOrder(IEnumerable<WaitingTask> waiting) =>
        [
            .. waiting
                .OrderBy(w => w.LastDay ?? DateOnly.MaxValue)
                .ThenBy(w => w.Kind)
                .ThenBy(
                    w => w.Unit?.Name ?? w.Activity?.Title ?? "",
                    StringComparer.Create(Text.Swedish, ignoreCase: true)
                ),
        ];

    /// <summary>Work in which the person is named, and which is to end soon or should have.</summary>
    private IEnumerable<WaitingTask> Ending(CallerAccess access, List<Activity> activities)
    {
        if (!access.SeesDrafts || !access.HasSomewhere(Rights.Report))
            return [];
        var soon = clock.Today().AddDays(SoonDays);
        return activities
            .Where(a => !a.IsClosed && a.State != ActivityState.Done && a.End <= soon)
            .Where(a => WorkConcern.Names(access, a))
            .Select(a => new WaitingTask(WaitingKind.Activity, a.End) { Activity = a });
    }

    private async Task<IReadOnlyList<OwnDraft>> Drafts(
        CallerAccess access,
        Plan? plan,
        IReadOnlyList<Round> rounds,
        CancellationToken cancel
    )
    {
        if (!access.SeesDrafts || access.AccountId is not { } me)
            return [];
        var elements = (plan?.Living ?? []).Where(e => !e.State.IsDecided()).ToDictionary(e => e.Id);
        var planned = rounds.Where(r => r.State == RoundState.Planned).ToDictionary(r => r.Id);
        var ids = elements.Keys.Concat(planned.Keys).ToList();
        var written = await db
            .Changes.Where(c => c.ByAccountId == me && ids.Contains(c.SubjectId))
            .GroupBy(c => c.SubjectId)
            .Select(g => new { Id = g.Key, At = g.Max(c => c.At) })
            .ToListAsync(cancel);
        return
        [
            .. written
                .OrderByDescending(w => w.At)
                .Select(w => new OwnDraft(elements.GetValueOrDefault(w.Id), planned.GetValueOrDefault(w.Id), w.At)),
        ];
    }
}
