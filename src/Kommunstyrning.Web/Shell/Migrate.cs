using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>Migrates as the owner of the tables, at start and by the verb `migrate`.</summary>
public static class Migrate
{
    public static async Task<IReadOnlyList<string>> Run(IServiceProvider services, CancellationToken cancel)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        await using var db = Databases.OpenAsOwner(settings);
        // first, so that the rights given below reach the scheduler's tables too
        if (services.GetRequiredService<JobSettings>().Enabled)
            await JobSchema.Provision(settings, cancel);
        return await Migrator.Run(db, WorkerRole.NameIn(settings), cancel);
    }
}
