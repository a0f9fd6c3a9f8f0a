namespace Kommunstyrning.Store;

/// <summary>Code tried to read or write across tenants. Always a programming error, never a user's.</summary>
public sealed class TenantIsolationException(string message) : Exception(message);
