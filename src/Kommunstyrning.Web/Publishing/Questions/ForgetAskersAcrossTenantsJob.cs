using Hangfire;
using Hangfire.Common;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>
/// Forgets who has asked questions, once their days are over, in every municipality that is not paused. Each is a transaction of
/// its own; where two nodes meet the second finds nothing left to do.
/// </summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class ForgetAskersAcrossTenantsJob(TenantsQuery tenants, IServiceScopeFactory scopes)
{
    /// <returns>How many were forgotten.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Gallring av vem som har ställt frågor")]
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
        var forget = scope.ServiceProvider.GetRequiredService<ForgetAskers>();
        var work = scope.ServiceProvider.GetRequiredService<TenantWork>();
        return (await work.Write(() => forget.Run(cancel), cancel)).Value;
    }
}

/// <summary>At night, when the day has ended on which they were kept.</summary>
public static class AskerSchedule
{
    public static Schedule Daily { get; } =
        new(
            "askers",
            Job.FromExpression<ForgetAskersAcrossTenantsJob>(job => job.Run(CancellationToken.None)),
            Hour: 3,
            Within: 30
        );
}
