using Kommunstyrning.Store;
using Kommunstyrning.Tests.Architecture;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>
/// No SQL Server runs here, so its policies are held still instead: a change of the script shows as a change of
/// Policies.snapshot.sql, which somebody reads. KOMMUNSTYRNING_WRITE_SNAPSHOTS=1 writes it anew.
/// </summary>
[Trait("Database", "none")]
public sealed class PolicyScriptTests
{
    [Fact]
    public async Task The_policies_for_SQL_Server_are_the_ones_that_were_read_and_approved()
    {
        await using var db = Models.Open(DatabaseProvider.SqlServer);

        var script = RowLevelSecurity.SqlServerScript(db);

        var approved = Repository.Path("tests/Kommunstyrning.Tests/Store/SqlServer/Policies.snapshot.sql");
        if (Environment.GetEnvironmentVariable("KOMMUNSTYRNING_WRITE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(approved, script);
        Assert.Equal(await File.ReadAllTextAsync(approved), script);
    }

    [Fact]
    public async Task Each_tenant_table_is_filtered_and_blocked_in_every_direction()
    {
        await using var db = Models.Open(DatabaseProvider.SqlServer);
        var script = RowLevelSecurity.SqlServerScript(db);

        Assert.All(
            RowLevelSecurity.TenantTables(db),
            table =>
                Assert.Equal(
                    5,
                    script.Split($"PREDICATE security.tenant_is_mine(TenantId) ON dbo.[{table}]").Length - 1
                )
        );
    }
}
