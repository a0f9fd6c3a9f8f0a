using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>In development an empty store is filled without anyone asking, so that the pages have something to show.</summary>
internal sealed class FirstImport(IServiceScopeFactory scopes, IHostEnvironment environment, ImportJobQueue enqueue)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        if (await db.ImportRuns.AnyAsync(cancellationToken))
            return;
        var order = scope.ServiceProvider.GetRequiredService<RequestImport>();
        await order.Run(new(ImportKind.Full, ImportTrigger.Schedule), cancellationToken);
        enqueue.Run();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
