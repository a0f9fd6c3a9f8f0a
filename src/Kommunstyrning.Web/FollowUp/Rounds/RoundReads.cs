using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>What the pages of rounds are drawn from.</summary>
public sealed record RoundReads(
    RoundsQuery Rounds,
    RoundQuery Round,
    RoundMarkQuery Mark,
    RoundPreviewQuery Preview,
    RoundYearQuery Year,
    UnitsQuery Units,
    PlanQuery Plans,
    TimeProvider Clock
)
{
    /// <summary>The steps that the municipality has units in.</summary>
    public async Task<IReadOnlyList<RoundStep>> Steps(CancellationToken cancel) =>
        [.. (await Units.Run(cancel)).Select(u => RoundSteps.Of(u.Kind)).OfType<RoundStep>().Distinct().Order()];
}
