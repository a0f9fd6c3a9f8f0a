namespace Kommunstyrning.Tenancy;

/// <summary>A row that belongs to one tenant. The store stamps it, fences it and puts the tenant first in its key.</summary>
public interface IOwned
{
    /// <summary><see cref="TenantId.None"/> in a new row until it is saved.</summary>
    TenantId TenantId { get; set; }
}
