using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace Kommunstyrning.Store;

/// <summary>What a database on SQL Server must have before the program works on it, each as a sentence when it has not.</summary>
internal static class SqlServerReadiness
{
    private const int NoSuchDatabase = 4060;

    private const int LoginFailed = 18456;

    /// <summary>Roles and rights with which one may step past the policy or take it away.</summary>
    private const string Facts = """
        SELECT d.is_read_committed_snapshot_on,
            CASE WHEN IS_SRVROLEMEMBER('sysadmin') = 1 OR IS_ROLEMEMBER('db_owner') = 1 OR IS_ROLEMEMBER('db_ddladmin') = 1
                OR IS_ROLEMEMBER('db_securityadmin') = 1
                OR HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'ALTER ANY SECURITY POLICY') = 1 THEN 1 ELSE 0 END
        FROM sys.databases d WHERE d.database_id = DB_ID()
        """;

    public static async Task<string?> WhyNot(DatabaseSettings settings)
    {
        foreach (var (name, text) in settings.ByName)
        {
            if (WhyNotTry(name, new SqlConnectionStringBuilder(text)) is { } obstacle)
                return obstacle;
        }
        if (WorkerRole.IsOwner(settings))
            return WorkerRole.SameAsOwner;
        try
        {
            return await Ask(settings);
        }
        catch (SqlException fault)
        {
            return Tell(fault, new SqlConnectionStringBuilder(settings.ConnectionString));
        }
    }

    private static string? WhyNotTry(string name, SqlConnectionStringBuilder parts)
    {
        if (SqlConnectionEncryptOption.Optional.Equals(parts.Encrypt))
            return $"{name} har Encrypt=false. Programmet talar bara krypterat med SQL Server. Ta bort det, och lita på serverns certifikat eller skriv TrustServerCertificate=true på en dator för utveckling.";
        if (
            parts.Authentication is not (SqlAuthenticationMethod.NotSpecified or SqlAuthenticationMethod.SqlPassword)
            && SqlAuthenticationProvider.GetProvider(parts.Authentication) is null
        )
            return $"{name} ber om inloggning genom Entra ({parts.Authentication}), och den delen ingår inte. Lägg till paketet Microsoft.Data.SqlClient.Extensions.Azure och bygg om, eller använd ett konto med lösenord i databasen.";
        return null;
    }

    private static async Task<string?> Ask(DatabaseSettings settings)
    {
        await using var connection = new SqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand(Facts, connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        if (!row.GetBoolean(0))
            return $"READ_COMMITTED_SNAPSHOT är av i databasen {connection.Database}, så sidor skulle vänta på hämtningar. Slå på det: ALTER DATABASE [{connection.Database}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
        return row.GetInt32(1) == 1 ? WorkerRole.StepsPast : null;
    }

    private static string Tell(SqlException fault, SqlConnectionStringBuilder parts)
    {
        if (IsUntrusted(fault))
            return $"Certifikatet hos SQL Server på {parts.DataSource} är inte betrott. Installera utfärdarens certifikat på den här datorn, eller skriv TrustServerCertificate=true på en dator för utveckling.";
        return fault.Number switch
        {
            NoSuchDatabase =>
                $"Databasen {parts.InitialCatalog} finns inte på {parts.DataSource}, eller så får {parts.UserID} inte öppna den. Skapa den och rollerna med infra/sqlserver-roles.sql.",
            LoginFailed => $"SQL Server på {parts.DataSource} tar inte emot inloggningen {parts.UserID}.",
            _ => $"SQL Server på {parts.DataSource} svarar inte: {fault.Message}",
        };
    }

    private static bool IsUntrusted(Exception? fault) =>
        fault is not null
        && (
            fault is AuthenticationException
            || fault.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            || IsUntrusted(fault.InnerException)
        );
}
