using Kommunstyrning.Indicators;

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
        if (await scope.ServiceProvider.GetRequiredService<ImportRunsQuery>().Any(cancellationToken))
            return;
        var order = scope.ServiceProvider.GetRequiredService<RequestImport>();
        await order.Run(new(ImportKind.Full, ImportTrigger.Schedule), cancellationToken);
        enqueue.Run();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
