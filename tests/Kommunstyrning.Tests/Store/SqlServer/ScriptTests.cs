using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Architecture;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>What an operator may run by hand is Transact-SQL.</summary>
[Trait("Database", "none")]
public sealed class ScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task Every_migration_can_be_read(MigrationsSqlGenerationOptions options)
    {
        await using var db = Models.Open(DatabaseProvider.SqlServer);

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Contains("CREATE TABLE", script);
        Assert.Empty(SqlServerLanguage.Faults(script));
    }

    [Fact]
    public async Task The_policies_can_be_read()
    {
        await using var db = Models.Open(DatabaseProvider.SqlServer);

        Assert.Empty(SqlServerLanguage.Faults(RowLevelSecurity.SqlServerScript(db)));
    }

    [Fact]
    public async Task The_roles_can_be_read() =>
        Assert.Empty(
            SqlServerLanguage.Faults(await File.ReadAllTextAsync(Repository.Path("infra/sqlserver-roles.sql")))
        );

    /// <summary>Written by hand for each engine, so that no query of the suite says it there.</summary>
    [Fact]
    public async Task The_counting_of_tries_can_be_read()
    {
        await using var db = Models.Open(DatabaseProvider.SqlServer);

        var statement = WindowCounters.Statement(db, "key", now: 1, ends: 2);

        var named = Enumerable.Range(0, statement.ArgumentCount).Select(i => (object)$"@p{i}").ToArray();
        Assert.Empty(SqlServerLanguage.Faults(string.Format(CultureInfo.InvariantCulture, statement.Format, named)));
    }

    [Theory]
    [InlineData("SELECT * FROM \"Units\" LIMIT 1")]
    [InlineData("CREATE TABLE x (id uuid, PRIMARY KEY id)")]
    [InlineData("GRANT SELECT ON dbo.x")]
    public void What_SQL_Server_cannot_read_is_found(string sql) => Assert.NotEmpty(SqlServerLanguage.Faults(sql));
}
