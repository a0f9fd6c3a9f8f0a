using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>Cookies and links can be made and read.</summary>
internal sealed class KeyRingHealthCheck(IDataProtectionProvider protection) : IHealthCheck
{
    private const string Purpose = "readyz";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var protector = protection.CreateProtector(Purpose);
        var isUsable = string.Equals(
            protector.Unprotect(protector.Protect(Purpose)),
            Purpose,
            StringComparison.Ordinal
        );
        return Task.FromResult(isUsable ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
