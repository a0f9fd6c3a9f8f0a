using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Store;

/// <summary>The three contexts, opened without a server.</summary>
internal static class Models
{
    public static readonly TheoryData<DatabaseProvider> All =
    [
        DatabaseProvider.Sqlite,
        DatabaseProvider.PostgreSql,
        DatabaseProvider.SqlServer,
    ];

    public static KommunDb Open(DatabaseProvider provider) =>
        Databases.Open(
            provider,
            provider switch
            {
                DatabaseProvider.PostgreSql => "Host=localhost;Database=none",
                DatabaseProvider.SqlServer => "Server=localhost;Database=none",
                _ => "Data Source=:memory:",
            }
        );
}
