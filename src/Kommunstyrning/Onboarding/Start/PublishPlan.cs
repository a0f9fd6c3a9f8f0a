using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>A part of the plan, and why it stays a draft; no sentence where it can be adopted.</summary>
public sealed record PartToPublish(Element Element, LevelType Level, string Sentence)
{
    public bool CanBe => Sentence.Length == 0;
}

/// <summary>What has become of a plan that was published.</summary>
/// <param name="Left">What stays a draft, with the reason of each.</param>
public sealed record PublishedPlan(int Adopted, IReadOnlyList<PartToPublish> Left);

/// <summary>
/// Opens a plan for everyone to read: the drafted model is decided, and so is everything in it that is written, complete and the
/// municipality's own. What is not stays a draft and is named.
/// </summary>
public sealed class PublishPlan(
    PlanQuery planQuery,
    PartsQuery partsQuery,
    DecideVersion decideVersion,
    PutVersionInForce putVersionInForce,
    ChangeState changeState,
    TimeProvider clock
)
{
    /// <summary>Who decides where nobody is named, and the model says nothing.</summary>
    private const string Council = "Kommunfullmäktige";

    /// <returns>Every draft, those above before those below; empty for whoever may not edit.</returns>
    public async Task<IReadOnlyList<PartToPublish>> Foresee(CallerAccess access, CancellationToken cancel) =>
        access.MayEdit && await planQuery.Run(access, versionId: null, cancel) is { } plan
            ? await Foresee(plan, cancel)
            : [];

    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="raw">One decision for all of it. Where no body is named each level's own is meant.</param>
    /// <returns>
    /// Forbidden (403) for those who may not edit; missing where there is no model; in conflict without a field where
    /// nothing can be adopted; else every fault of the decision at once, at body, decidedOn, paragraph and inForceFrom.
    /// </returns>
    public async Task<Outcome<PublishedPlan>> Run(CallerAccess access, DecisionInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await planQuery.Run(access, versionId: null, cancel) is not { } plan)
            return Refusal.Missing("Styrmodellen");
        var parts = await Foresee(plan, cancel);
        if (!parts.Any(p => p.CanBe))
            return Refusal.Conflict("", "Det finns inget som går att öppna än. Skriv klart minst en del först.");
        if (await Decide(access, plan, raw, cancel) is { } refusals)
            return Outcome<PublishedPlan>.Refused(refusals);

        var adopted = 0;
        foreach (var part in parts.Where(p => p.CanBe))
        {
            var outcome = await Adopt(access, part, raw, cancel);
            if (!outcome.Succeeded)
                return Outcome<PublishedPlan>.Refused(outcome.Refusals);
            adopted++;
        }
        return new PublishedPlan(adopted, [.. parts.Where(p => !p.CanBe)]);
    }

    /// <summary>The model that the parts stand in, where it is still a draft.</summary>
    private async Task<IReadOnlyList<Refusal>?> Decide(
        CallerAccess access,
        Plan plan,
        DecisionInput raw,
        CancellationToken cancel
    )
    {
        var version = plan.Version;
        if (version.State == VersionState.Draft)
        {
            var body = Text.Line(raw.Body).Length > 0 ? raw.Body : Council;
            var decided = await decideVersion.Run(
                access,
                version.Id,
                version.Revision,
                raw with
                {
                    Body = body,
                },
                cancel
            );
            if (!decided.Succeeded)
                return decided.Refusals;
            version = decided.Value;
        }
        if (version.State != VersionState.Decided || version.InForceFrom > clock.Today())
            return null;
        var inForce = await putVersionInForce.Run(access, version.Id, version.Revision, cancel);
        return inForce.Succeeded ? null : inForce.Refusals;
    }

    private async Task<Outcome<Element>> Adopt(
        CallerAccess access,
        PartToPublish part,
        DecisionInput raw,
        CancellationToken cancel
    )
    {
        var element = part.Element;
        var body = Text.Line(raw.Body).Length > 0 ? raw.Body : part.Level.OwningBody;
        var decision = raw with { Body = body.Length > 0 ? body : Council };
        var revision = element.Revision;
        if (element.State == ElementState.Draft)
        {
            var sent = await changeState.Run(access, element.Id, revision, ElementState.InReview, null, cancel);
            if (!sent.Succeeded)
                return sent;
            revision = sent.Value.Revision;
        }
        return await changeState.Run(access, element.Id, revision, ElementState.Adopted, decision, cancel);
    }

    private async Task<IReadOnlyList<PartToPublish>> Foresee(Plan plan, CancellationToken cancel)
    {
        var stays = new HashSet<Guid>();
        var parts = new List<PartToPublish>();
        foreach (
            var element in plan
                .Living.Where(e => !e.State.IsDecided() && e.SupersedesId is null)
                .OrderBy(e => plan.Up(e).Count())
        )
        {
            var sentence = await WhyStays(plan, element, stays, cancel);
            if (sentence.Length > 0)
                stays.Add(element.Id);
            parts.Add(new PartToPublish(element, plan.LevelOf(element), sentence));
        }
        return parts;
    }

    private async Task<string> WhyStays(Plan plan, Element element, HashSet<Guid> stays, CancellationToken cancel)
    {
        if (element.Example != Example.None)
            return "Texten är ett exempel. Skriv er egen.";
        if (TemplateMark.Is(element))
            return "Texten kommer från mallen. Läs igenom den, ändra det som ska vara ert och spara.";
        if (plan.ParentOf(element) is { } parent && stays.Contains(parent.Id))
            return $"Det ligger under ”{parent.Title}”, som inte är klart.";
        var missing = (await partsQuery.Run(plan, element, cancel)).FirstOrDefault(p => p.Hinders);
        return missing?.WhyNot ?? "";
    }
}
