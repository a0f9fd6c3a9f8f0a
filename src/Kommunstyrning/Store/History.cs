using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kommunstyrning.Store;

/// <summary>Writes one <see cref="Change"/> for each recorded row of a save.</summary>
internal static class History
{
    private static readonly HashSet<string> Silent = ["TenantId", "Id", nameof(IRevised.Revision)];

    public static void Record(KommunDb db, CallerAccess by, DateTimeOffset at)
    {
        var changes = db.ChangeTracker.Entries<IRecorded>().Select(entry => Describe(entry, by, at)).OfType<Change>();
        db.AddRange(changes.ToList());
    }

    private static Change? Describe(EntityEntry<IRecorded> entry, CallerAccess by, DateTimeOffset at)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            return null;

        var touched = entry
            .Properties.Where(p => !Silent.Contains(p.Metadata.Name))
            .Where(p => entry.State != EntityState.Modified || p.IsModified)
            .Select(p =>
                (
                    p.Metadata.Name,
                    Before: RecordedValue.Write(p.OriginalValue),
                    After: RecordedValue.Write(p.CurrentValue)
                )
            )
            .Where(p =>
                entry.State != EntityState.Modified || !string.Equals(p.Before, p.After, StringComparison.Ordinal)
            )
            .ToList();
        if (entry.State == EntityState.Modified && touched.Count == 0)
            return null;

        return new Change
        {
            TenantId = entry.Entity.TenantId,
            SubjectId = entry.Entity.SubjectId,
            RowId = entry.Entity.Id,
            Entity = entry.Metadata.ShortName(),
            Kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Created,
                EntityState.Deleted => ChangeKind.Removed,
                _ => ChangeKind.Changed,
            },
            At = at,
            By = by.Name,
            ByAccountId = by.AccountId,
            Before = entry.State == EntityState.Added ? [] : Filled(touched.Select(t => (t.Name, t.Before)), entry),
            After = entry.State == EntityState.Deleted ? [] : Filled(touched.Select(t => (t.Name, t.After)), entry),
        };
    }

    /// <summary>A changed value that is or was empty is kept, so that before and after can be laid side by side.</summary>
    private static Dictionary<string, string> Filled(
        IEnumerable<(string Name, string Text)> values,
        EntityEntry entry
    ) =>
        values
            .Where(v => entry.State == EntityState.Modified || v.Text.Length > 0)
            .ToDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal);
}
