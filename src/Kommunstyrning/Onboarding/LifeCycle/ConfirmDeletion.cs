using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Another operator than the one who asked confirms a deletion when its time has come, and it is done: every row of the
/// municipality, its letters, its place in the register, and the accounts that have no place left anywhere. What stays is the
/// receipt. One transaction as the owner of the tables, so that all of it goes or nothing.
/// </summary>
public sealed class ConfirmDeletion(KommunDb db, OwnerWorkAcrossTenants work, TimeProvider clock)
{
    /// <param name="written">The address as the operator has written it, to be sure that this is the one.</param>
    /// <returns>
    /// The receipt. Forbidden for whoever does not run the instance and for the account that asked; missing where no deletion
    /// waits; refused at written; in conflict before its time and while the municipality is not paused.
    /// </returns>
    public async Task<Outcome<Deletion>> Run(
        CallerAccess access,
        string slug,
        string? written,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        var waiting = await Waiting(db, tenant, cancel);
        if (waiting is null)
            return Refusal.Missing("Begäran");
        if (access.AccountId is null || waiting.AskedById == access.AccountId)
            return Refusal.Forbidden(
                "Den som begärde raderingen kan inte också bekräfta den. Be en annan som driver tjänsten."
            );
        if (clock.GetUtcNow() < waiting.NotBefore)
            return Refusal.Conflict(
                "",
                $"Raderingen kan bekräftas tidigast {StockholmDay.Local(waiting.NotBefore):yyyy-MM-dd 'kl.' HH:mm}. Fram till dess kan den ångras."
            );
        if (tenant.State != TenantState.Suspended)
            return Refusal.Conflict("", $"{tenant.Name} är igång. Pausa kommunen först.");
        if (!string.Equals(written?.Trim(), slug, StringComparison.Ordinal))
            return Refusal.Invalid("written", $"Skriv kommunens adress, {slug}, för att bekräfta.");
        var done = await work.Write(tenant, (owner, _) => Delete(owner, access, tenant, cancel), cancel);
        if (done.Succeeded)
            await work.Overwrite(cancel);
        return done;
    }

    private async Task<Outcome<Deletion>> Delete(
        KommunDb owner,
        CallerAccess access,
        Tenant tenant,
        CancellationToken cancel
    )
    {
        if (await Waiting(owner, tenant, cancel) is not { } asked)
            return Refusal.Missing("Begäran");
        var there = await owner.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenant.Id, cancel);
        var hash = await DatasetHash.Of(owner, cancel);
        owner.ChangeTracker.Clear();
        var head = await owner.TrailHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new TrailHead();
        var counts = await TakeAway(owner, tenant, cancel);
        var receipt = await owner.Deletions.SingleAsync(d => d.Id == asked.Id, cancel);
        receipt.State = DeletionState.Done;
        (receipt.EndedAt, receipt.EndedById, receipt.EndedBy) = (
            clock.GetUtcNow(),
            access.AccountId,
            AskDeletion.Name(access)
        );
        (receipt.ExportedAt, receipt.ExportedHash) = (there.ExportedAt, there.ExportedHash ?? "");
        (receipt.DatasetHash, receipt.TrailHead, receipt.Counts) = (hash, $"{head.Number}:{head.Hash}", counts);
        await owner.SaveChangesAsync(cancel);
        return receipt;
    }

    private static async Task<Dictionary<string, int>> TakeAway(KommunDb owner, Tenant tenant, CancellationToken cancel)
    {
        var id = tenant.Id;
        var people = await owner.Memberships.Where(m => m.TenantId == id).Select(m => m.AccountId).ToListAsync(cancel);
        var counts = await TenantRows.TakeAway(owner, leftOut: true, cancel);
        counts["Letters"] = await owner.Letters.Where(l => l.TenantId == id).ExecuteDeleteAsync(cancel);
        counts["ShownPlans"] = await owner.ShownPlans.Where(p => p.TenantId == id).ExecuteDeleteAsync(cancel);
        counts["Sessions"] = await owner.Sessions.Where(s => s.Through == id).ExecuteDeleteAsync(cancel);
        counts["SupportVisits"] = await owner.SupportVisits.Where(v => v.TenantId == id).ExecuteDeleteAsync(cancel);
        counts["ClientTokens"] = await owner.ClientTokens.Where(t => t.TenantId == id).ExecuteDeleteAsync(cancel);
        counts["ClientGrants"] = await owner.ClientGrants.Where(g => g.TenantId == id).ExecuteDeleteAsync(cancel);
        counts["Clients"] = await owner.Clients.Where(c => c.TenantId == id).ExecuteDeleteAsync(cancel);
        var (left, clients) = (owner.Memberships, owner.Clients);
        var nowhere = await owner
            .Accounts.Where(a => people.Contains(a.Id) && !a.IsOperator && !a.IsIndicatorAnalyst)
            .Where(a => !left.Any(m => m.AccountId == a.Id) && !clients.Any(c => c.ResponsibleId == a.Id))
            .Select(a => a.Id)
            .ToListAsync(cancel);
        foreach (var account in nowhere)
            await new AccountRows(owner).TakeAway(account, cancel);
        counts["Accounts"] = nowhere.Count;
        counts["Tenants"] = await owner.Tenants.Where(t => t.Id == id).ExecuteDeleteAsync(cancel);
        return counts;
    }

    private static Task<Deletion?> Waiting(KommunDb db, Tenant tenant, CancellationToken cancel) =>
        db
            .Deletions.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Slug == tenant.Id && d.State == DeletionState.Asked, cancel);
}
