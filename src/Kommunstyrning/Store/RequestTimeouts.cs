using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// How long somebody at a browser waits for a database that does not answer: a command, and connecting twice more to
/// cancel it, together stay under ten seconds. What the operator's connection string says goes before. Imports and
/// migrations keep their own for commands.
/// </summary>
public static class RequestTimeouts
{
    private const int ConnectSeconds = 2;
    private const int CommandSeconds = 4;

    /// <summary>Nobody has to be reached, but another may be writing.</summary>
    private const int FileSeconds = 8;

    private const int CancelMilliseconds = 500;

    private static readonly string[] CommandWords = ["Command Timeout", "CommandTimeout", "Default Timeout"];
    private static readonly string[] ConnectWords =
    [
        "Timeout",
        "Connect Timeout",
        "Connection Timeout",
        "ConnectionTimeout",
    ];

    /// <summary>For a context that serves a request.</summary>
    public static void LimitWaits(this KommunDb db)
    {
        if (!Says(db.Database.GetConnectionString(), CommandWords))
            db.Database.SetCommandTimeout(db.Engine.IsFile() ? FileSeconds : CommandSeconds);
    }

    /// <summary>A connection string of the role that the program works as, with the time it takes to give up connecting.</summary>
    /// <returns>As it was, where it says its own or the database is a file.</returns>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static string WithConnectTimeout(DatabaseProvider provider, string connectionString)
    {
        if (provider.IsFile() || Says(connectionString, ConnectWords))
            return connectionString;
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        parts[TimeoutWord(provider)] = ConnectSeconds;
        if (CancelWord(provider) is { } word)
            parts.TryAdd(word, CancelMilliseconds);
        return parts.ConnectionString;
    }

    /// <returns>Null where the driver has no such setting.</returns>
    private static string? CancelWord(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => "Cancellation Timeout",
            DatabaseProvider.SqlServer or DatabaseProvider.Sqlite => null,
        };

    private static string TimeoutWord(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => "Timeout",
            DatabaseProvider.SqlServer => "Connect Timeout",
            DatabaseProvider.Sqlite => "Default Timeout",
        };

    private static void TryAdd(this DbConnectionStringBuilder parts, string word, int value)
    {
        if (!parts.ContainsKey(word))
            parts[word] = value;
    }

    private static bool Says(string? connectionString, string[] words)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return Array.Exists(words, parts.ContainsKey);
    }
}
