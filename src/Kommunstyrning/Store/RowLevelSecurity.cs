using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Store;

/// <summary>
/// Which tables the isolation in the engine covers and what the working role may do with each, read from the model
/// so that no table can be forgotten. The engines' own words for it are in Migrating.
/// </summary>
public static class RowLevelSecurity
{
    /// <summary>The tables that a tenant owns, in order of name and without schema.</summary>
    public static IReadOnlyList<string> TenantTables(KommunDb db) => Tables<IOwned>(db.Model);

    /// <summary>The tables whose rows are written once: the working role may read and insert, and nothing else.</summary>
    public static IReadOnlyList<string> AppendOnlyTables(KommunDb db) => Tables<IAppendOnly>(db.Model);

    /// <summary>What SQL Server is told, as a script for somebody to read.</summary>
    public static string SqlServerScript(KommunDb db) =>
        string.Concat(SqlServerSchema.Policies(TenantTables(db)).Select(batch => $"{batch}\nGO\n"));

    private static List<string> Tables<T>(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(type => type.ClrType.IsAssignableTo(typeof(T)))
                .Select(type => type.GetTableName()!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
