using Kommunstyrning.Store;
using Npgsql;

namespace Kommunstyrning.Web.Shell;

/// <summary>Migrates as the owner of the tables, at start and by the verb `migrate`.</summary>
public static class Migrate
{
    public static async Task<IReadOnlyList<string>> Run(IServiceProvider services, CancellationToken cancel)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        await using var db = Databases.OpenAsOwner(settings);
        var applied = await Migrator.Run(db, Worker(settings), cancel);
        if (services.GetRequiredService<JobSettings>().Enabled)
            await JobSchema.Prepare(db, Worker(settings), JobStore.Install, cancel);
        return applied;
    }

    private static string? Worker(DatabaseSettings settings)
    {
        if (settings.Provider != DatabaseProvider.PostgreSql)
            return null;
        var worker = new NpgsqlConnectionStringBuilder(settings.ConnectionString).Username;
        var owner = new NpgsqlConnectionStringBuilder(settings.ForOwner).Username;
        return string.Equals(worker, owner, StringComparison.Ordinal) ? null : worker;
    }
}
