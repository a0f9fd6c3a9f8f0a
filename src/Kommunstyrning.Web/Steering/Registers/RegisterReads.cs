using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>What the pages of registers read.</summary>
public sealed record RegisterReads(RegisterQuery Register, PlanQuery Plan, ActivitiesQuery Activities, UnitsQuery Units)
{
    /// <summary>All that may be tied to, in the plan's order, each element with its activities; none for those who may not.</summary>
    public async Task<List<TieTarget>> Targets(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayEdit || await Plan.Run(access, versionId: null, cancel) is not { } plan)
            return [];
        var activities = await Activities.Run(access, plan, cancel);
        return
        [
            .. plan.Living.SelectMany(e =>
                activities
                    .Of(e)
                    .Where(a => !a.Activity.IsClosed)
                    .Select(a => new TieTarget(e.Id, a.Activity.Id, $"{a.Activity.Title} (aktivitet för {e.Title})"))
                    .Prepend(new TieTarget(e.Id, ActivityId: null, $"{plan.Label(e)}: {e.Title}"))
            ),
        ];
    }
}
