using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Indicators;

/// <summary>
/// In development an empty store is filled without anyone asking, so that the pages have something to show. The row is
/// written before Hangfire's server starts, which then enqueues the job.
/// </summary>
internal sealed class FirstImport(IServiceScopeFactory scopes, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        if (!await db.ImportRuns.AnyAsync(cancellationToken))
            await scope
                .ServiceProvider.GetRequiredService<OrderImport>()
                .Run(new(ImportKind.Full, ImportTrigger.Schedule), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
