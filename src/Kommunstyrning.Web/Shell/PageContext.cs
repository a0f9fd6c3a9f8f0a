using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>What every page needs to draw its head and foot.</summary>
/// <param name="Tenant">Null on the instance's own pages.</param>
/// <param name="Path">The address of this page, with query, to come back to after signing in.</param>
public sealed record PageContext(Tenant? Tenant, CallerAccess Access, string Path)
{
    /// <summary>A page for those who run the instance.</summary>
    public bool IsOperations => Path.StartsWith("/drift", StringComparison.Ordinal);

    /// <summary>An address within the tenant: At("del/ny") is /pitea/del/ny.</summary>
    public string At(string relative = "") =>
        relative.Length == 0 ? $"/{Tenant!.Id.Value}" : $"/{Tenant!.Id.Value}/{relative}";
}
