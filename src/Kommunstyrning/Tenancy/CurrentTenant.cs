namespace Kommunstyrning.Tenancy;

/// <summary>The tenant of this request or job step. Set once, from the address; nothing is visible before that.</summary>
public sealed class CurrentTenant
{
    private Tenant? tenant;

    /// <summary><see cref="TenantId.None"/> before any has been entered, so that no row is found.</summary>
    public TenantId Id => tenant?.Id ?? TenantId.None;

    public bool IsSet => tenant is not null;

    /// <exception cref="InvalidOperationException">No tenant has been entered.</exception>
    public Tenant Tenant => tenant ?? throw new InvalidOperationException("No tenant has been entered.");

    /// <summary>The same tenant may be entered again, and is then told of as it was read last.</summary>
    /// <exception cref="InvalidOperationException">Another tenant has been entered in this scope.</exception>
    public void Enter(Tenant entered)
    {
        if (tenant is not null && tenant.Id != entered.Id)
            throw new InvalidOperationException(
                $"This scope belongs to '{tenant.Id}' and cannot enter '{entered.Id}'."
            );
        tenant = entered;
    }
}
