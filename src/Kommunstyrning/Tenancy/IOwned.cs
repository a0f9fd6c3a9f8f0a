namespace Kommunstyrning.Tenancy;

/// <summary>A row that belongs to one tenant. The store stamps it, fences it and puts the tenant first in its key.</summary>
public interface IOwned
{
    TenantId TenantId { get; set; }
}
