using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>
/// Runs a use case in every municipality that is not paused, for a job. Each is a transaction of its own: one that cannot stops no
/// other. Where two nodes meet, the use case finds nothing left to do the second time.
/// </summary>
public sealed class DailyWorkAcrossTenants(TenantsQuery tenants, IServiceScopeFactory scopes)
{
    /// <param name="run">Is handed the program's own rights; may be run several times, as <see cref="TenantWork.Write"/> says.</param>
    /// <returns>What was done in all municipalities together.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    public Task<int> Run<TUseCase>(Func<TUseCase, CallerAccess, Task<Outcome<int>>> run, CancellationToken cancel)
        where TUseCase : notnull => Run(run, (_, count) => Task.FromResult(count), cancel);

    /// <inheritdoc cref="Run{TUseCase}"/>
    /// <param name="then">Once what was done has been committed; how much it was.</param>
    public async Task<int> Run<TUseCase, TDone>(
        Func<TUseCase, CallerAccess, Task<Outcome<TDone>>> run,
        Func<Tenant, TDone, Task<int>> then,
        CancellationToken cancel
    )
        where TUseCase : notnull
    {
        var count = 0;
        var faults = new List<Exception>();
        foreach (var tenant in await tenants.Active(cancel))
        {
            try
            {
                count += await then(tenant, await RunFor(tenant, run, cancel));
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }
        return faults.Count == 0 ? count : throw new AggregateException(faults);
    }

    private async Task<TDone> RunFor<TUseCase, TDone>(
        Tenant tenant,
        Func<TUseCase, CallerAccess, Task<Outcome<TDone>>> run,
        CancellationToken cancel
    )
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var access = scope.ServiceProvider.GetRequiredService<CurrentActor>().Access;
        var useCase = scope.ServiceProvider.GetRequiredService<TUseCase>();
        var work = scope.ServiceProvider.GetRequiredService<TenantWork>();
        return (await work.Write(() => run(useCase, access), cancel)).Value;
    }
}
