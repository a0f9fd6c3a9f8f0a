using System.Linq.Expressions;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>
/// The tokens that come of one grant. A code or a refresh token counts once; when it comes a second time somebody has copied
/// it, and since the client and the thief cannot be told apart, the whole family ends.
/// </summary>
public sealed class TokenFamily(KommunDb db, TrailAcrossTenants across, TimeProvider clock)
{
    /// <summary>Takes a code or a refresh token, in one statement: of many who bring it at once, on all nodes, one gets on.</summary>
    /// <returns>Whether it still counted.</returns>
    public async Task<bool> Redeem(Guid token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db
                .ClientTokens.Where(t => t.Id == token && t.Status == Statuses.Valid)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(t => t.Status, Statuses.Redeemed)
                            .SetProperty(t => t.RedemptionDate, (DateTime?)now),
                    cancel
                ) > 0;
    }

    /// <summary>Ends the family of a token that came a second time, with a line in the municipality's trail.</summary>
    public Task EndReused(Guid grant, CancellationToken cancel) =>
        db.InTransaction(() => EndNow(grant, cancel), isEnded => isEnded, cancel);

    private async Task<bool> EndNow(Guid grant, CancellationToken cancel)
    {
        var client = await db
            .ClientGrants.AsNoTracking()
            .Where(g => g.Id == grant)
            .Select(g => g.Application!)
            .SingleAsync(cancel);
        if (!await End(db, grant, cancel))
            return false;
        var note = new TrailNote(TrailKind.TokenReused, client.DisplayName!, client.Id);
        across.Add(CallerAccess.Program(), note, [client.TenantId]);
        return true;
    }

    /// <summary>All such families, with what has been given out by them.</summary>
    internal static async Task EndAll(KommunDb db, Expression<Func<ClientGrant, bool>> which, CancellationToken cancel)
    {
        var grants = db.ClientGrants.Where(which);
        await db
            .ClientTokens.Where(t => t.Status == Statuses.Valid && grants.Any(g => g.Id == t.Authorization!.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, Statuses.Revoked), cancel);
        await grants
            .Where(g => g.Status == Statuses.Valid)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Status, Statuses.Revoked), cancel);
    }

    /// <returns>False where it had ended already.</returns>
    internal static async Task<bool> End(KommunDb db, Guid grant, CancellationToken cancel)
    {
        var ended = await db
            .ClientGrants.Where(g => g.Id == grant && g.Status == Statuses.Valid)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Status, Statuses.Revoked), cancel);
        await db
            .ClientTokens.Where(t => t.Authorization!.Id == grant && t.Status == Statuses.Valid)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, Statuses.Revoked), cancel);
        return ended > 0;
    }
}
