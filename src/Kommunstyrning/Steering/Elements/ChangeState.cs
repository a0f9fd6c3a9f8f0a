using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Takes an element from one state of its life to the next; adopting it takes a registered decision.</summary>
public sealed class ChangeState(
    KommunDb db,
    PlanQuery planQuery,
    PartsQuery partsQuery,
    IEnumerable<IElementFacet> facets,
    Trail trail,
    TimeProvider clock
)
{
    private static readonly Dictionary<ElementState, ElementState[]> Steps = new()
    {
        [ElementState.Draft] = [ElementState.InReview],
        [ElementState.InReview] = [ElementState.Draft, ElementState.Adopted],
        [ElementState.Adopted] = [ElementState.InForce, ElementState.Superseded],
        [ElementState.InForce] = [ElementState.FollowedUp, ElementState.Superseded],
        [ElementState.FollowedUp] = [ElementState.InForce, ElementState.Superseded],
        [ElementState.Superseded] = [],
    };

    /// <summary>The states that an element may be taken to from this one.</summary>
    /// <returns>Empty for what is superseded. A step back comes before a step on.</returns>
    /// <exception cref="KeyNotFoundException">The number is no state.</exception>
    public static IReadOnlyList<ElementState> Next(ElementState state) => Steps[state];

    /// <summary>Of <see cref="Next"/> those that can succeed today, the fields of a form apart.</summary>
    public static IEnumerable<ElementState> Offered(Plan plan, Element element, DateOnly today) =>
        Next(element.State).Where(to => WhyWait(plan, element, to, today) is null);

    /// <summary>Why the other ones wait, in sentences for members.</summary>
    public static IReadOnlyList<string> Waits(Plan plan, Element element, DateOnly today) =>
        [.. Next(element.State).Select(to => WhyWait(plan, element, to, today)?.Sentence).OfType<string>()];

    private static Refusal? WhyWait(Plan plan, Element element, ElementState to, DateOnly today) =>
        to switch
        {
            ElementState.InForce => TooEarly(plan, element, today).FirstOrDefault(),
            ElementState.Superseded => plan.AwaitedOn(element)?.IsAlready()
                ?? LeftAlone(plan, element).FirstOrDefault(),
            _ => null,
        };

    /// <summary>
    /// Whoever edits within a unit decides what the unit decides: levels that are set by units. Everything else goes as far as
    /// to review.
    /// </summary>
    public static Refusal? WhyNotDecide(CallerAccess access, LevelType level, ElementState to) =>
        access.MayEdit || level.IsSetByUnits || to is ElementState.Draft or ElementState.InReview
            ? null
            : Refusal.Forbidden(
                "Det beslutas av någon annan än enheten. Skicka det för granskning, så för en strateg in beslutet."
            );

    /// <summary>
    /// What is adopted from today or an earlier day is in force at once. What comes into force takes the place of the
    /// element that it supersedes, with all below that; the former period of it steps back when its last day has passed.
    /// Saves in the caller's transaction.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="rawDecision">Needed to adopt and, with a reason, to retire; ignored otherwise.</param>
    /// <returns>
    /// The element, unchanged where it is to be retired on a later day. Forbidden (403) where the caller may not edit or
    /// not decide, missing or stale, without a field, or in conflict at to
    /// when the state is not among <see cref="Next"/>; else every fault at once: in conflict at sections.key when a required
    /// section is empty, and at to when the parent is not adopted, the first day has not come or what applies hangs below;
    /// invalid at body, decidedOn, paragraph, inForceFrom, supersedes or reason of a decision, and in conflict at
    /// acceptsExample when the wording is an example's and nobody has said that it is to be adopted. What is wrong with
    /// something below that is adopted with it is said at includesBelow.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">An element was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        ElementState to,
        DecisionInput? rawDecision,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } element)
            return Refusal.Missing("Det du vill ändra läge på");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (element.Revision != revision)
            return Refusal.Stale($"”{element.Title}”");
        if (!Steps[element.State].Contains(to))
            return Refusal.Conflict("to", "Det steget går inte att ta från det läge som gäller nu.");

        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        if (WhyNotDecide(access, plan.LevelOf(element), to) is { } decidedByOthers)
            return decidedByOthers;
        var refusals = to switch
        {
            ElementState.InReview => (await Incomplete(plan, element, cancel)).ToList(),
            ElementState.Adopted => [.. await Incomplete(plan, element, cancel), .. Unsupported(plan, element)],
            ElementState.InForce => [.. TooEarly(plan, element, Today)],
            ElementState.Superseded => [.. LeftAlone(plan, element)],
            _ => [],
        };
        var decision = Named(plan, element, (rawDecision ?? new DecisionInput()).Normalise());
        if (!plan.Version.IsAlive && to != ElementState.Draft)
            refusals.Add(Refusal.Conflict("to", "Versionen av styrmodellen är ersatt. Läget ändras inte där längre."));
        if (to == ElementState.Adopted)
        {
            refusals.AddRange(decision.Check(Today));
            refusals.AddRange(Invented(element, decision));
            foreach (var below in BelowIn(plan, element, decision))
                refusals.AddRange(
                    (await Incomplete(plan, below, cancel))
                        .Concat(Invented(below, decision))
                        .Select(r => r with { Field = "includesBelow", Sentence = $"”{below.Title}”: {r.Sentence}" })
                );
        }
        if (to == ElementState.Superseded)
            refusals.AddRange(decision.CheckWithReason(Today));
        if (to == ElementState.Superseded && plan.AwaitedOn(element) is { } awaited)
            refusals.Add(awaited.IsAlready());
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        if (to == ElementState.Superseded && decision.InForceFrom > Today)
        {
            trail.Register(db, element, decision.Record(element, DecisionMatter.Retirement, awaited: true));
            StructureLock.Touch(db, element);
            await db.SaveChangesAsync(cancel);
            return element;
        }
        element.State = to;
        if (to == ElementState.Adopted)
            Adopt(element, decision);
        if (to == ElementState.Superseded)
            trail.Register(db, element, decision.Record(element, DecisionMatter.Retirement));
        var ids = to == ElementState.Adopted ? BelowIn(plan, element, decision).Select(e => e.Id).ToList() : [];
        var together = await db.Elements.Where(e => ids.Contains(e.Id)).ToListAsync(cancel);
        foreach (var part in together)
        {
            part.State = ElementState.Adopted;
            Adopt(part, decision);
        }
        foreach (var part in together.Prepend(element).Where(e => e.State == ElementState.InForce))
        {
            await TakePlace(part, cancel);
            await StepBack.Of(db, part, Today, cancel);
        }
        await db.SaveChangesAsync(cancel);
        return element;
    }

    /// <summary>Retires what was decided for a day that has come. Saves in the caller's transaction.</summary>
    /// <param name="awaited">Of an element that is living.</param>
    /// <returns>In conflict at to when what applies hangs below it, or its version of the model is superseded.</returns>
    internal async Task<Outcome<Element>> CarryOut(CallerAccess access, Decision awaited, CancellationToken cancel)
    {
        var element = await db.Elements.SingleAsync(e => e.Id == awaited.ElementId, cancel);
        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        if (LeftAlone(plan, element).FirstOrDefault() is { } refusal)
            return refusal;
        element.State = ElementState.Superseded;
        awaited.IsAwaited = false;
        await db.SaveChangesAsync(cancel);
        return element;
    }

    /// <summary>What one decision adopts together with the element: what is being written below it, and not what waits to be a new wording.</summary>
    private static IEnumerable<Element> BelowIn(Plan plan, Element element, DecisionInput decision) =>
        decision.IncludesBelow ? plan.Below(element).Where(e => !e.State.IsDecided() && e.SupersedesId is null) : [];

    private DateOnly Today => clock.Today();

    /// <summary>A unit's own goal is decided by the unit: where nobody else is named, it is that one.</summary>
    private static DecisionInput Named(Plan plan, Element element, DecisionInput decision)
    {
        var level = plan.LevelOf(element);
        var isUnnamed =
            decision.Body.Length == 0 || string.Equals(decision.Body, level.OwningBody, StringComparison.Ordinal);
        return level.IsSetByUnits && isUnnamed ? decision with { Body = DecidingBody.Of(plan, element) } : decision;
    }

    private void Adopt(Element element, DecisionInput decision)
    {
        trail.Register(db, element, decision.Record(element, DecisionMatter.Adoption));
        element.Own();
        if (decision.InForceFrom <= Today)
            element.State = ElementState.InForce;
    }

    /// <summary>What it supersedes steps back, and what hung on that hangs on this.</summary>
    private async Task TakePlace(Element element, CancellationToken cancel)
    {
        if (element.SupersedesId is not { } oldId)
            return;
        var old = await db.Elements.SingleAsync(e => e.Id == oldId, cancel);
        if (!old.State.IsLiving())
            return;
        old.State = ElementState.Superseded;
        element.Order = old.Order;
        foreach (var child in await db.Elements.Where(e => e.ParentId == oldId).ToListAsync(cancel))
            child.ParentId = element.Id;
        foreach (var facet in facets)
            await facet.TakePlace(oldId, element.Id, cancel);
    }

    /// <summary>A required section is empty: nothing half written is reviewed or adopted.</summary>
    private async Task<IEnumerable<Refusal>> Incomplete(Plan plan, Element element, CancellationToken cancel) =>
        (await partsQuery.Run(plan, element, cancel))
            .Where(part => part.Hinders)
            .Select(part => Refusal.Conflict($"sections.{part.Rule.Key}", part.WhyNot));

    /// <summary>Invented wording is adopted only by somebody who says so.</summary>
    private static IEnumerable<Refusal> Invented(Element element, DecisionInput decision)
    {
        if (element.Example != Example.None && !decision.AcceptsExample)
            yield return Refusal.Conflict(
                "acceptsExample",
                "Texten är påhittad som exempel. Skriv er egen, eller intyga att det är just den texten som har antagits."
            );
    }

    private static IEnumerable<Refusal> LeftAlone(Plan plan, Element element)
    {
        if (plan.ChildrenOf(element).Any())
            yield return Refusal.Conflict(
                "to",
                $"Under ”{element.Title}” ligger sådant som gäller. Flytta eller ersätt det först."
            );
    }

    private static IEnumerable<Refusal> Unsupported(Plan plan, Element element)
    {
        if (plan.ParentOf(element) is { } parent && !parent.State.IsDecided())
            yield return Refusal.Conflict(
                "to",
                $"Det ligger under ”{parent.Title}”, som inte är antagen. Anta den först."
            );
    }

    private static IEnumerable<Refusal> TooEarly(Plan plan, Element element, DateOnly today)
    {
        if (plan.DecisionOn(element) is { } decision && decision.InForceFrom > today)
            yield return Refusal.Conflict(
                "to",
                $"Beslutet gäller från {decision.InForceFrom.ToString("d MMMM yyyy", Text.Swedish)}. Det börjar gälla av sig självt den morgonen."
            );
    }
}
