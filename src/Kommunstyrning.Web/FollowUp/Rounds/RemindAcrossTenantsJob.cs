using Hangfire;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>
/// Reminds those whose last day is near, is today or has passed, in every municipality that is not paused. Each is a transaction
/// of its own: one that cannot stops no other, and where two nodes meet the second finds nothing left to do.
/// </summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class RemindAcrossTenantsJob(TenantsQuery tenants, IServiceScopeFactory scopes)
{
    /// <returns>How many units were reminded.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Påminnelser om rapporter")]
    public async Task<int> Run(CancellationToken cancel)
    {
        var count = 0;
        var faults = new List<Exception>();
        foreach (var tenant in await tenants.Active(cancel))
        {
            try
            {
                count += await RunFor(tenant, cancel);
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
        var remind = scope.ServiceProvider.GetRequiredService<RemindReporters>();
        var work = scope.ServiceProvider.GetRequiredService<TenantWork>();
        return (await work.Write(() => remind.RunDue(access, cancel), cancel)).Value;
    }
}
