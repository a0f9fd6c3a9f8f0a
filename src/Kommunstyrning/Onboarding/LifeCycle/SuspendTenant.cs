using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>Why a municipality is paused, in words that its members and everybody else are shown.</summary>
/// <param name="Contact">Whom to ask meanwhile: a name, a telephone number, an e-mail address.</param>
public sealed record Suspension(string? Reason, string? Contact);

/// <summary>
/// Pauses a municipality: from the next request on, on every node, nobody comes in, and its addresses say why. Its letters
/// and its jobs wait. In a transaction of its own, so that its trail has the line.
/// </summary>
public sealed class SuspendTenant(IServiceScopeFactory scopes, KommunDb db, CurrentActor actor, TimeProvider clock)
{
    private const int LongestReason = 600;
    private const int LongestContact = 200;

    /// <returns>
    /// Refused at reason and contact where one is missing or too long; missing when no municipality has the slug. One that is
    /// paused already gets the new words, and goes on being paused since then.
    /// </returns>
    public async Task<Outcome<Tenant>> Run(string slug, Suspension asked, CancellationToken cancel)
    {
        var (reason, contact) = (Text.Paragraphs(asked.Reason), Text.Line(asked.Contact));
        var faults = Faults(reason, contact).ToList();
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        if (faults.Count > 0)
            return Outcome<Tenant>.Refused(faults);
        return await TransactionRetry.Run(commits => Suspend(tenant, reason, contact, commits, cancel), cancel);
    }

    private static IEnumerable<Refusal> Faults(string reason, string contact)
    {
        if (reason.Length == 0)
            yield return Refusal.Invalid("reason", "Skriv varför. Det visas för medlemmar och besökare.");
        if (reason.Length > LongestReason)
            yield return Refusal.Invalid("reason", $"Skälet får ha högst {LongestReason} tecken.");
        if (contact.Length == 0)
            yield return Refusal.Invalid("contact", "Skriv vem man kan fråga, till exempel ett telefonnummer.");
        if (contact.Length > LongestContact)
            yield return Refusal.Invalid("contact", $"Det får ha högst {LongestContact} tecken.");
    }

    private async Task<Outcome<Tenant>> Suspend(
        Tenant tenant,
        string reason,
        string contact,
        Action commits,
        CancellationToken cancel
    )
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
        var row = await scope.Db.Tenants.SingleAsync(t => t.Id == tenant.Id, cancel);
        row.State = TenantState.Suspended;
        row.SuspendedAt ??= clock.GetUtcNow();
        (row.SuspendedReason, row.SuspendedContact) = (reason, contact);
        if (!scope.Db.ChangeTracker.HasChanges())
            return row;
        await scope.Db.SaveChangesAsync(cancel);
        scope
            .Get<Trail>()
            .Add(
                new TrailNote(TrailKind.TenantPaused, row.Name) { Details = [("reason", reason), ("contact", contact)] }
            );
        await scope.Seal(cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return row;
    }
}
