namespace Kommunstyrning.Store;

/// <summary>The engine that holds the rows.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Where the rows are. Bound from Database__Provider, Database__ConnectionString, Database__OwnerConnectionString.</summary>
public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; set; }

    /// <summary>The role that the program works as. On a server engine it must not own the tables.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The role that owns the tables and migrates them. Empty: the same as <see cref="ConnectionString"/>.</summary>
    public string OwnerConnectionString { get; set; } = "";

    /// <summary>What migrations connect with.</summary>
    public string ForOwner => OwnerConnectionString.Length > 0 ? OwnerConnectionString : ConnectionString;

    /// <summary>Both, each with the name of its setting.</summary>
    internal IEnumerable<(string Name, string Text)> ByName =>
        [("Database__ConnectionString", ConnectionString), ("Database__OwnerConnectionString", OwnerConnectionString)];
}
