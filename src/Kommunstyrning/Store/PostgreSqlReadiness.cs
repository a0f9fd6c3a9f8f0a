using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>What a database on PostgreSQL must have before the program works on it, each as a sentence when it has not.</summary>
internal static class PostgreSqlReadiness
{
    public static async Task<string?> WhyNot(DatabaseSettings settings)
    {
        if (WorkerRole.IsOwner(settings))
            return WorkerRole.SameAsOwner;
        try
        {
            return await StepsPast(settings.ConnectionString) ? WorkerRole.StepsPast : null;
        }
        catch (NpgsqlException fault)
        {
            return Tell(fault, new NpgsqlConnectionStringBuilder(settings.ConnectionString));
        }
    }

    private static async Task<bool> StepsPast(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
            connection
        );
        return await command.ExecuteScalarAsync() is true;
    }

    private static string Tell(NpgsqlException fault, NpgsqlConnectionStringBuilder parts) =>
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidCatalogName =>
                $"Databasen {parts.Database} finns inte på {parts.Host}. Skapa den och rollerna med infra/postgresql-roles.sql.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"PostgreSQL på {parts.Host} tar inte emot inloggningen {parts.Username}.",
            _ => $"PostgreSQL på {parts.Host} svarar inte: {fault.Message}",
        };
}
