using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>Row-level security and rights on PostgreSQL, in the schema public.</summary>
internal sealed class PostgreSqlSchema(KommunDb db) : ServerSchema(db)
{
    private const string Mine = "\"TenantId\" = nullif(current_setting('app.tenant_id', true), '')";

    /// <summary>The same as the catalogue of the engine says it. Where one says it otherwise, each start sets it anew.</summary>
    private const string MineInCatalogue =
        "((\"TenantId\")::text = NULLIF(current_setting('app.tenant_id'::text, true), ''::text))";

    /// <summary>A number that only this program asks for; nodes of earlier versions ask for the same.</summary>
    public const int Turn = 720050;

    /// <summary>Whoever waits for a table keeps everyone behind it waiting, so the wait after the turn is short.</summary>
    public override async Task TakeTurn(TimeSpan patience, CancellationToken cancel)
    {
        await Db.Execute($"SET LOCAL lock_timeout = '{(int)patience.TotalMilliseconds}'", cancel);
        await Db.Execute($"SELECT pg_advisory_xact_lock({Turn})", cancel);
        await Db.Execute("SET LOCAL lock_timeout = '2s'", cancel);
    }

    protected override string History =>
        $"SELECT 'there' AS \"Value\" WHERE to_regclass('public.{Quoted(HistoryTable)}') IS NOT NULL";

    public override async Task LiftPolicies(CancellationToken cancel)
    {
        var forced = await Db.Texts(
            """
            SELECT relname::text AS "Value" FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity ORDER BY relname
            """,
            cancel
        );
        foreach (var table in forced)
            await Db.Execute($"ALTER TABLE {Quoted(table)} NO FORCE ROW LEVEL SECURITY", cancel);
    }

    public override async Task SetPolicies(CancellationToken cancel)
    {
        foreach (var table in await TablesWithAFault(cancel))
            await Db.Execute(Policy(table), cancel);
    }

    /// <summary>A row is seen and written only under its own tenant's setting, by the owner too; and no other policy stands.</summary>
    internal static string Policy(string table) =>
        $"""
            ALTER TABLE {Quoted(table)} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {Quoted(table)} FORCE ROW LEVEL SECURITY;
            DO $$ DECLARE standing name; BEGIN
                FOR standing IN SELECT polname FROM pg_policy WHERE polrelid = '{Quoted(table)}'::regclass LOOP
                    EXECUTE format('DROP POLICY %I ON {Quoted(table)}', standing);
                END LOOP;
            END $$;
            CREATE POLICY tenant ON {Quoted(table)} USING ({Mine}) WITH CHECK ({Mine});
            """;

    private Task<List<string>> TablesWithAFault(CancellationToken cancel) =>
        Db.Texts(
            """
            SELECT c.relname::text AS "Value" FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY (@tables) AND (
                NOT c.relrowsecurity OR NOT c.relforcerowsecurity
                OR (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) <> 1
                OR NOT EXISTS (
                    SELECT FROM pg_policy
                    WHERE polrelid = c.oid AND polname = 'tenant' AND polcmd = '*' AND polpermissive AND polroles = ARRAY[0::oid]
                        AND pg_get_expr(polqual, polrelid) = @mine AND pg_get_expr(polwithcheck, polrelid) = @mine))
            ORDER BY c.relname
            """,
            cancel,
            new NpgsqlParameter("tables", RowLevelSecurity.TenantTables(Db).ToArray()),
            new NpgsqlParameter("mine", MineInCatalogue)
        );

    public override async Task SetRights(string worker, CancellationToken cancel)
    {
        if (await LacksSchema(worker, cancel))
            await Db.Execute($"GRANT USAGE ON SCHEMA public TO {Quoted(worker)}", cancel);
        foreach (var table in await TablesWithOtherRights(worker, cancel))
            await Db.Execute(Rights(table, RightsOn(table), worker), cancel);
    }

    internal static string Rights(string table, string rights, string worker) =>
        $"""
            REVOKE ALL ON {Quoted(table)} FROM PUBLIC, {Quoted(worker)};
            GRANT {rights} ON {Quoted(table)} TO {Quoted(worker)};
            """;

    private async Task<bool> LacksSchema(string worker, CancellationToken cancel) =>
        (
            await Db.Texts(
                "SELECT 'public' AS \"Value\" WHERE NOT has_schema_privilege(@worker, 'public', 'USAGE')",
                cancel,
                new NpgsqlParameter("worker", worker)
            )
        ).Count > 0;

    private Task<List<string>> TablesWithOtherRights(string worker, CancellationToken cancel) =>
        Db.Texts(
            """
            SELECT c.relname::text AS "Value" FROM pg_class c
            CROSS JOIN LATERAL (SELECT c.relname <> @history AS may_insert,
                c.relname <> @history AND c.relname <> ALL (@once) AS may_change) may
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner = current_user::regrole AND (
                NOT has_table_privilege(@worker, c.oid, 'SELECT')
                OR has_table_privilege(@worker, c.oid, 'INSERT') <> may_insert
                OR has_table_privilege(@worker, c.oid, 'UPDATE') <> may_change
                OR has_any_column_privilege(@worker, c.oid, 'UPDATE') <> may_change
                OR has_table_privilege(@worker, c.oid, 'DELETE') <> may_change
                OR has_table_privilege(@worker, c.oid, 'TRUNCATE, REFERENCES, TRIGGER'))
            ORDER BY c.relname
            """,
            cancel,
            new NpgsqlParameter("history", HistoryTable),
            new NpgsqlParameter("once", RowLevelSecurity.AppendOnlyTables(Db).ToArray()),
            new NpgsqlParameter("worker", worker)
        );

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
