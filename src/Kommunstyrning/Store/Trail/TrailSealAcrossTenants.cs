using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>Writes the lines of an <see cref="InstanceTransaction"/>, which are of several tenants, in that transaction.</summary>
internal static class TrailSealAcrossTenants
{
    /// <summary>
    /// As each of them in turn, always in the same order, so that no two who hold heads can wait for each other. Nothing else is
    /// asked in the transaction after that.
    /// </summary>
    public static async Task Run(KommunDb db, IEnumerable<TrailEntry> lines, CancellationToken cancel)
    {
        foreach (var ofOne in lines.GroupBy(l => l.TenantId).OrderBy(g => g.Key.Value, StringComparer.Ordinal).ToList())
        {
            var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == ofOne.Key, cancel);
            var entered = new CurrentTenant();
            entered.Enter(tenant);
            await TenantTransaction.Announce(db, tenant.Id, cancel);
            await using var beside = await Databases.Beside(db, entered, cancel);
            beside.Unsealed.AddRange(ofOne);
            await TrailSeal.Run(beside, cancel);
        }
    }
}
