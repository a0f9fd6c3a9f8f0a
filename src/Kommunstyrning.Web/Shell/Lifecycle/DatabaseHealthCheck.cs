using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>The database answers, and has every migration that this program knows. It may have newer ones.</summary>
internal sealed class DatabaseHealthCheck(KommunDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        db.LimitWaits();
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy()
            : HealthCheckResult.Healthy();
    }
}
