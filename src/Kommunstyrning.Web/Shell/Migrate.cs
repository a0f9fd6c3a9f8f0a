using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>Migrates as the owner of the tables, at start and by the verb `migrate`.</summary>
public static class Migrate
{
    public static async Task<IReadOnlyList<string>> Run(IServiceProvider services, CancellationToken cancel)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        await using var db = Databases.OpenAsOwner(settings);
        var worker = WorkerRole.NameIn(settings);
        var applied = await Migrator.Run(db, worker, cancel);
        if (services.GetRequiredService<JobSettings>().Enabled)
            await JobSchema.Prepare(db, worker, JobStore.Install, cancel);
        return applied;
    }
}
