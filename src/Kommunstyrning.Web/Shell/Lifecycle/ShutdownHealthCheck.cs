using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>A node that has been told to stop still serves what comes, and asks for no more.</summary>
internal sealed class ShutdownHealthCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy()
                : HealthCheckResult.Healthy()
        );
}
