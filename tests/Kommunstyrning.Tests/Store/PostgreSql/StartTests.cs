using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>A node that starts beside others that serve.</summary>
public sealed class StartTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Not a timing: only what turns a wait for a lock into a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [PostgreSqlFact]
    public async Task A_start_that_finds_all_as_it_should_be_waits_for_no_table()
    {
        await using var other = await Owner();
        await using var transaction = await other.BeginTransactionAsync();
        await using var db = Models.Open(DatabaseProvider.PostgreSql);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).Distinct())
            await Tell(other, $"LOCK TABLE \"{table}\" IN EXCLUSIVE MODE");
        using var patience = new CancellationTokenSource(Patience);

        Assert.Empty(await database.Store.Migrate(patience.Token));
    }

    [PostgreSqlFact]
    public async Task Whatever_somebody_has_done_to_the_wall_or_the_rights_is_undone()
    {
        await using var owner = await Owner();
        await using var db = Models.Open(DatabaseProvider.PostgreSql);
        foreach (var tampering in Tamperings)
        {
            foreach (var table in RowLevelSecurity.TenantTables(db))
                await Tell(
                    owner,
                    string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        tampering,
                        table,
                        TestEngine.Worker
                    )
                );
            Assert.NotEmpty(await PolicyAudit.Faults(owner, TestEngine.Worker));

            Assert.Empty(await database.Store.Migrate());

            Assert.Empty(await PolicyAudit.Faults(owner, TestEngine.Worker));
        }
    }

    private static readonly string[] Tamperings =
    [
        "DROP POLICY tenant ON \"{0}\"",
        "ALTER POLICY tenant ON \"{0}\" USING (true)",
        "ALTER POLICY tenant ON \"{0}\" WITH CHECK (true)",
        "ALTER POLICY tenant ON \"{0}\" TO \"{1}\"",
        "ALTER POLICY tenant ON \"{0}\" RENAME TO another; CREATE POLICY tenant ON \"{0}\" FOR SELECT USING (true)",
        "CREATE POLICY a_door ON \"{0}\" USING (true)",
        "ALTER TABLE \"{0}\" NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE \"{0}\" DISABLE ROW LEVEL SECURITY",
        "GRANT TRUNCATE ON \"{0}\" TO \"{1}\"",
        "REVOKE INSERT ON \"{0}\" FROM \"{1}\"",
        "GRANT UPDATE (\"TenantId\") ON \"Changes\" TO \"{1}\"",
        "GRANT DELETE ON \"Changes\" TO PUBLIC",
    ];

    /// <summary>FORCE binds the owner too, who would otherwise rewrite no row at all and call it done.</summary>
    [PostgreSqlFact]
    public async Task A_migration_that_rewrites_rows_reaches_those_of_every_municipality_and_leaves_the_wall_standing()
    {
        await using var db = WithOneMoreMigration();

        var applied = await Migrator.Run(db, TestEngine.Worker, default);

        Assert.Equal([RewriteUnits.Id], applied);
        await using var owner = await Owner();
        Assert.Empty(await PolicyAudit.Faults(owner, TestEngine.Worker));
        foreach (var municipal in new[] { Municipal.Ale, Municipal.Bjuv })
        {
            var rows = await database.Store.RowsOf(municipal);
            Assert.All(
                rows.Where(r => r.StartsWith("Units: ", StringComparison.Ordinal)),
                row => Assert.Contains("Omskriven", row)
            );
        }
    }

    private PostgreSqlKommunDb WithOneMoreMigration()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlKommunDb>();
        StoreServices.Configure(options, DatabaseProvider.PostgreSql, database.Settings.ForOwner);
        options.UseNpgsql(database.Settings.ForOwner, o => o.MigrationsAssembly(typeof(RewriteUnits).Assembly));
        return new PostgreSqlKommunDb(options.Options, new CurrentTenant(), new CurrentActor(), TimeProvider.System);
    }

    private async Task<NpgsqlConnection> Owner()
    {
        var owner = new NpgsqlConnection(database.Settings.OwnerConnectionString);
        await owner.OpenAsync();
        return owner;
    }

    private static async Task Tell(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [DbContext(typeof(PostgreSqlKommunDb))]
    [Migration(Id)]
    private sealed class RewriteUnits : Migration
    {
        public const string Id = "29990101000000_RewriteUnits";

        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("UPDATE \"Units\" SET \"Name\" = 'Omskriven'");
    }
}
