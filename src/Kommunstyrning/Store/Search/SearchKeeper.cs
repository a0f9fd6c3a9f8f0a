using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kommunstyrning.Store;

/// <summary>
/// Keeps <see cref="SearchableText"/> true: the one place that writes there. What is saved as rows comes by each save of the
/// database; who puts rows in past that makes all of the municipality's anew.
/// </summary>
internal static class SearchKeeper
{
    /// <summary>The words of what is about to be saved, put beside it.</summary>
    /// <returns>Rows whose former words are to go.</returns>
    public static List<Guid> Keep(KommunDb db)
    {
        List<EntityEntry<ISearchable>> changed =
        [
            .. db
                .ChangeTracker.Entries<ISearchable>()
                .Where(e => e.State is EntityState.Added or EntityState.Deleted || ChangesWords(e)),
        ];
        if (changed.Count == 0)
            return [];
        // those of an earlier save of the same context have the same keys
        foreach (var entry in db.ChangeTracker.Entries<SearchableText>())
            entry.State = EntityState.Detached;
        db.AddRange(changed.Where(e => e.State is not EntityState.Deleted).SelectMany(e => Of(e.Entity)).ToList());
        return [.. changed.Where(e => e.State is not EntityState.Added).Select(e => e.Entity.Id)];
    }

    public static Task Forget(KommunDb db, List<Guid> rows, CancellationToken cancel) =>
        rows.Count == 0
            ? Task.CompletedTask
            : db.SearchableTexts.Where(t => rows.Contains(t.RowId)).ExecuteDeleteAsync(cancel);

    /// <summary>All of the municipality that has been entered, in its transaction, where rows were written past the saves.</summary>
    /// <param name="replaced">What is to be found of a text in its place; null for the text itself.</param>
    public static async Task Rebuild(KommunDb db, CancellationToken cancel, Func<string, string>? replaced = null)
    {
        await db.SearchableTexts.ExecuteDeleteAsync(cancel);
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ISearchable))))
            await (Task)RebuildMethod.MakeGenericMethod(type.ClrType).Invoke(null, [db, replaced, cancel])!;
        await db.SaveChangesAsync(cancel);
    }

    private static async Task RebuildOf<T>(KommunDb db, Func<string, string>? replaced, CancellationToken cancel)
        where T : class, ISearchable
    {
        foreach (var row in await db.Set<T>().AsNoTracking().ToListAsync(cancel))
            db.AddRange(Of(row, replaced));
    }

    /// <summary>
    /// Moves, states and numbers leave the words as they are; the element that a row is about is a part of its place, and
    /// whether a row is an example is told beside them.
    /// </summary>
    private static bool ChangesWords(EntityEntry entry) =>
        entry.State is EntityState.Modified
        && entry.Properties.Any(p =>
            p.IsModified
            && (!p.Metadata.ClrType.IsValueType || p.Metadata.Name is "ElementId" or "IsExample" or "Example")
        );

    private static IEnumerable<SearchableText> Of(ISearchable row, Func<string, string>? replaced = null) =>
        row.Words()
            .Select(w => replaced is null ? w : w with { Name = replaced(w.Name), Text = replaced(w.Text) })
            .Where(w => w.Name.Length + w.Text.Length > 0)
            .Select(
                (w, number) =>
                    new SearchableText
                    {
                        TenantId = row.TenantId,
                        Id = new Guid(
                            SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Id} {w.Kind} {number}")).AsSpan(0, 16)
                        ),
                        Kind = w.Kind,
                        RowId = row.Id,
                        Place = w.Place,
                        Name = w.Name,
                        Text = w.Text,
                        IsExample = w.IsExample,
                        FoldedName = SearchFolding.Of(w.Name),
                        FoldedText = SearchFolding.Of(w.Text),
                    }
            );

    private static readonly MethodInfo RebuildMethod = typeof(SearchKeeper).GetMethod(
        nameof(RebuildOf),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;
}
