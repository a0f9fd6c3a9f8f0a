using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What would come of opening a round.</summary>
/// <param name="Scope">As asked for, or the usual where nothing was.</param>
/// <param name="Levels">Those that one can choose among.</param>
/// <param name="Assignments">With what is to be left out still among it, so that it can be taken in again.</param>
/// <param name="People">How many people report for each unit that anybody reports for.</param>
public sealed record RoundPreview(
    Round Round,
    Plan Plan,
    RoundScope Scope,
    IReadOnlyList<LevelType> Levels,
    RoundAssignments Assignments,
    IReadOnlyDictionary<Guid, int> People
);

/// <summary>Shows who would report on what before a round is opened.</summary>
public sealed class RoundPreviewQuery(KommunDb db, PlanQuery plans, ReportersQuery reporters)
{
    /// <param name="scope">Null for the usual choice.</param>
    /// <returns>Null for whoever may not edit, where the round is missing or not planned, and without a model in force.</returns>
    public async Task<RoundPreview?> Run(CallerAccess access, Guid id, RoundScope? scope, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is not null)
            return null;
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (round is not { State: RoundState.Planned })
            return null;
        if (await plans.Run(access, versionId: null, cancel) is not { Version.State: VersionState.InForce } plan)
            return null;
        var asked = scope ?? RoundAssignments.Usual(plan);
        var people = await reporters.Run(access, cancel);
        return new RoundPreview(
            round,
            plan,
            asked,
            RoundAssignments.LevelsOf(plan),
            RoundAssignments.Of(plan, asked with { LeftOutElements = [], LeftOutUnits = [] }),
            people.ToDictionary(g => g.Key, g => g.Count())
        );
    }
}
