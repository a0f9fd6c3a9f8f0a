using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An editor's word on how it goes, in place of the rule's. Raw.</summary>
public sealed record AssessmentInput
{
    /// <summary>T, K or M; T where nothing is said.</summary>
    public string? Gender { get; init; }

    /// <summary>Null takes the word back, so that the rule's stands again.</summary>
    public TargetStatus? Status { get; init; }

    /// <summary>Needed with a status.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// Sets another status than the rule's, where the municipality's rules allow it. It is no part of what is decided, is shown
/// beside the rule's with its reason, and falls when a newer value comes.
/// </summary>
public sealed class AssessTarget(
    KommunDb db,
    CurrentTenant tenant,
    TargetProgressQuery progress,
    Trail trail,
    TimeProvider clock
)
{
    /// <summary>Raises the element's revision and saves.</summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="code">The indicator's, in capital or small letters.</param>
    /// <returns>
    /// The element. Forbidden (403), missing where there is no such target, in conflict when it is superseded or the rules
    /// do not allow it, and stale, all without a field; invalid at gender, status or reason.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        string code,
        AssessmentInput input,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det som har ett mål");
        var gender = Text.Line(input.Gender).Length == 0 ? Gender.Total : GenderCode.Read(Text.Line(input.Gender));
        if (gender is null)
            return Refusal.Invalid("gender", "Ange T för alla, K för kvinnor eller M för män.");
        var indicatorId = Text.Line(code).ToUpperInvariant();
        var target = await db.Targets.SingleOrDefaultAsync(
            t => t.ElementId == elementId && t.IndicatorId == indicatorId && t.Gender == gender,
            cancel
        );
        if (target?.Path is null)
            return Refusal.Missing("Målet");
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar hur det gick.");
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        var judged = (await progress.Judge(tenant.Tenant.AreaCode, [target], cancel))[0];
        var reason = Text.Line(input.Reason);
        var refusals = Check(judged, input.Status, reason).ToList();
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        var before = target.OwnStatus;
        target.OwnStatus = input.Status;
        target.OwnReason = input.Status is null ? "" : reason;
        target.OwnYear = input.Status is null ? null : judged.Rule.Judged?.Year;
        target.OwnPart = input.Status is null ? null : judged.Rule.Judged?.Period?.Part;
        target.OwnOn = input.Status is null ? null : clock.Today();
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        trail.Add(
            new TrailNote(TrailKind.StatusOverridden, element.Title, element.Id)
            {
                Details =
                [
                    ("indicator", target.IndicatorId),
                    ("before", $"{before}"),
                    ("status", $"{target.OwnStatus}"),
                    ("rule", $"{judged.Rule.Status}"),
                    ("reason", target.OwnReason),
                ],
            }
        );
        return element;
    }

    private static IEnumerable<Refusal> Check(TargetProgress judged, TargetStatus? status, string reason)
    {
        if (status is null)
            yield break;
        if (!judged.Rules.MayOverride)
            yield return Refusal.Conflict(
                "",
                "Kommunens regler säger att läget alltid följer av värdena. Ändra reglerna först, eller skriv om nuläget i ord."
            );
        if (status == TargetStatus.Reached && judged.Rule.Status != TargetStatus.Reached)
            yield return Refusal.Invalid("status", "Bara ett värde kan visa att målet är nått. Välj ett annat läge.");
        if (reason.Length == 0)
            yield return Refusal.Invalid("reason", "Skriv varför läget är ett annat än det som regeln säger.");
        if (reason.Length > Target.ReasonLength)
            yield return Refusal.Invalid("reason", $"Skälet får vara högst {Target.ReasonLength} tecken.");
    }
}
