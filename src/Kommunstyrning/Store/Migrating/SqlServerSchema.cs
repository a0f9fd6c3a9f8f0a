using Microsoft.Data.SqlClient;

namespace Kommunstyrning.Store;

/// <summary>Row-level security and rights on SQL Server, where all tables are in one schema of the program's choice.</summary>
internal sealed class SqlServerSchema(KommunDb db) : ServerSchema(db)
{
    /// <summary>Where the tables are, whatever the login's own default is.</summary>
    public const string Name = "dbo";

    private const string Policy = "security.tenant";

    private const string Predicate = "security.tenant_is_mine";

    /// <summary>As SQL Server keeps it, from here on; what stands before it is told otherwise in the catalogue.</summary>
    private const string Body =
        "RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS mine WHERE @tenant = CAST(SESSION_CONTEXT(N'tenant_id') AS nvarchar(40)) COLLATE Latin1_General_100_BIN2;";

    private static readonly string[] Blocked = ["AFTER INSERT", "AFTER UPDATE", "BEFORE UPDATE", "BEFORE DELETE"];

    internal static string Turn(TimeSpan patience, string owner = "Transaction") =>
        $"""
            DECLARE @given int;
            EXEC @given = sp_getapplock @Resource = N'kommunstyrning migrates', @LockMode = 'Exclusive',
                @LockOwner = '{owner}', @LockTimeout = {(int)patience.TotalMilliseconds};
            IF @given < 0 THROW 50000, N'Another node has been migrating for too long.', 1;
            SET LOCK_TIMEOUT 2000;
            """;

    /// <summary>Whoever waits for a table keeps everyone behind it waiting, so the wait after the turn is short.</summary>
    public override Task TakeTurn(TimeSpan patience, CancellationToken cancel) => Db.Execute(Turn(patience), cancel);

    protected override string History =>
        $"SELECT 'there' AS [Value] WHERE OBJECT_ID(N'{Table(HistoryTable)}') IS NOT NULL";

    internal const string Lift = $"DROP SECURITY POLICY IF EXISTS {Policy}";

    public override Task LiftPolicies(CancellationToken cancel) => Db.Execute(Lift, cancel);

    /// <summary>
    /// The whole policy when anything of it differs: one that is made anew needs no knowledge of what stood there, and
    /// in the migration's transaction nobody sees the tables without it.
    /// </summary>
    public override async Task SetPolicies(CancellationToken cancel)
    {
        var standing = await Db.Texts(StandingPredicates, cancel);
        var function = await Db.Texts(StandingFunction, cancel);
        if (IsWhole(RowLevelSecurity.TenantTables(Db), standing, function.SingleOrDefault()))
            return;
        foreach (var batch in Policies(RowLevelSecurity.TenantTables(Db)))
            await Db.Execute(batch, cancel);
    }

    internal const string StandingPredicates = $"""
        SELECT CONCAT(
            OBJECT_SCHEMA_NAME(p.target_object_id) COLLATE DATABASE_DEFAULT, '.',
            OBJECT_NAME(p.target_object_id) COLLATE DATABASE_DEFAULT, ' ',
            p.predicate_type_desc COLLATE DATABASE_DEFAULT, ' ',
            p.operation_desc COLLATE DATABASE_DEFAULT, ' ',
            p.predicate_definition COLLATE DATABASE_DEFAULT) AS [Value]
        FROM sys.security_predicates p JOIN sys.security_policies s ON s.object_id = p.object_id
        WHERE s.object_id = OBJECT_ID(N'{Policy}') AND s.is_enabled = 1 AND s.is_schema_bound = 1
        """;

    internal const string StandingFunction = $"""
        SELECT OBJECT_DEFINITION(OBJECT_ID(N'{Predicate}')) AS [Value] WHERE OBJECT_ID(N'{Predicate}') IS NOT NULL
        """;

    internal static bool IsWhole(IReadOnlyList<string> tables, IReadOnlyList<string> predicates, string? function) =>
        function is not null
        && Plain(function).EndsWith(Plain(Body), StringComparison.Ordinal)
        && predicates.Select(Plain).ToHashSet(StringComparer.Ordinal).SetEquals(tables.SelectMany(Told).Select(Plain));

    /// <summary>The predicates of a table as the catalogue tells them.</summary>
    private static IEnumerable<string> Told(string table) =>
        Blocked
            .Select(when => $"BLOCK {when}")
            .Prepend("FILTER")
            .Select(p => $"{Name}.{table} {p} {Predicate}(TenantId)");

    /// <summary>The engine adds brackets, parentheses and line breaks as it likes.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('[' or ']' or '(' or ')' or ';')));

    /// <summary>Each in a batch of its own.</summary>
    internal static IReadOnlyList<string> Policies(IReadOnlyList<string> tables)
    {
        var predicates = tables.SelectMany(table =>
            Blocked
                .Select(when => $"ADD BLOCK PREDICATE {Predicate}(TenantId) ON {Table(table)} {when}")
                .Prepend($"ADD FILTER PREDICATE {Predicate}(TenantId) ON {Table(table)}")
        );
        return
        [
            "IF SCHEMA_ID('security') IS NULL EXEC('CREATE SCHEMA security');",
            $"{Lift};",
            $"CREATE OR ALTER FUNCTION {Predicate}(@tenant nvarchar(40))\n{Body}",
            $"CREATE SECURITY POLICY {Policy}\n{string.Join(",\n", predicates)}\nWITH (STATE = ON);",
        ];
    }

    public override async Task SetRights(string worker, CancellationToken cancel)
    {
        var given = await Db.Texts(StandingRights, cancel, new SqlParameter("worker", worker));
        foreach (var table in await Db.Texts(AllTables, cancel))
        {
            var wanted = RightsOn(table).Split(", ");
            var has = given.Where(g => g.EndsWith($" {table}", StringComparison.Ordinal)).Select(g => g.Split(' ')[0]);
            if (!has.ToHashSet(StringComparer.Ordinal).SetEquals(wanted))
                await Db.Execute(Rights(table, RightsOn(table), worker), cancel);
        }
    }

    internal const string AllTables = $"SELECT name AS [Value] FROM sys.tables WHERE SCHEMA_NAME(schema_id) = '{Name}'";

    internal const string StandingRights = """
        SELECT CONCAT(p.permission_name COLLATE DATABASE_DEFAULT, ' ', OBJECT_NAME(p.major_id) COLLATE DATABASE_DEFAULT) AS [Value]
        FROM sys.database_permissions p JOIN sys.database_principals u ON u.principal_id = p.grantee_principal_id
        WHERE u.name = @worker AND p.class = 1 AND p.minor_id = 0 AND p.state IN ('G', 'W')
        """;

    internal static string Rights(string table, string rights, string worker) =>
        $"""
            REVOKE SELECT, INSERT, UPDATE, DELETE ON {Table(table)} FROM {Quoted(worker)};
            GRANT {rights} ON {Table(table)} TO {Quoted(worker)};
            """;

    private static string Table(string table) => $"{Name}.{Quoted(table)}";

    private static string Quoted(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";
}
