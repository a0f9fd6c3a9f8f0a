using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Store;

/// <summary>
/// Rows of the tenant that has been entered as they stood at a moment: those of now, with what the history has recorded since
/// then undone in memory. Nothing is written.
/// </summary>
internal sealed class Rewind
{
    private readonly KommunDb db;
    private readonly ILookup<string, Undo> since;

    private Rewind(KommunDb db, ILookup<string, Undo> since)
    {
        this.db = db;
        this.since = since;
    }

    /// <summary>Reads what has changed since, in one query; it costs as much as has happened.</summary>
    /// <param name="moment">What was saved at this moment is undone too.</param>
    /// <param name="types">Whose rows are going to be asked for.</param>
    public static async Task<Rewind> To(
        KommunDb db,
        DateTimeOffset moment,
        IEnumerable<Type> types,
        CancellationToken cancel
    )
    {
        var names = types.Select(t => t.Name).ToList();
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.At >= moment && names.Contains(c.Entity))
            .Select(c => new
            {
                c.At,
                c.Id,
                Undo = new Undo(c.Entity, c.RowId, c.Kind, c.Before),
            })
            .ToListAsync(cancel);
        return new Rewind(
            db,
            changes
                .OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id)
                .Select(c => c.Undo)
                .ToLookup(u => u.Entity, StringComparer.Ordinal)
        );
    }

    /// <returns>All of them, in no particular order, and tied to nothing: saving would not write them.</returns>
    public async Task<List<T>> Of<T>(CancellationToken cancel)
        where T : class, IRecorded
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var rows = await db.Set<T>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancel);
        foreach (var change in since[type.ShortName()])
        {
            if (change.Kind == ChangeKind.Created)
            {
                rows.Remove(change.RowId);
                continue;
            }
            if (!rows.TryGetValue(change.RowId, out var row))
                rows[change.RowId] = row = Made<T>(type, change.RowId);
            foreach (var (name, text) in change.Before)
                Set(type, row, name, text);
        }
        return [.. rows.Values];
    }

    /// <summary>As much of a <see cref="Change"/> as it takes to undo it.</summary>
    private sealed record Undo(string Entity, Guid RowId, ChangeKind Kind, IReadOnlyDictionary<string, string> Before);

    private T Made<T>(IEntityType type, Guid id)
        where T : class, IRecorded
    {
        var row = Activator.CreateInstance<T>();
        row.TenantId = db.CurrentTenantId;
        type.FindProperty(nameof(IRecorded.Id))!.PropertyInfo!.SetValue(row, id);
        return row;
    }

    /// <summary>A column that is gone by now is passed over.</summary>
    private static void Set(IEntityType type, object row, string name, string text)
    {
        if (type.FindProperty(name) is not { PropertyInfo: { } property, ClrType: { } kind })
            return;
        var value = RecordedValue.Read(text, kind);
        if (value is not null || Nullable.GetUnderlyingType(kind) is not null || kind == typeof(string))
            property.SetValue(row, value);
    }
}
