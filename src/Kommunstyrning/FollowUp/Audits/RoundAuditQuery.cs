using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What an auditor asks of a round: how each goal was judged and by whom, where somebody set another assessment than the rule's,
/// who is missing, and what has been changed after the decision.
/// </summary>
public sealed class RoundAuditQuery(KommunDb db, RoundDocumentQuery documents)
{
    /// <summary>Changes in the plan that are told.</summary>
    public const int MostChanges = 300;

    private static readonly string[] Told = [nameof(Element), nameof(Target), nameof(Decision), nameof(Measure)];

    /// <summary>For whoever reads the audit trail, and for strategists.</summary>
    public static bool MayRead(CallerAccess access) => access.MayReadTrail || access.MayEdit;

    /// <returns>Null where there is no such round for whoever asks, while it is planned, and for those who may not.</returns>
    public async Task<RoundAudit?> Run(CallerAccess access, Guid roundId, CancellationToken cancel)
    {
        if (!MayRead(access) || await documents.Run(access, roundId, edition: null, cancel) is not { } found)
            return null;
        var editions = await Editions(roundId, cancel);
        var changes = await InPlan(found, cancel);
        return new RoundAudit(
            found,
            await Goals(found, cancel),
            [
                .. editions
                    .Zip(editions.Skip(1))
                    .Reverse()
                    .SelectMany(pair => EditionChanges.Between(pair.First, pair.Second)),
            ],
            [.. changes.Take(MostChanges)],
            changes.Count > MostChanges
        );
    }

    /// <returns>The oldest first.</returns>
    private async Task<List<RoundDocument>> Editions(Guid roundId, CancellationToken cancel)
    {
        var texts = await db
            .RoundEditions.Where(e => e.RoundId == roundId)
            .OrderBy(e => e.Number)
            .Select(e => e.Document)
            .ToListAsync(cancel);
        return texts.ConvertAll(EditionJson.Read);
    }

    private async Task<IReadOnlyList<AuditedGoal>> Goals(FoundDocument found, CancellationToken cancel)
    {
        var id = found.Round.Id;
        var rows = (await db.GoalReports.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel)).ToLookup(r =>
            r.ElementId
        );
        var reports = await db.UnitReports.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel);
        var approved = reports.ToDictionary(r => r.UnitId, r => r.State == ReportState.Approved ? r.ApprovedBy : "");
        return
        [
            .. found
                .Document.Goals.OrderBy(g => g.Management is null)
                .SelectMany(g => Voices(g, [.. rows[g.ElementId]], approved)),
        ];
    }

    /// <summary>The words are the document's, which an edition holds fast; who wrote them stands in the rows alone.</summary>
    private static IEnumerable<AuditedGoal> Voices(
        DocumentGoal goal,
        List<GoalReport> rows,
        Dictionary<Guid, string> approved
    )
    {
        var counts = IndicatorCounts.Of(goal.Indicators.Select(i => i.Status).OfType<TargetStatus>());
        if (goal.Assessments.Count == 0)
            yield return new(goal, counts, goal.Owner, IsOwner: true, null, null, "", "", null, "");
        foreach (var said in goal.Assessments)
        {
            var row = rows.Find(r => r.UnitId == said.UnitId);
            yield return new(
                goal,
                counts,
                said.Unit,
                said.IsOwner,
                said.Assessment,
                said.Proposed,
                said.OverrideReason,
                row?.SavedBy ?? "",
                row?.SavedAt,
                row is null ? "" : approved.GetValueOrDefault(row.UnitId, "")
            );
        }
    }

    private async Task<List<PlanChange>> InPlan(FoundDocument found, CancellationToken cancel)
    {
        if (found.Editions is not [var newest, ..])
            return [];
        var since = newest.LockedAt;
        var titles = found.Document.Goals.ToDictionary(g => g.ElementId, g => g.Title);
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.At > since && Told.Contains(c.Entity))
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .ToListAsync(cancel);
        return
        [
            .. changes
                .Where(c => titles.ContainsKey(c.SubjectId))
                .Select(c => new PlanChange(c.SubjectId, titles[c.SubjectId], c)),
        ];
    }
}
