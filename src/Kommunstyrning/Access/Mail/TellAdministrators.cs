using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to each administrator of the municipality that has been entered, where letters are sent.</summary>
public sealed class TellAdministrators(KommunDb db, Outbox outbox)
{
    /// <summary>Saves within the caller's transaction. A letter of the same kind that has not gone out yet does for two.</summary>
    /// <param name="by">Whose act it tells of; a stranger's too.</param>
    public async Task Run(LetterKind kind, CallerAccess by, CancellationToken cancel)
    {
        if (!outbox.IsOpen)
            return;
        var tenant = db.CurrentTenantId;
        var places = await db.Memberships.AsNoTracking().Where(m => m.TenantId == tenant).ToListAsync(cancel);
        foreach (var place in places.Where(p => p.Grants.Exists(g => g.Role == Role.Administrator)))
            await outbox.Put(kind, place.AccountId, by, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
