using System.Data;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>What the program says to SQL Server when it migrates, heard on a connection with nobody at its other end.</summary>
[Trait("Database", "none")]
public sealed class MigratingTests
{
    private const string Worker = "kommun_worker";

    [Fact]
    public async Task A_first_start_lifts_the_policy_before_it_migrates_and_sets_it_in_the_same_transaction()
    {
        var said = await Said(Nothing);

        Assert.Equal(1, said.Count(c => c == "COMMIT"));
        Assert.Equal("COMMIT", said[^1]);
        Assert.Contains("sp_getapplock", said[0]);
        Assert.True(First(said, "DROP SECURITY POLICY") < First(said, "CREATE TABLE [dbo].[Tenants]"));
        Assert.True(First(said, "CREATE TABLE [dbo].[Tenants]") < First(said, "CREATE SECURITY POLICY"));
        Assert.Contains(
            "REVOKE SELECT, INSERT, UPDATE, DELETE ON dbo.[Changes]",
            said[First(said, "ON dbo.[Changes] TO")]
        );
        Assert.Contains(
            $"GRANT SELECT, INSERT ON dbo.[Changes] TO [{Worker}]",
            said[First(said, "ON dbo.[Changes] TO")]
        );
        Assert.Contains(
            said,
            c =>
                c.Contains(
                    $"GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.[Units] TO [{Worker}]",
                    StringComparison.Ordinal
                )
        );
        Assert.Empty(said.SelectMany(SqlServerLanguage.Faults));
    }

    [Fact]
    public async Task A_start_that_finds_all_as_it_should_be_only_asks()
    {
        var said = await Said(Everything(Predicates));

        Assert.DoesNotContain(said, Touches);
    }

    public static TheoryData<string> Tamperings =>
        ["a predicate dropped", "a predicate of its own", "the function another"];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task What_somebody_has_done_to_the_policy_is_undone(string what)
    {
        var whole = Everything(tables =>
            what switch
            {
                "a predicate dropped" => Predicates(tables).Skip(1),
                "a predicate of its own" => Predicates(tables)
                    .Skip(1)
                    .Append($"dbo.{tables[0]} FILTER  ([dbo].[open]([TenantId]))"),
                _ => Predicates(tables),
            }
        );

        var said = await Said(command =>
            what == "the function another" && command.Contains("OBJECT_DEFINITION", StringComparison.Ordinal)
                ? RecordedConnection.Rows(
                    "CREATE FUNCTION security.tenant_is_mine(@tenant nvarchar(40)) RETURNS TABLE AS RETURN SELECT 1 AS mine;"
                )
                : whole(command)
        );

        Assert.True(First(said, "DROP SECURITY POLICY") < First(said, "CREATE SECURITY POLICY"));
    }

    [Fact]
    public async Task A_row_that_is_written_once_and_may_be_altered_is_set_right()
    {
        var said = await Said(Everything(Predicates, "SELECT, INSERT, UPDATE"));

        Assert.Contains(said, c => c.Contains("GRANT SELECT, INSERT ON dbo.[Changes]", StringComparison.Ordinal));
        Assert.Single(said, Touches);
    }

    [Fact]
    public async Task The_tenant_is_told_when_a_transaction_begins_and_forgotten_when_it_ends()
    {
        await using var connection = new RecordedConnection(Nothing);
        await using var db = WithoutServer.Open(connection, WithoutServer.Ale());

        await using (var transaction = await TenantTransaction.Begin(db, Intent.Write, default))
        {
            await transaction.TakeTurn(default);
            await transaction.Commit(default);
        }

        Assert.Equal("EXEC sp_set_session_context N'tenant_id', N'ale'", connection.Commands[0]);
        Assert.Equal("COMMIT", connection.Commands[^2]);
        Assert.Equal("EXEC sp_set_session_context N'tenant_id', NULL", connection.Commands[^1]);
        Assert.Empty(connection.Commands.SelectMany(SqlServerLanguage.Faults));
    }

    private static async Task<List<string>> Said(Func<string, DataTable?> answer)
    {
        await using var connection = new RecordedConnection(answer);
        await using var db = WithoutServer.Open(connection);
        await Migrator.Run(db, Worker, default);
        return connection.Commands;
    }

    /// <summary>A server with an empty database, but for its answer to which tables there are once they have been made.</summary>
    private static DataTable? Nothing(string command)
    {
        using var db = Models.Open(DatabaseProvider.SqlServer);
        return command.Contains("sys.tables", StringComparison.Ordinal) ? RecordedConnection.Rows(TablesOf(db)) : null;
    }

    /// <summary>A server that is up to date, as its catalogue would tell it.</summary>
    private static Func<string, DataTable?> Everything(
        Func<IReadOnlyList<string>, IEnumerable<string>> predicates,
        string onChanges = "SELECT, INSERT"
    )
    {
        using var db = Models.Open(DatabaseProvider.SqlServer);
        var (tables, owned) = (TablesOf(db), RowLevelSecurity.TenantTables(db));
        var rights = tables.SelectMany(t => RightsOn(t).Split(", ").Select(r => $"{r} {t}"));
        var function = RowLevelSecurity
            .SqlServerScript(db)
            .Split("GO\n")
            .Single(b => b.StartsWith("CREATE OR ALTER", StringComparison.Ordinal));
        var applied = new DataTable { Columns = { "MigrationId", "ProductVersion" } };
        foreach (var migration in db.Database.GetMigrations())
            applied.Rows.Add(migration, "10.0.15");
        string RightsOn(string table) =>
            table switch
            {
                "Changes" => onChanges,
                "RoundEditions" or "RoundReminders" or "TrailEntries" => "SELECT, INSERT",
                _ => "SELECT, INSERT, UPDATE, DELETE",
            };
        return command =>
            command.Contains("sys.tables", StringComparison.Ordinal) ? RecordedConnection.Rows(tables)
            : command.Contains("sys.security_predicates", StringComparison.Ordinal)
                ? RecordedConnection.Rows([.. predicates(owned)])
            : command.Contains("OBJECT_DEFINITION", StringComparison.Ordinal)
                ? RecordedConnection.Rows(function.Replace("OR ALTER ", "", StringComparison.Ordinal))
            : command.Contains("sys.database_permissions", StringComparison.Ordinal)
                ? RecordedConnection.Rows([.. rights])
            : command.Contains("SELECT [MigrationId]", StringComparison.Ordinal) ? applied
            : command.Contains("OBJECT_ID", StringComparison.Ordinal) ? RecordedConnection.Rows("1")
            : null;
    }

    /// <summary>In the words of sys.security_predicates.</summary>
    private static IEnumerable<string> Predicates(IReadOnlyList<string> tables) =>
        tables.SelectMany(t =>
            new[]
            {
                "FILTER ",
                "BLOCK AFTER INSERT",
                "BLOCK AFTER UPDATE",
                "BLOCK BEFORE UPDATE",
                "BLOCK BEFORE DELETE",
            }.Select(p => $"dbo.{t} {p} ([security].[tenant_is_mine]([TenantId]))")
        );

    private static string[] TablesOf(KommunDb db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct()];

    private static bool Touches(string command) =>
        new[] { "CREATE ", "ALTER ", "DROP ", "GRANT ", "REVOKE " }.Any(word =>
            command.Contains(word, StringComparison.Ordinal)
        );

    private static int First(List<string> said, string words) =>
        said.FindIndex(c => c.Contains(words, StringComparison.Ordinal));
}
