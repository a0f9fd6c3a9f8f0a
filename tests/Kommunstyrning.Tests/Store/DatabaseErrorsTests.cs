using Kommunstyrning.Store;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kommunstyrning.Tests.Store;

/// <summary>What passes by itself is told from what does not, in whatever wrapping it comes.</summary>
[Trait("Database", "none")]
public sealed class DatabaseErrorsTests
{
    [Theory]
    [InlineData("57P01", true)] // the server is stopping
    [InlineData("57P03", true)] // it is starting
    [InlineData("53300", true)] // it has no connection left
    [InlineData("25P03", true)] // the transaction was silent
    [InlineData("40P01", true)] // deadlock
    [InlineData("23505", false)] // the key is taken
    [InlineData("42501", false)] // may not
    [InlineData("42P01", false)] // no such table
    public void PostgreSQL_says_by_its_state_whether_it_passes(string state, bool passes)
    {
        var fault = new PostgresException("", "ERROR", "ERROR", state);

        foreach (var wrapped in Wrapped(fault))
            Assert.Equal(passes, DatabaseErrors.IsTransient(wrapped));
    }

    [Theory]
    [InlineData(5, true)] // busy
    [InlineData(6, true)] // locked
    [InlineData(19, false)] // constraint
    [InlineData(11, false)] // the file is no database
    public void SQLite_says_by_its_code_whether_it_passes(int code, bool passes)
    {
        foreach (var wrapped in Wrapped(new SqliteException("", code)))
            Assert.Equal(passes, DatabaseErrors.IsTransient(wrapped));
    }

    [Fact]
    public async Task A_SQL_Server_that_nobody_answers_for_passes()
    {
        await using var connection = new SqlConnection("Server=127.0.0.1,1;User ID=x;Password=x;Connect Timeout=5");

        var fault = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync());

        foreach (var wrapped in Wrapped(fault))
            Assert.True(DatabaseErrors.IsTransient(wrapped), $"{fault.Number} {fault.Class}");
    }

    [Fact]
    public void What_is_run_again_is_what_somebody_else_can_have_caused()
    {
        Exception[] collisions =
        [
            new DbUpdateConcurrencyException(),
            new PostgresException("", "ERROR", "ERROR", "23505"),
            new PostgresException("", "ERROR", "ERROR", "23503"),
            new PostgresException("", "ERROR", "ERROR", "40001"),
            new SqliteException("", 19, 2067),
            new SqliteException("", 19, 787),
        ];

        Assert.All(collisions.SelectMany(Wrapped), fault => Assert.True(DatabaseErrors.IsCollision(fault)));
        Assert.False(DatabaseErrors.IsCollision(new PostgresException("", "ERROR", "ERROR", "23502")));
        Assert.False(DatabaseErrors.IsCollision(new SqliteException("", 19, 1299)));
        Assert.False(DatabaseErrors.IsCollision(new InvalidOperationException()));
    }

    [Fact]
    public void A_wait_that_was_too_long_is_known_as_one()
    {
        Assert.True(DatabaseErrors.IsTimeout(new NpgsqlException("", new TimeoutException())));
        Assert.True(DatabaseErrors.IsTimeout(new SqliteException("", 5)));
        Assert.False(DatabaseErrors.IsTimeout(new NpgsqlException("", new IOException())));
        Assert.False(DatabaseErrors.IsTransient(new InvalidOperationException()));
    }

    private static IEnumerable<Exception> Wrapped(Exception fault) =>
        [
            fault,
            new DbUpdateException("", fault),
            new InvalidOperationException("", fault),
            new InvalidOperationException("", new DbUpdateException("", fault)),
        ];
}
