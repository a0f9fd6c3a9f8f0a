using System.Text;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// The wall in the engine, written from the model so that no table can be forgotten. Run by the owner after each
/// migration; running it again changes nothing.
/// </summary>
public static class RowLevelSecurity
{
    /// <summary>The tables that a tenant owns, by name.</summary>
    public static IReadOnlyList<string> TenantTables(KommunDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(type => type.ClrType.IsAssignableTo(typeof(IOwned)))
                .Select(type => type.GetTableName()!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>PostgreSQL: a row is seen and written only under its own tenant's setting, by the owner too.</summary>
    public static string PostgreSqlScript(KommunDb db)
    {
        var sql = new StringBuilder();
        foreach (var table in TenantTables(db))
        {
            const string Mine = "\"TenantId\" = nullif(current_setting('app.tenant_id', true), '')";
            sql.Append(
                $"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS tenant ON "{table}";
                CREATE POLICY tenant ON "{table}" USING ({Mine}) WITH CHECK ({Mine});


                """
            );
        }
        return sql.ToString();
    }

    /// <summary>SQL Server: the same rule as FILTER and BLOCK predicates of one security policy.</summary>
    public static string SqlServerScript(KommunDb db)
    {
        var predicates = TenantTables(db)
            .SelectMany(table =>
                new[]
                {
                    $"ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}]",
                    $"ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}] AFTER INSERT",
                    $"ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}] AFTER UPDATE",
                    $"ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}] BEFORE UPDATE",
                    $"ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}] BEFORE DELETE",
                }
            );
        return $"""
            IF SCHEMA_ID('security') IS NULL EXEC('CREATE SCHEMA security');
            GO
            DROP SECURITY POLICY IF EXISTS security.tenant;
            GO
            CREATE OR ALTER FUNCTION security.tenant_is_mine(@tenant nvarchar(40))
            RETURNS TABLE WITH SCHEMABINDING
            AS RETURN SELECT 1 AS mine WHERE @tenant = CAST(SESSION_CONTEXT(N'tenant_id') AS nvarchar(40));
            GO
            CREATE SECURITY POLICY security.tenant
            {string.Join(",\n", predicates)}
            WITH (STATE = ON);
            GO

            """;
    }
}
