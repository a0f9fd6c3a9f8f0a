using System.Collections.Concurrent;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// The framework's schemes, and beside them one for each municipality whose provider has been used on this node, made at run
/// time from its settings as they are now. They are offered to no request by themselves: the endpoints of the municipality's
/// own address ask for theirs.
/// </summary>
public sealed class ProviderSchemes(
    IOptions<AuthenticationOptions> options,
    IOptionsMonitorCache<OpenIdConnectOptions> made
) : AuthenticationSchemeProvider(options)
{
    private const string Prefix = "municipality ";

    private readonly ConcurrentDictionary<TenantId, (string Name, OpenedProvider Opened)> present = new();

    /// <summary>
    /// From now on the municipality's provider is this one. The name holds the revision, and all that is kept encrypted through
    /// a sign-in is bound to the name: what was begun under other settings is refused.
    /// </summary>
    /// <returns>The name of the scheme.</returns>
    public string Use(OpenedProvider opened)
    {
        var name = $"{Prefix}{opened.Tenant} {opened.Provider.Id} {opened.Provider.Revision}";
        if (present.TryGetValue(opened.Tenant, out var before))
        {
            if (string.Equals(before.Name, name, StringComparison.Ordinal))
                return name;
            made.TryRemove(before.Name);
        }
        present[opened.Tenant] = (name, opened);
        return name;
    }

    /// <returns>Null for a scheme that is none, or no longer.</returns>
    internal OpenedProvider? Find(string? name) =>
        name?.Split(' ') is [_, var slug, _, _]
        && TenantId.TryParse(slug, out var tenant)
        && present.TryGetValue(tenant, out var found)
        && string.Equals(found.Name, name, StringComparison.Ordinal)
            ? found.Opened
            : null;

    public override Task<AuthenticationScheme?> GetSchemeAsync(string name) =>
        Find(name) is null
            ? base.GetSchemeAsync(name)
            : Task.FromResult<AuthenticationScheme?>(
                new AuthenticationScheme(name, displayName: null, typeof(OpenIdConnectHandler))
            );
}
