using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Starts what applies in the next period beside what applies now: a draft with the same text and the days that follow. The
/// running one is not touched, and steps back when its last day has passed and the next one is in force (decision 34).
/// </summary>
public sealed class BeginNextPeriod(KommunDb db, PlanQuery planQuery)
{
    /// <summary>
    /// Contributors and ties to others are copied; what lies below and what modules hang on it is chosen thing by thing. Saves
    /// in the caller's transaction; until that ends nobody else adds or moves in the same version.
    /// </summary>
    /// <param name="from">Null, with the last day, for as long a time from the day after.</param>
    /// <returns>
    /// The draft, with warnings about its period. Refused without a field: forbidden (403) where the caller may not edit,
    /// missing, and in conflict when the element is not decided, is superseded, has no last day, or has a next one already;
    /// else every fault at once at periodFrom and periodTo: invalid, and in conflict when a binding horizon is not kept.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid id,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } found)
            return Refusal.Missing("Det du vill skriva nästa period av");
        await StructureLock.Take(db, found.VersionId, cancel);
        var plan = (await planQuery.Run(access, found.VersionId, cancel)).OrCollided();
        var former = plan.Find(id)!;
        if (WhyNot(plan, former) is { } refusal)
            return refusal;
        var usual = Days(former);
        if (from is null && to is null && usual is null)
            return Refusal.Conflict("", "Ange vilka dagar nästa period börjar och slutar.");
        var input = PeriodDraft.Asked(former, from ?? usual?.From, from is null && to is null ? usual?.To : to);
        var (level, parentId) = (plan.LevelOf(former), PeriodDraft.ParentOf(plan, former));
        var refusals = PeriodDraft.Check(plan, level, input, parentId).ToList();
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        var draft = PeriodDraft.Add(db, plan, former, input, parentId);
        await db.SaveChangesAsync(cancel);
        return ((Outcome<Element>)draft).Warning([
            .. Horizon.Warns(plan, level, input, parentId),
            .. Overlap(former, draft),
        ]);
    }

    /// <summary>To be said before anybody asks for it.</summary>
    /// <returns>Null where the next period may be begun.</returns>
    public static Refusal? WhyNot(Plan plan, Element former)
    {
        if (!plan.Version.IsAlive)
            return Refusal.Conflict(
                "",
                "Den här versionen av styrmodellen är ersatt. Nästa period skrivs i den som gäller."
            );
        if (!former.State.IsDecided() || !former.State.IsLiving())
            return Refusal.Conflict(
                "",
                "Nästa period skrivs av det som är antaget och gäller. Ett utkast får sina datum direkt."
            );
        if (former.PeriodTo is null && plan.PeriodOf(former).Of is { } above && plan.NextOf(above) is null)
            return Refusal.Conflict(
                "",
                $"”{former.Title}” följer perioden för ”{above.Title}”. Skriv nästa period där och välj vad som följer med."
            );
        if (former.PeriodTo is null && plan.LevelOf(former) is { HorizonYears: null } or { IsOpenEnded: true })
            return Refusal.Conflict("", $"”{former.Title}” har ingen sista dag och gäller tills vidare.");
        return plan.NextOf(former) is { } next
            ? Refusal.Conflict("", $"Nästa period finns redan: ”{next.Title}”. Skriv vidare i den.")
            : null;
    }

    /// <returns>Null where it has no last day to go on from.</returns>
    public static (DateOnly From, DateOnly? To)? Days(Element former) =>
        PeriodDays.After(former.PeriodFrom, former.PeriodTo);

    private static IEnumerable<string> Overlap(Element former, Element draft)
    {
        if (draft.PeriodFrom <= former.PeriodTo)
            yield return $"Perioderna går i varandra: ”{former.Title}” gäller till {former.PeriodTo.Value.ToString("d MMMM yyyy", Text.Swedish)}.";
    }
}
