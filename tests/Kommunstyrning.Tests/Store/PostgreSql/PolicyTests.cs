using Kommunstyrning.Store;
using Npgsql;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>The isolation in the engine stands, and the check of it falls when the wall does.</summary>
public sealed class PolicyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [PostgreSqlFact]
    public async Task Every_tenant_table_has_its_policy_and_the_worker_no_way_round_it() =>
        Assert.Empty(await Faults(""));

    [PostgreSqlFact]
    public async Task A_dropped_policy_is_missed_for_exactly_its_table() =>
        await EachTable(
            table => $"DROP POLICY tenant ON \"{table}\"",
            ["not one policy for everything and everyone", "USING is not the tenant", "WITH CHECK is not the tenant"]
        );

    [PostgreSqlFact]
    public async Task A_table_where_the_owner_is_let_through_is_found() =>
        await EachTable(table => $"ALTER TABLE \"{table}\" NO FORCE ROW LEVEL SECURITY", ["the owner is let through"]);

    [PostgreSqlFact]
    public async Task A_table_where_the_wall_is_off_is_found() =>
        await EachTable(table => $"ALTER TABLE \"{table}\" DISABLE ROW LEVEL SECURITY", ["row-level security is off"]);

    [PostgreSqlFact]
    public async Task A_table_that_the_worker_may_empty_at_a_stroke_is_found() =>
        await EachTable(
            table => $"GRANT TRUNCATE ON \"{table}\" TO \"{TestEngine.Worker}\"",
            ["the worker may more than work on rows"]
        );

    [PostgreSqlFact]
    public async Task A_policy_that_does_not_check_what_is_written_is_found() =>
        await EachTable(
            table => $"ALTER POLICY tenant ON \"{table}\" WITH CHECK (true)",
            ["WITH CHECK is not the tenant"]
        );

    [PostgreSqlFact]
    public async Task A_history_that_the_worker_may_alter_or_remove_is_found()
    {
        string[] found = ["Changes: the worker may change what is written once"];

        Assert.Equal(found, await Faults($"GRANT UPDATE (\"By\") ON \"Changes\" TO \"{TestEngine.Worker}\""));
        Assert.Equal(found, await Faults($"GRANT DELETE ON \"Changes\" TO \"{TestEngine.Worker}\""));
    }

    [PostgreSqlFact]
    public async Task A_second_policy_that_opens_the_wall_is_found() =>
        await EachTable(
            table => $"CREATE POLICY a_door ON \"{table}\" USING (true)",
            // min() of the two expressions may be either, so only the count is sure
            ["not one policy for everything and everyone"],
            exactly: false
        );

    [PostgreSqlFact]
    public async Task Ways_round_the_wall_are_found()
    {
        Assert.Equal(
            ["a_way: runs with the rights of its owner"],
            await Faults("CREATE FUNCTION a_way() RETURNS int SECURITY DEFINER AS 'SELECT 1' LANGUAGE sql")
        );
        Assert.Equal(
            ["a_copy: is a materialised view"],
            await Faults("CREATE MATERIALIZED VIEW a_copy AS SELECT 1 AS one")
        );
        Assert.Equal(
            ["a_view: is a view with the rights of its owner"],
            await Faults("CREATE VIEW a_view AS SELECT 1 AS one")
        );
        Assert.Empty(await Faults("CREATE VIEW a_view WITH (security_invoker = true) AS SELECT 1 AS one"));
        Assert.Equal(["Odd: has a tenant but no policy"], await Faults("CREATE TABLE \"Odd\" (\"TenantId\" text)"));
        Assert.Equal(
            [$"{TestEngine.Worker}: may make tables"],
            await Faults($"GRANT CREATE ON SCHEMA public TO \"{TestEngine.Worker}\"")
        );
    }

    [PostgreSqlFact]
    public async Task Without_a_tenant_every_tenant_table_is_empty() => Assert.Empty(await TablesWithRows("SELECT 1"));

    [PostgreSqlFact]
    public async Task With_an_empty_tenant_every_tenant_table_is_empty() =>
        Assert.Empty(await TablesWithRows("SET LOCAL app.tenant_id = ''"));

    [PostgreSqlFact]
    public async Task With_a_tenant_every_tenant_table_shows_rows()
    {
        await using var db = Models.Open(DatabaseProvider.PostgreSql);

        Assert.Equal(RowLevelSecurity.TenantTables(db), await TablesWithRows($"SET LOCAL app.tenant_id = '{Ale.Id}'"));
    }

    [PostgreSqlFact]
    public async Task The_owner_sees_no_rows_either()
    {
        await using var owner = new NpgsqlConnection(database.Settings.OwnerConnectionString);
        await owner.OpenAsync();

        Assert.Equal(0L, await Scalar(owner, "SELECT count(*) FROM \"Elements\""));
    }

    private async Task EachTable(Func<string, string> mutation, string[] faults, bool exactly = true)
    {
        await using var db = Models.Open(DatabaseProvider.PostgreSql);
        foreach (var table in RowLevelSecurity.TenantTables(db))
        {
            var found = await Faults(mutation(table));

            Assert.All(faults, fault => Assert.Contains($"{table}: {fault}", found));
            Assert.All(found, fault => Assert.StartsWith($"{table}: ", fault, StringComparison.Ordinal));
            if (exactly)
                Assert.Equal(faults.Length, found.Count);
        }
    }

    /// <summary>Looks at the database after a mutation, in a transaction that is never committed.</summary>
    private async Task<List<string>> Faults(string mutation)
    {
        await using var owner = new NpgsqlConnection(database.Settings.OwnerConnectionString);
        await owner.OpenAsync();
        await using var undone = await owner.BeginTransactionAsync();
        if (mutation.Length > 0)
            await Scalar(owner, mutation);
        return await PolicyAudit.Faults(owner, TestEngine.Worker);
    }

    private async Task<List<string>> TablesWithRows(string before)
    {
        await using var worker = new NpgsqlConnection(database.Settings.ConnectionString);
        await worker.OpenAsync();
        await using var transaction = await worker.BeginTransactionAsync();
        await Scalar(worker, before);
        await using var db = Models.Open(DatabaseProvider.PostgreSql);
        var filled = new List<string>();
        foreach (var table in RowLevelSecurity.TenantTables(db))
        {
            if (await Scalar(worker, $"SELECT count(*) FROM \"{table}\"") is > 0L)
                filled.Add(table);
        }
        return filled;
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
