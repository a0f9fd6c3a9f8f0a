namespace Kommunstyrning.Tenancy;

/// <summary>How people come into a municipality who have a place there.</summary>
public enum TenantSignIn
{
    /// <summary>By password. The municipality has no identity provider, or has turned it off.</summary>
    Passwords,

    /// <summary>By password or by the municipality's identity provider, as each likes.</summary>
    Either,

    /// <summary>
    /// By the identity provider. A password opens nothing here but to an administrator, who must get in on the day that the
    /// provider does not answer.
    /// </summary>
    Provider,
}
