using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>What the rule proposes of goals now, from the targets that they have.</summary>
public sealed class GoalProposals(StandingOfTargetsQuery standing, CurrentTenant tenant)
{
    /// <returns>Cannot be judged where the goal has no target.</returns>
    internal async Task<Assessment> Of(Round round, Guid elementId, CancellationToken cancel) =>
        RuleProposal.Of(
            (await Counts([elementId], cancel)).GetValueOrDefault(elementId, IndicatorCounts.None),
            round.Kind != RoundKind.Annual
        );

    /// <summary>How the indicators of each stand, in three queries however many there are.</summary>
    /// <returns>Those without a target are left out.</returns>
    internal async Task<Dictionary<Guid, IndicatorCounts>> Counts(
        IReadOnlyCollection<Guid> elementIds,
        CancellationToken cancel
    ) =>
        (await standing.Run(tenant.Tenant.AreaCode, elementIds, cancel)).ToDictionary(
            g => g.Key,
            g => IndicatorCounts.Of(g.Value)
        );
}

/// <summary>What is asked of whoever reports on a goal.</summary>
internal static class GoalAnswer
{
    /// <summary>Whoever answers for the goal says how it goes, where the rule does not say it for them.</summary>
    public static bool MustBeAssessed(Round round, bool isOwner) => isOwner && round.Weighing == Weighing.OwnerJudges;
}
