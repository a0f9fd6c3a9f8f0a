using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Adds an element, as a draft, last among its siblings.</summary>
public sealed class CreateElement(KommunDb db, PlanQuery planQuery)
{
    /// <summary>Saves in the caller's transaction; until that ends nobody else adds or moves in the same version.</summary>
    /// <param name="versionId">Null for the version that applies.</param>
    /// <param name="levelKey">Key of one of the version's levels.</param>
    /// <param name="parentId">Null for a level that hangs on nothing.</param>
    /// <returns>
    /// The draft, with warnings when they become more than the level recommends or the period does not fit its horizon.
    /// Forbidden (403) where the caller may not edit, missing version, in conflict when the version is superseded, without a
    /// field, or invalid at level; else every fault at once: invalid at the field of the same name as in
    /// <see cref="ElementInput"/>, at sections.key or at parentId; in conflict at ownerUnitId or contributorIds when the
    /// level does not bind the company, at periodFrom, periodTo or targetYear when its horizon is binding and not kept, and at
    /// level when there may not be more.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid? versionId,
        string? levelKey,
        Guid? parentId,
        ElementInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (access.WhyNot(Rights.Edit, raw.OwnerUnitId) is { } others)
            return others;
        var before = await planQuery.Run(access, versionId, cancel);
        if (before is null)
            return Refusal.Missing("Versionen av styrmodellen");
        await StructureLock.Take(db, before.Version.Id, cancel);
        var plan = (await planQuery.Run(access, before.Version.Id, cancel)).OrCollided();

        if (!plan.Version.IsAlive)
            return Refusal.Conflict("", "Den här versionen av styrmodellen är ersatt. Lägg det nya i den som gäller.");
        if (plan.FindLevel(levelKey) is not { } level)
            return Refusal.Invalid("level", "Den nivån finns inte i kommunens styrmodell.");

        var input = ElementText.Normalise(raw);
        var (count, countWarnings) = LevelCount.OneMore(plan, level, parentId);
        var refusals = new List<Refusal>(ElementText.Check(input, level));
        refusals.AddRange(Responsibility.Check(plan, level, input));
        refusals.AddRange(ElementTies.Check(plan, level, input, selfId: null));
        refusals.AddRange(Horizon.Refuses(plan, level, input, parentId));
        if (ParentRule.Check(plan, level, parentId, moved: null) is { } misplaced)
            refusals.Add(misplaced);
        if (count is not null)
            refusals.Add(count);
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        var element = new Element
        {
            VersionId = plan.Version.Id,
            LevelTypeId = level.Id,
            ParentId = parentId,
            Order = Siblings.Next(plan, level, parentId),
            Title = input.Title,
            TargetYear = level.TargetYear,
        };
        element.Write(input);
        db.Add(element);
        await ElementTies.Save(db, plan, element, input, cancel);
        await db.SaveChangesAsync(cancel);
        return ((Outcome<Element>)element).Warning([.. countWarnings, .. Horizon.Warns(plan, level, input, parentId)]);
    }
}
