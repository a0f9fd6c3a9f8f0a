using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Shows a guest something of the plan with all that lies below it, drafts too, and takes that back. It holds from the guest's
/// next request, on every node: it stands in the guest's membership.
/// </summary>
public sealed class ShareElement(KommunDb db, ElementQuery elementQuery, Trail trail)
{
    /// <summary>The most that is shared with one guest in one municipality.</summary>
    public const int Most = 40;

    private static readonly Refusal NoGuest = Refusal.Invalid("guest", "Välj en av kommunens gäster.");

    /// <summary>Saves in the caller's transaction. What is shared already stays so, with the other right where another is asked for.</summary>
    /// <param name="mayReport">The guest may also note how the activities there and below go.</param>
    /// <returns>
    /// Forbidden (403) for whoever may not edit in the element's unit; missing element; in conflict without a field where its
    /// version of the model is a draft or it is superseded; at guest where that is no guest here, or has been shown too much.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">The membership was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        Guid? guest,
        bool mayReport,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await elementQuery.Run(access, elementId, cancel) is not { } found)
            return Refusal.Missing("Det som skulle delas");
        if (access.WhyNot(Rights.Edit, found.Element.OwnerUnitId) is { } elsewhere)
            return elsewhere;
        if (WhyNot(found) is { } sentence)
            return Refusal.Conflict("", sentence);
        if (await Guest(guest, cancel) is not { } membership)
            return NoGuest;
        var grant = new RoleGrant(Role.Guest, ElementId: elementId, MayReport: mayReport);
        if (membership.Grants.Contains(grant))
            return found.Element;
        var others = membership.Grants.Where(g => g.ElementId != elementId).ToList();
        if (Roles.SharedWith(others).Count >= Most)
            return Refusal.Conflict(
                "guest",
                $"Gästen har redan fått {Most} delar. Dela något högre upp i stället, eller ta tillbaka något."
            );
        membership.Grants = [.. others, grant];
        await db.SaveChangesAsync(cancel);
        await Tell(TrailKind.ElementShared, membership, found.Element.Id, found.Element.Title, mayReport, cancel);
        return found.Element;
    }

    /// <summary>Takes it back. Saves in the caller's transaction. What is not shared stays so.</summary>
    /// <returns>
    /// Forbidden (403) for whoever may neither administer nor edit in the element's unit; at guest where that is no guest here.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">The membership was changed between reading and writing.</exception>
    public async Task<Outcome<Membership>> Withdraw(
        CallerAccess access,
        Guid elementId,
        Guid? guest,
        CancellationToken cancel
    )
    {
        if (!access.MayAdminister && access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        var element = await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == elementId, cancel);
        if (!access.MayAdminister && access.WhyNot(Rights.Edit, element?.OwnerUnitId) is { } others)
            return others;
        if (await Guest(guest, cancel) is not { } membership)
            return NoGuest;
        if (!membership.Grants.Exists(g => g.ElementId == elementId))
            return membership;
        membership.Grants = [.. membership.Grants.Where(g => g.ElementId != elementId)];
        await db.SaveChangesAsync(cancel);
        await Tell(TrailKind.ElementUnshared, membership, elementId, element?.Title ?? "", mayReport: false, cancel);
        return membership;
    }

    /// <returns>Null where it can be shared; otherwise a Swedish sentence.</returns>
    public static string? WhyNot(ElementInPlan found) =>
        found.Plan.Version.State == VersionState.Draft
            ? "Styrmodellen som det står i är ett utkast, och den ser bara medlemmar. Besluta den först."
        : found.Element.State.IsLiving() ? null
        : "Det är ersatt och läses av alla. Dela det som har tagit dess plats.";

    private async Task<Membership?> Guest(Guid? account, CancellationToken cancel)
    {
        var here = db.CurrentTenantId;
        var membership = await db.Memberships.SingleOrDefaultAsync(
            m => m.TenantId == here && m.AccountId == account,
            cancel
        );
        return membership?.Grants.Contains(new RoleGrant(Role.Guest)) == true ? membership : null;
    }

    private async Task Tell(
        TrailKind kind,
        Membership guest,
        Guid elementId,
        string title,
        bool mayReport,
        CancellationToken cancel
    )
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == guest.AccountId, cancel);
        trail.Add(
            new TrailNote(kind, account.ShownName(), account.Id)
            {
                Details =
                [
                    ("element", title),
                    ("elementId", $"{elementId}"),
                    .. mayReport ? [("may", "report")] : Array.Empty<(string, string)>(),
                ],
            }
        );
    }
}
