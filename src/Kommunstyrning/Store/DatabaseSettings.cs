namespace Kommunstyrning.Store;

/// <summary>The engine that holds the rows.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>What engines have in common. Asked here and nowhere by comparing one, so that the compiler asks of another.</summary>
internal static class DatabaseProviders
{
    /// <summary>One file of this program's, and no server with roles of its own.</summary>
    public static bool IsFile(this DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.Sqlite => true,
            DatabaseProvider.PostgreSql or DatabaseProvider.SqlServer => false,
        };
}

/// <summary>Where the rows are. Bound from Database__Provider, Database__ConnectionString, Database__OwnerConnectionString.</summary>
public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; set; }

    /// <summary>The role that the program works as. On a server engine it must not own the tables.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The role that owns the tables and migrates them. Empty: the same as <see cref="ConnectionString"/>.</summary>
    public string OwnerConnectionString { get; set; } = "";

    /// <summary>It is a file, and no connection says where.</summary>
    public bool IsUnnamedFile => Provider.IsFile() && ConnectionString.Length == 0;

    /// <summary>What migrations connect with.</summary>
    public string ForOwner => OwnerConnectionString.Length > 0 ? OwnerConnectionString : ConnectionString;

    /// <summary>Both, each with the name of its setting.</summary>
    internal IEnumerable<(string Name, string Text)> ByName =>
        [("Database__ConnectionString", ConnectionString), ("Database__OwnerConnectionString", OwnerConnectionString)];
}
