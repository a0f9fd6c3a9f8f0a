using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Npgsql;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>Whatever the owner of the tables does to a trail behind the program's back, going through it finds.</summary>
public sealed class ChainTests(Instance instance) : IClassFixture<Instance>
{
    private const string Pitea = "\"TenantId\" = 'pitea'";

    private const string Columns =
        "\"TenantId\", \"Number\", \"At\", \"Kind\", \"By\", \"ByAccountId\", \"Subject\", \"SubjectId\", \"Details\", \"PreviousHash\", \"Hash\"";

    [Fact]
    public async Task A_trail_that_nobody_has_touched_is_whole_and_numbered_without_gaps()
    {
        var lines = await Written.Of(instance.Services, "pitea");

        var verified = await Written.Verified(instance.Services, "pitea");

        Assert.True(verified.IsIntact);
        Assert.True(lines.Count >= 5);
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => l.Number));
        Assert.Equal((lines.Count, lines[^1].Number, lines[^1].Hash), (verified.Count, verified.Number, verified.Hash));
    }

    [Theory]
    [InlineData("edit", "UPDATE \"TrailEntries\" SET \"By\" = 'Någon annan' WHERE {0} AND \"Number\" = 2", "2 Altered")]
    [InlineData(
        "edit of a detail",
        "UPDATE \"TrailEntries\" SET \"Details\" = '{{\"count\":\"2\"}}' WHERE {0} AND \"Number\" = 2",
        "2 Altered"
    )]
    [InlineData("delete", "DELETE FROM \"TrailEntries\" WHERE {0} AND \"Number\" = 2", "3 Missing")]
    [InlineData("delete of the first", "DELETE FROM \"TrailEntries\" WHERE {0} AND \"Number\" = 1", "2 Missing")]
    [InlineData(
        "insert",
        "INSERT INTO \"TrailEntries\" ({1}) SELECT \"TenantId\", 1000, \"At\", \"Kind\", \"By\", \"ByAccountId\", \"Subject\", \"SubjectId\", \"Details\", \"PreviousHash\", \"Hash\" FROM \"TrailEntries\" WHERE {0} AND \"Number\" = 2",
        "1000 Missing, 1000 Altered, N End"
    )]
    [InlineData(
        "reorder",
        "UPDATE \"TrailEntries\" SET \"Number\" = -2 WHERE {0} AND \"Number\" = 2; UPDATE \"TrailEntries\" SET \"Number\" = 2 WHERE {0} AND \"Number\" = 3; UPDATE \"TrailEntries\" SET \"Number\" = 3 WHERE {0} AND \"Number\" = -2",
        "2 Unchained, 2 Altered, 3 Unchained, 3 Altered, 4 Unchained"
    )]
    [InlineData(
        "tail cut",
        "DELETE FROM \"TrailEntries\" WHERE {0} AND \"Number\" = (SELECT \"Number\" FROM \"TrailHeads\" WHERE {0})",
        "N End"
    )]
    [InlineData("all cut", "DELETE FROM \"TrailEntries\" WHERE {0}", "N End")]
    [InlineData("the head cut too", "DELETE FROM \"TrailHeads\" WHERE {0}", "0 End")]
    public async Task Each_kind_of_tampering_is_found(string what, string sql, string found)
    {
        var last = (await Written.Verified(instance.Services, "pitea")).Number;
        await Tell($"CREATE TABLE kept AS SELECT * FROM \"TrailEntries\" WHERE {Pitea}");
        await Tell($"CREATE TABLE kepthead AS SELECT * FROM \"TrailHeads\" WHERE {Pitea}");

        await Tell(string.Format(null, sql, Pitea, Columns));
        var verified = await Written.Verified(instance.Services, "pitea");

        await Tell($"DELETE FROM \"TrailEntries\" WHERE {Pitea}; DELETE FROM \"TrailHeads\" WHERE {Pitea}");
        await Tell($"INSERT INTO \"TrailEntries\" ({Columns}) SELECT {Columns} FROM kept; DROP TABLE kept");
        await Tell("INSERT INTO \"TrailHeads\" SELECT * FROM kepthead; DROP TABLE kepthead");
        Assert.Equal(
            (what, found.Replace("N", $"{last}", StringComparison.Ordinal)),
            (what, string.Join(", ", verified.Faults.Select(f => $"{f.Number} {f.Fault}")))
        );
        Assert.True((await Written.Verified(instance.Services, "pitea")).IsIntact);
        Assert.True((await Written.Verified(instance.Services, "lulea")).IsIntact);
    }

    /// <summary>An altered line with a hash that fits it is not what the next one was chained to.</summary>
    [Fact]
    public async Task A_line_that_is_altered_and_sealed_anew_no_longer_carries_the_next()
    {
        var line = (await Written.Of(instance.Services, "lulea"))[1];
        var (by, hash) = (line.By, line.Hash);
        typeof(TrailEntry).GetProperty(nameof(TrailEntry.By))!.SetValue(line, "Någon annan");
        string Set(string name, string seal) =>
            $"UPDATE \"TrailEntries\" SET \"By\" = '{name}', \"Hash\" = '{seal}' WHERE \"TenantId\" = 'lulea' AND \"Number\" = 2";

        await Tell(Set(line.By, TrailHash.Of(line)), "lulea");
        var verified = await Written.Verified(instance.Services, "lulea");
        await Tell(Set(by, hash), "lulea");

        Assert.Equal([new FaultyLine(3, TrailFault.Unchained)], verified.Faults);
    }

    [PostgreSqlFact]
    public async Task The_role_that_the_program_works_as_can_neither_alter_nor_remove_a_line()
    {
        await using var connection = new NpgsqlConnection(instance.Database.ConnectionString);
        await connection.OpenAsync();
        foreach (
            var sql in new[]
            {
                "UPDATE \"TrailEntries\" SET \"By\" = ''",
                "UPDATE \"TrailEntries\" SET \"Number\" = \"Number\" + 1",
                "DELETE FROM \"TrailEntries\"",
                "TRUNCATE \"TrailEntries\"",
            }
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SET app.tenant_id = 'pitea'; {sql}";

            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private Task Tell(string sql, string tenant = "pitea") =>
        instance.TellEngine(sql, $"SET app.tenant_id = '{tenant}'; {sql}");
}
