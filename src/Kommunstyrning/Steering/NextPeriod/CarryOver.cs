using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Puts what is to follow along into the draft of the next period: copies, as drafts, each tied to the former. The running
/// period keeps all it has. What is there already is not put there twice, so that it can be said again after a stop.
/// </summary>
public sealed class CarryOver(KommunDb db, NextPeriodQuery nextQuery, IEnumerable<IPeriodThings> modules)
{
    /// <summary>Saves in the caller's transaction; until that ends nobody else adds or moves in the same version.</summary>
    /// <param name="id">Of the running element.</param>
    /// <returns>
    /// What has been carried over, with a sentence for each thing that could not. Refused without a field: forbidden (403)
    /// where the caller may not edit, missing, and in conflict when the next period has not been begun or is decided.
    /// </returns>
    public async Task<Outcome<PeriodPair>> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await nextQuery.Run(access, id, cancel) is not { } before)
            return Refusal.Missing("Det vars nästa period du skriver");
        await StructureLock.Take(db, before.Plan.Version.Id, cancel);
        var found = (await nextQuery.Run(access, id, cancel)).OrCollided();
        if (found.Next is not { } next)
            return Refusal.Conflict("", $"Nästa period av ”{found.Former.Title}” är inte påbörjad. Börja med den.");
        if (next.State.IsDecided())
            return Refusal.Conflict("", $"”{next.Title}” är beslutad. Det som ska med läggs till där för sig.");

        var hindered = await Carry(found.Plan, found.Things, new() { [found.Former.Id] = next }, cancel);
        await db.SaveChangesAsync(cancel);
        return ((Outcome<PeriodPair>)(await nextQuery.Run(access, id, cancel)).OrCollided()).Warning(hindered);
    }

    /// <param name="things">What lies above before what lies below.</param>
    /// <param name="heirs">The elements of the next period that are there already, by the id of the former; grows.</param>
    /// <returns>Why something that is to follow could not, as whole sentences.</returns>
    private async Task<IReadOnlyList<string>> Carry(
        Plan plan,
        IReadOnlyList<ThingChoice> things,
        Dictionary<Guid, Element> heirs,
        CancellationToken cancel
    )
    {
        var hindered = new List<string>();
        var root = heirs.Values.First();
        foreach (var (thing, choice, next) in things)
        {
            if (thing.Kind == ThingKind.Element && next is not null)
                heirs[thing.ElementId] = next;
            if (choice is not { Follows: true } || next is not null)
                continue;
            var former = plan.Find(thing.ElementId)!;
            var bearer = thing.Kind == ThingKind.Element ? former.ParentId : thing.ElementId;
            if (bearer is not { } above || !heirs.TryGetValue(above, out var heir))
            {
                hindered.Add(
                    $"”{thing.Title}” kan inte följa med, eftersom ”{plan.Find(bearer)?.Title}” inte gör det. Låt också den följa med, eller välj något annat."
                );
                continue;
            }
            heirs[thing.Kind == ThingKind.Element ? former.Id : above] = await Copy(
                plan,
                thing,
                choice,
                heir,
                root,
                cancel
            );
            (await db.PeriodChoices.SingleAsync(c => c.Id == choice.Id, cancel)).NextElementId = heirs[
                thing.ElementId
            ].Id;
        }
        return hindered;
    }

    /// <returns>The copy of an element; or the element that the copy of something else hangs on.</returns>
    private async Task<Element> Copy(
        Plan plan,
        PeriodThing thing,
        PeriodChoice choice,
        Element heir,
        Element next,
        CancellationToken cancel
    )
    {
        if (thing.Kind != ThingKind.Element)
        {
            var until = (
                From: choice.From ?? heir.PeriodFrom ?? next.PeriodFrom,
                To: choice.To ?? heir.PeriodTo ?? next.PeriodTo
            );
            await modules.Single(m => m.Kind == thing.Kind).Copy(thing, heir, until.From, until.To, cancel);
            return heir;
        }
        var former = plan.Find(thing.ElementId)!;
        var hasDays = former.PeriodFrom is not null || former.PeriodTo is not null;
        var (from, to) =
            choice.Fate == PeriodFate.NewDates ? (choice.From, choice.To)
            : hasDays ? (heir.PeriodFrom, heir.PeriodTo)
            : (null, null);
        return PeriodDraft.Add(db, plan, former, PeriodDraft.Asked(former, from, to), heir.Id);
    }
}
