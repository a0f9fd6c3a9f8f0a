using System.Linq.Expressions;
using System.Reflection;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Store;

/// <summary>
/// A table in which a municipality has rows, read from the model: its columns are those that are mapped, so that a new one
/// cannot be forgotten.
/// </summary>
public sealed class RowTable
{
    private readonly IEntityType type;
    private readonly IProperty tenant;

    /// <param name="but">Names of properties that are passed over.</param>
    /// <exception cref="ArgumentException">No column says which municipality a row is of.</exception>
    public RowTable(IEntityType type, params string[] but)
    {
        this.type = type;
        tenant =
            type.GetProperties().FirstOrDefault(IsTenant)
            ?? throw new ArgumentException($"{type.ShortName()} belongs to no tenant.", nameof(type));
        Columns =
        [
            .. type.GetProperties()
                .Where(p => !but.Contains(p.Name, StringComparer.Ordinal))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new RowColumn(p)),
        ];
    }

    /// <summary>The tables whose rows a municipality owns, in order of name.</summary>
    public static IReadOnlyList<IEntityType> Owned(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(t => t.ClrType.IsAssignableTo(typeof(IOwned)))
                .OrderBy(t => t.GetTableName(), StringComparer.Ordinal),
        ];

    /// <summary>Whether rows say which municipality they are of, whoever owns them.</summary>
    public static bool NamesTenant(IEntityType type) => type.GetProperties().Any(IsTenant);

    public IEntityType Type => type;

    /// <summary>As it is called in the database.</summary>
    public string Name => type.GetTableName()!;

    /// <summary>In order of name.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    internal IProperty Tenant => tenant;

    /// <summary>Those that say which row it is.</summary>
    internal IEnumerable<RowColumn> Key => type.FindPrimaryKey()!.Properties.Select(p => new RowColumn(p));

    /// <summary>Columns that name another row of the same table, by the columns that they name.</summary>
    internal IEnumerable<IForeignKey> InItself => type.GetForeignKeys().Where(key => key.PrincipalEntityType == type);

    /// <summary>Those of the municipality that has been entered, in the order of their keys' texts, which is the same on each engine.</summary>
    public async Task<List<object>> Rows(KommunDb db, CancellationToken cancel)
    {
        var rows = (IQueryable<object>)QueryMethod.MakeGenericMethod(type.ClrType).Invoke(this, [db])!;
        var key = Key.ToList();
        var found = new List<(string Key, object Row)>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            found.Add((string.Join('\n', key.Select(c => RowColumn.Text(c.Of(row)))), row));
        return [.. found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Row)];
    }

    private IQueryable<T> Query<T>(KommunDb db)
        where T : class
    {
        var rows = db.Set<T>().AsNoTracking();
        if (type.ClrType.IsAssignableTo(typeof(IOwned)))
            return rows;
        var row = Expression.Parameter(typeof(T));
        var mine = Expression.Convert(Expression.Constant(db.CurrentTenantId), tenant.ClrType);
        return rows.Where(
            Expression.Lambda<Func<T, bool>>(
                Expression.Equal(Expression.Property(row, tenant.PropertyInfo!), mine),
                row
            )
        );
    }

    private static readonly MethodInfo QueryMethod = typeof(RowTable).GetMethod(
        nameof(Query),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private static bool IsTenant(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(TenantId);
}
