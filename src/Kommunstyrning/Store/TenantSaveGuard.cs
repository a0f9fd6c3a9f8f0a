using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kommunstyrning.Store;

/// <summary>The isolation at save: query filters do not protect writes, so each tracked row is looked at before it leaves.</summary>
internal static class TenantSaveGuard
{
    /// <summary>A new row without a tenant gets the current one; its keys are set before anything else is derived.</summary>
    /// <returns>Whether any row got one.</returns>
    public static bool Stamp(ChangeTracker tracker, TenantId current)
    {
        var any = false;
        foreach (var entry in tracker.Entries<IOwned>())
        {
            if (entry.State != EntityState.Added || entry.Entity.TenantId != TenantId.None)
                continue;
            entry.Entity.TenantId = current;
            any = true;
        }
        return any;
    }

    /// <exception cref="TenantIsolationException">A row, its former self or one of its keys names another tenant than the current, or no transaction is open.</exception>
    /// <exception cref="AppendOnlyException">A row that is written once would be altered or removed.</exception>
    public static void Check(ChangeTracker tracker, TenantId current, bool isInTransaction)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
                throw new AppendOnlyException(
                    $"{entry.Metadata.ShortName()} is written once; a save tried to change it."
                );
            if (entry.Entity is not IOwned && !entry.Metadata.IsOwned())
                continue;
            if (!isInTransaction)
                throw new TenantIsolationException(
                    $"{entry.Metadata.ShortName()} written outside of the tenant's transaction."
                );

            foreach (var property in entry.Properties.Where(p => p.Metadata.ClrType == typeof(TenantId)))
            {
                if (current == TenantId.None || !Is(property.CurrentValue) || !Is(property.OriginalValue))
                    throw new TenantIsolationException(
                        $"{entry.Metadata.ShortName()} of '{property.CurrentValue}' written in the scope of '{current}'."
                    );
            }
        }

        bool Is(object? value) => value is TenantId id && id == current;
    }
}
