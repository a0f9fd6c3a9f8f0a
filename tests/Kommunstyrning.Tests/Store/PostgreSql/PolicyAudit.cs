using Kommunstyrning.Store;
using Npgsql;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>
/// What the engine's own catalogue says about the isolation, in plain SQL against pg_catalog instead of pgTAP, so
/// that nothing has to be installed in the database.
/// </summary>
internal static class PolicyAudit
{
    private const string Mine =
        "((\"TenantId\")::text = NULLIF(current_setting('app.tenant_id'::text, true), ''::text))";

    /// <summary>Tables with a column TenantId that are shared for a reason.</summary>
    private static readonly string[] SharedWithTenant =
    [
        "ClientGrants",
        "Clients",
        "ClientTokens",
        "Letters",
        "Memberships",
        "ShownPlans",
        "SupportVisits",
    ];

    /// <returns>One line per fault, beginning with the table, role or object it is about.</returns>
    public static async Task<List<string>> Faults(NpgsqlConnection owner, string worker)
    {
        var faults = new List<string>();
        await using var db = Models.Open(DatabaseProvider.PostgreSql);
        var tables = RowLevelSecurity.TenantTables(db);

        faults.AddRange(await Tables(owner, worker, tables, RowLevelSecurity.AppendOnlyTables(db)));
        faults.AddRange(
            await Strings(
                owner,
                $"""
                SELECT table_name || ': has a tenant but no policy' FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name = 'TenantId' AND table_name <> ALL (@known)
                """,
                ("known", tables.Concat(SharedWithTenant).ToArray())
            )
        );
        faults.AddRange(await Strings(owner, Roles, ("worker", worker)));
        faults.AddRange(await Strings(owner, Objects));
        return faults;
    }

    private static async Task<List<string>> Tables(
        NpgsqlConnection owner,
        string worker,
        IReadOnlyList<string> tables,
        IReadOnlyList<string> writtenOnce
    ) =>
        await Strings(
            owner,
            """
            SELECT t || ': ' || fault FROM unnest(@tables) AS t
            LEFT JOIN pg_class c ON c.relname = t AND c.relnamespace = 'public'::regnamespace
            LEFT JOIN LATERAL (
                SELECT count(*) AS policies, min(polcmd) AS cmd, bool_and(polpermissive) AS permissive,
                    min(pg_get_expr(polqual, polrelid)) AS uses, min(pg_get_expr(polwithcheck, polrelid)) AS checks,
                    bool_and(polroles = '{0}') AS everyone
                FROM pg_policy WHERE polrelid = c.oid
            ) p ON true
            CROSS JOIN LATERAL (VALUES
                (c.oid IS NULL, 'does not exist'),
                (has_table_privilege(@worker, c.oid, 'TRUNCATE, REFERENCES, TRIGGER'), 'the worker may more than work on rows'),
                (NOT has_table_privilege(@worker, c.oid, 'SELECT') OR NOT has_table_privilege(@worker, c.oid, 'INSERT'),
                    'the worker may not read and insert'),
                (t = ANY (@once) AND (has_any_column_privilege(@worker, c.oid, 'UPDATE')
                    OR has_table_privilege(@worker, c.oid, 'DELETE')), 'the worker may change what is written once'),
                (NOT c.relrowsecurity, 'row-level security is off'),
                (NOT c.relforcerowsecurity, 'the owner is let through'),
                (p.policies <> 1 OR p.cmd <> '*' OR NOT p.everyone, 'not one policy for everything and everyone'),
                (p.uses IS DISTINCT FROM @mine, 'USING is not the tenant'),
                (p.checks IS DISTINCT FROM @mine, 'WITH CHECK is not the tenant')
            ) AS f (is_so, fault)
            WHERE is_so
            """,
            ("tables", tables.ToArray()),
            ("once", writtenOnce.ToArray()),
            ("worker", worker),
            ("mine", Mine)
        );

    private const string Roles = """
        SELECT rolname || ': ' || fault FROM pg_roles
        CROSS JOIN LATERAL (VALUES
            (rolsuper, 'is a superuser'), (rolbypassrls, 'bypasses row-level security'),
            (rolname = @worker AND rolcreaterole, 'may make roles'), (rolname = @worker AND rolcreatedb, 'may make databases'),
            (rolname = @worker AND EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid), 'owns a table'),
            (rolname = @worker AND EXISTS (SELECT FROM pg_proc WHERE proowner = pg_roles.oid), 'owns a function'),
            (rolname = @worker AND EXISTS (SELECT FROM pg_namespace WHERE nspowner = pg_roles.oid), 'owns a schema'),
            (rolname = @worker AND EXISTS (SELECT FROM pg_database WHERE datdba = pg_roles.oid), 'owns a database'),
            (rolname = @worker AND EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid), 'is a member of another role'),
            (rolname = @worker AND has_schema_privilege(oid, 'public', 'CREATE'), 'may make tables')
        ) AS f (is_so, fault)
        WHERE rolname IN (@worker, current_user) AND is_so
        UNION ALL
        SELECT @worker || ': does not exist' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = @worker)
        """;

    private const string Objects = """
        SELECT proname || ': runs with the rights of its owner' FROM pg_proc
        WHERE prosecdef AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        UNION ALL
        SELECT relname || ': is a materialised view' FROM pg_class WHERE relkind = 'm'
        UNION ALL
        SELECT relname || ': is a view with the rights of its owner' FROM pg_class
        WHERE relkind = 'v' AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            AND NOT coalesce(reloptions && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
        """;

    private static async Task<List<string>> Strings(
        NpgsqlConnection connection,
        string sql,
        params (string Name, object Value)[] parameters
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
