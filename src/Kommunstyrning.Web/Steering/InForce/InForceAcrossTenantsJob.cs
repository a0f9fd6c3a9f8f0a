using Hangfire;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.InForce;

/// <summary>
/// Lets what is decided for this day, or for one that was missed, apply in every municipality that is not paused. Each is a
/// transaction of its own: one that cannot stops no other, and where two nodes meet the second finds nothing left to do.
/// </summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed partial class InForceAcrossTenantsJob(
    TenantsQuery tenants,
    ShownPlansAcrossTenants shownPlans,
    IServiceScopeFactory scopes,
    ILogger<InForceAcrossTenantsJob> log
)
{
    /// <returns>How many versions and elements apply from now on.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Det som börjar gälla i dag")]
    public async Task<int> Run(CancellationToken cancel)
    {
        var count = 0;
        var faults = new List<Exception>();
        foreach (var tenant in await tenants.Active(cancel))
        {
            try
            {
                count += await RunFor(tenant, cancel);
                await shownPlans.Refresh(tenant, cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }
        return faults.Count == 0 ? count : throw new AggregateException(faults);
    }

    private async Task<int> RunFor(Tenant tenant, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var access = scope.ServiceProvider.GetRequiredService<CurrentActor>().Access;
        var bring = scope.ServiceProvider.GetRequiredService<BringDueIntoForce>();
        var work = scope.ServiceProvider.GetRequiredService<TenantWork>();
        var outcome = await work.Write(() => bring.Run(access, cancel), cancel);
        foreach (var sentence in outcome.Value.Hindered)
            LogHindered(tenant.Name, sentence);
        return outcome.Value.Count;
    }

    [LoggerMessage(LogLevel.Warning, "In {Municipality} something that is due did not come into force: {Reason}")]
    private partial void LogHindered(string municipality, string reason);
}
