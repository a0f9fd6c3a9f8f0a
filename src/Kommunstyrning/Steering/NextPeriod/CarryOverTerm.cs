using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Makes drafts for the new term of the elements that are to follow along, from the top down. What applies is not touched:
/// each draft is decided as any other, and what is to be retired or stays is left alone. It can be said again after a stop.
/// </summary>
public sealed class CarryOverTerm(KommunDb db, RollOverQuery rollOverQuery)
{
    /// <summary>Saves in the caller's transaction; until that ends nobody else adds or moves in the same version.</summary>
    /// <returns>
    /// How the plan stands then, with a sentence for each that could not follow. Refused without a field: forbidden (403)
    /// where the caller may not edit, and missing where there is no model.
    /// </returns>
    public async Task<Outcome<RollOver>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await rollOverQuery.Run(access, cancel) is not { } before)
            return Refusal.Missing("Styrmodellen");
        await StructureLock.Take(db, before.Plan.Version.Id, cancel);
        var found = (await rollOverQuery.Run(access, cancel)).OrCollided();
        var hindered = new List<string>();
        var heirs = new Dictionary<Guid, Element>();
        var listed = found.Items.Select(i => i.Thing.ElementId).ToHashSet();
        foreach (var item in found.Items)
        {
            var former = found.Plan.Find(item.Thing.ElementId)!;
            if (item.Next is not null)
                heirs[former.Id] = item.Next;
            if (!item.Waits)
                continue;
            var above = found.Plan.ParentOf(former);
            if (above is not null && listed.Contains(above.Id) && !heirs.ContainsKey(above.Id) && !Stays(found, above))
            {
                hindered.Add(
                    IsRetired(found, above)
                        ? $"”{former.Title}” ligger under ”{above.Title}”, som avslutas. Flytta det eller välj annat."
                        : $"”{former.Title}” väntar på ”{above.Title}”, som inte har fått sin nästa period än."
                );
                continue;
            }
            var input = Days(item.Choice!, former, found.Term);
            var parentId = above is not null && heirs.TryGetValue(above.Id, out var heir) ? heir.Id : former.ParentId;
            if (
                PeriodDraft.Check(found.Plan, found.Plan.LevelOf(former), input, parentId).FirstOrDefault() is
                { } refusal
            )
            {
                hindered.Add($"”{former.Title}”: {refusal.Sentence}");
                continue;
            }
            heirs[former.Id] = PeriodDraft.Add(db, found.Plan, former, input, parentId);
            (await db.PeriodChoices.SingleAsync(c => c.Id == item.Choice!.Id, cancel)).NextElementId = heirs[
                former.Id
            ].Id;
        }
        await db.SaveChangesAsync(cancel);
        return ((Outcome<RollOver>)(await rollOverQuery.Run(access, cancel)).OrCollided()).Warning(hindered);
    }

    private static bool Stays(RollOver found, Element above) => FateOf(found, above) == PeriodFate.Stays;

    private static bool IsRetired(RollOver found, Element above) => FateOf(found, above) == PeriodFate.Retires;

    private static PeriodFate? FateOf(RollOver found, Element above) =>
        found.Items.First(i => i.Thing.ElementId == above.Id).Choice?.Fate;

    /// <summary>Its own new days; else as long a time as it had, from the day after; else those of the term.</summary>
    private static ElementInput Days(PeriodChoice choice, Element former, Term term)
    {
        if (choice.Fate == PeriodFate.NewDates)
            return PeriodDraft.Asked(former, choice.From, choice.To);
        var days = PeriodDays.After(former.PeriodFrom, former.PeriodTo);
        return PeriodDraft.Asked(former, days?.From ?? term.From, days?.To ?? term.To);
    }
}
