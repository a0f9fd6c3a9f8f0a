using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Store;

/// <summary>What stands in the way of a start is said in a sentence, and no start ends in the words of a driver.</summary>
[Trait("Database", "none")]
public sealed class WorkerRoleTests
{
    private const string OnSqlServer = "Server=127.0.0.1,1;Database=kommunstyrning;Password=x;Connect Timeout=5;";

    [Theory]
    [InlineData("User ID=a;Encrypt=false", "Database__ConnectionString har Encrypt=false.")]
    [InlineData("User ID=a;Encrypt=Optional", "Database__ConnectionString har Encrypt=false.")]
    [InlineData("Authentication=Active Directory Default", "Microsoft.Data.SqlClient.Extensions.Azure")]
    [InlineData("User ID=owner", "Programmet ska inte arbeta som den roll som äger tabellerna.")]
    [InlineData("User ID=a", "SQL Server på 127.0.0.1,1 svarar inte")]
    public async Task On_SQL_Server(string worker, string sentence)
    {
        var said = await WorkerRole.WhyUnsafe(
            new DatabaseSettings
            {
                Provider = DatabaseProvider.SqlServer,
                ConnectionString =
                    OnSqlServer.Replace(
                        worker.StartsWith("Auth", StringComparison.Ordinal) ? "Password=x;" : "none",
                        "",
                        StringComparison.Ordinal
                    ) + worker,
                OwnerConnectionString = OnSqlServer + "User ID=owner",
            }
        );

        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_that_nobody_answers_for() =>
        Assert.StartsWith(
            "PostgreSQL på 127.0.0.1 svarar inte",
            await OnPostgreSql("Host=127.0.0.1;Port=1;Username=a;Password=x"),
            StringComparison.Ordinal
        );

    internal static Task<string?> OnPostgreSql(string worker) =>
        WorkerRole.WhyUnsafe(
            new DatabaseSettings
            {
                Provider = DatabaseProvider.PostgreSql,
                ConnectionString = worker,
                OwnerConnectionString = "Host=127.0.0.1;Port=1;Username=owner;Password=x",
            }
        );
}
