using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Reads what has to be decided on when a new term begins. It is for members: what is being prepared is a draft.</summary>
public sealed class RollOverQuery(PlanQuery planQuery, TermQuery termQuery, NextPeriodQuery nextQuery)
{
    /// <returns>Null where there is no model that the reader may see, and for those who see no drafts.</returns>
    public async Task<RollOver?> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts || await planQuery.Run(access, versionId: null, cancel) is not { } plan)
            return null;
        var term = await termQuery.Run(cancel);
        var decided = plan.Living.Where(e => e.State.IsDecided() && plan.IsCounted(e)).ToList();
        var bound = decided.FindAll(e => RollOver.IsBound(plan, e, term));
        var items = await nextQuery.Of(plan, bound, bound, cancel);
        return new RollOver(
            plan,
            term,
            [.. items.Where(i => i.Thing.Kind == ThingKind.Element)],
            decided.Count - bound.Count
        );
    }
}
