using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>Row-level security is a wall only for a role that it binds.</summary>
public static class WorkerRole
{
    /// <returns>A Swedish sentence when the role that the program works as could step past the policies.</returns>
    public static async Task<string?> WhyUnsafe(DatabaseSettings settings)
    {
        if (settings.Provider != DatabaseProvider.PostgreSql)
            return null;
        if (string.Equals(Name(settings.ConnectionString), Name(settings.ForOwner), StringComparison.Ordinal))
            return "Programmet ska inte arbeta som den roll som äger tabellerna. Ange ägarrollen i Database__OwnerConnectionString och en annan roll i Database__ConnectionString.";
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
            connection
        );
        return await command.ExecuteScalarAsync() is true
            ? "Databasrollen i Database__ConnectionString kringgår radskyddet (superuser eller BYPASSRLS). Använd en roll utan de rättigheterna, och ägarrollen i Database__OwnerConnectionString."
            : null;
    }

    private static string? Name(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Username;
}
