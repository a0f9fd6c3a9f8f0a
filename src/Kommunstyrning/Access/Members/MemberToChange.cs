using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A member that an administrator is about to change.</summary>
internal static class MemberToChange
{
    /// <returns>Tracked. Forbidden (403) for whoever may not administer, and missing where the account has no place here.</returns>
    public static async Task<Outcome<Membership>> Find(
        KommunDb db,
        CallerAccess access,
        Guid accountId,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tenant = db.CurrentTenantId;
        return
            await db.Memberships.SingleOrDefaultAsync(m => m.TenantId == tenant && m.AccountId == accountId, cancel)
                is { } found
            ? found
            : Refusal.Missing("Medlemmen");
    }

    /// <summary>A line about the member, by the name that colleagues see.</summary>
    public static async Task<TrailNote> Note(KommunDb db, TrailKind kind, Guid accountId, CancellationToken cancel) =>
        new(
            kind,
            (await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, cancel)).ShownName(),
            accountId
        );

    /// <summary>
    /// Two administrators who take each other's place at once would leave none: the municipality's row is held while it is
    /// counted.
    /// </summary>
    /// <returns>In conflict without a field where nobody else is left to let people in.</returns>
    public static async Task<Refusal?> LastAdministrator(KommunDb db, Membership leaving, CancellationToken cancel)
    {
        if (!IsAdministrator(leaving))
            return null;
        var tenant = db.CurrentTenantId;
        await db
            .Tenants.Where(t => t.Id == tenant)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, t => t.Name), cancel);
        var others = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on membership.AccountId equals account.Id
            where membership.TenantId == tenant && account.Id != leaving.AccountId
            // whoever has not come in yet lets nobody in
            where !account.IsClosed && account.PasswordHash != null
            select membership
        ).ToListAsync(cancel);
        return others.Exists(IsAdministrator)
            ? null
            : Refusal.Conflict(
                "",
                "Det här är kommunens enda administratör. Gör någon annan till administratör först, annars kan ingen släppa in eller ut folk."
            );
    }

    private static bool IsAdministrator(Membership membership) =>
        membership.Grants.Exists(g => g.Role == Role.Administrator);
}
