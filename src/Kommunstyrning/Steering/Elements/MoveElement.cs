using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Hangs an element, with everything below it, on another parent, or changes its place among its siblings.</summary>
public sealed class MoveElement(KommunDb db, PlanQuery planQuery, Trail trail, TimeProvider clock)
{
    /// <summary>
    /// Numbers the siblings anew and saves in the caller's transaction; until that ends nobody else adds or moves in the
    /// same version.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="parentId">Null for a level that hangs on nothing; the same as before to change the place only.</param>
    /// <param name="rawDecision">Needed, with a reason, where the element is decided: everyone sees where it stands.</param>
    /// <param name="position">Place among its siblings from 0; null for last. Beyond the last is last.</param>
    /// <returns>
    /// The element, where it was if it is to move on a later day, with a warning when they are more than the level recommends there. Refused one at a time: forbidden
    /// (403) where the caller may not edit, missing or stale, without a field; invalid at parentId when it may not hang
    /// there; in conflict at parentId when a binding horizon is not kept there, and at level when there may not be more. Of
    /// what is decided every fault of the decision at once, and in conflict at parentId when it would hang on a draft.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It or a sibling was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        Guid? parentId,
        int? position,
        DecisionInput? rawDecision,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } found)
            return Refusal.Missing("Det du vill flytta");
        await StructureLock.Take(db, found.VersionId, cancel);
        var plan = (await planQuery.Run(access, found.VersionId, cancel)).OrCollided();
        var element = await db.Elements.SingleAsync(e => e.Id == id, cancel);
        if (element.Revision != revision)
            return Refusal.Stale($"”{element.Title}”");

        var level = plan.LevelOf(element);
        if (ParentRule.Check(plan, level, parentId, element) is { } misplaced)
            return misplaced;
        if (Horizon.Misplaces(plan, element, parentId).FirstOrDefault() is { } beyond)
            return beyond;
        var decision = (rawDecision ?? new DecisionInput()).Normalise();
        if (element.State.IsDecided() && WhyNot(plan, element, parentId, decision).ToList() is [_, ..] refusals)
            return Outcome<Element>.Refused(refusals);
        var (count, warnings) = LevelCount.OneMore(plan, level, parentId, except: element);
        if (count is not null)
            return count;

        if (element.State.IsDecided() && decision.InForceFrom > clock.Today())
        {
            trail.Register(
                db,
                element,
                decision.Record(element, DecisionMatter.Move, awaited: true, to: (parentId, position))
            );
            StructureLock.Touch(db, element);
            await db.SaveChangesAsync(cancel);
            return ((Outcome<Element>)element).Warning(warnings);
        }
        if (element.State.IsDecided())
            trail.Register(db, element, decision.Record(element, DecisionMatter.Move));
        element.ParentId = parentId;
        await Reorder(element, position, plan, cancel);
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return ((Outcome<Element>)element).Warning(warnings);
    }

    /// <summary>One step up (−1) or down (+1) among its siblings; at the end it stays.</summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="step">Only its sign counts; with 0 it stays.</param>
    /// <returns>As when moving; the revision rises also where it stays.</returns>
    /// <exception cref="DbUpdateConcurrencyException">It or a sibling was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Step(
        CallerAccess access,
        Guid id,
        int revision,
        int step,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } element)
            return Refusal.Missing("Det du vill flytta");
        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        var siblings = Living(plan, element).ToList();
        var place = siblings.FindIndex(e => e.Id == id);
        var to = Math.Max(0, place + Math.Sign(step));
        return await Run(access, id, revision, element.ParentId, to, rawDecision: null, cancel);
    }

    /// <summary>Moves what was decided for a day that has come. Saves in the caller's transaction.</summary>
    /// <param name="awaited">Of an element that is living.</param>
    /// <returns>Refused where it may not hang there any more.</returns>
    internal async Task<Outcome<Element>> CarryOut(CallerAccess access, Decision awaited, CancellationToken cancel)
    {
        var element = await db.Elements.SingleAsync(e => e.Id == awaited.ElementId, cancel);
        await StructureLock.Take(db, element.VersionId, cancel);
        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        var (level, parentId) = (plan.LevelOf(element), awaited.ToParentId);
        if (ParentRule.Check(plan, level, parentId, element) is { } misplaced)
            return misplaced;
        if (Horizon.Misplaces(plan, element, parentId).FirstOrDefault() is { } beyond)
            return beyond;
        if (LevelCount.OneMore(plan, level, parentId, except: element).Refusal is { } full)
            return full;
        element.ParentId = parentId;
        awaited.IsAwaited = false;
        await Reorder(element, awaited.ToPosition, plan, cancel);
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }

    private IEnumerable<Refusal> WhyNot(Plan plan, Element element, Guid? parentId, DecisionInput decision)
    {
        if (!element.State.IsLiving())
            yield return Refusal.Conflict("", $"”{element.Title}” gäller inte längre och flyttas inte.");
        if (plan.Find(parentId) is { } parent && !parent.State.IsDecided())
            yield return Refusal.Conflict(
                "parentId",
                $"”{parent.Title}” är inte antagen. Det som är beslutat kan inte läggas under ett utkast."
            );
        if (plan.AwaitedOn(element) is { } awaited)
            yield return awaited.IsAlready();
        foreach (var refusal in decision.CheckWithReason(clock.Today()))
            yield return refusal;
    }

    private async Task Reorder(Element element, int? position, Plan plan, CancellationToken cancel)
    {
        var others = Living(plan, element).Where(e => e.Id != element.Id).Select(e => e.Id).ToList();
        others.Insert(Math.Clamp(position ?? others.Count, 0, others.Count), element.Id);
        var tracked = await db.Elements.Where(e => others.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        for (var i = 0; i < others.Count; i++)
            tracked[others[i]].Order = i;
    }

    private static IEnumerable<Element> Living(Plan plan, Element element) =>
        Siblings.Of(plan, element.LevelTypeId, element.ParentId).Where(e => e.State.IsLiving());
}
