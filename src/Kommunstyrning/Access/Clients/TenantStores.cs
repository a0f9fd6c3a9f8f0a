using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using OpenIddict.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Keeps tokens by OpenIddict's store; each gets the municipality of its client.</summary>
public sealed class ClientTokenStore(
    IMemoryCache cache,
    IOpenIddictEntityFrameworkCoreContext context,
    IOptionsMonitor<OpenIddictEntityFrameworkCoreOptions> options
) : OpenIddictEntityFrameworkCoreTokenStore<ClientToken, Client, ClientGrant, Guid>(cache, context, options)
{
    /// <exception cref="InvalidOperationException">The token is of no client, and so of no municipality.</exception>
    public override ValueTask CreateAsync(ClientToken token, CancellationToken cancellationToken)
    {
        token.TenantId =
            token.Application?.TenantId ?? throw new InvalidOperationException("A token without a client was made.");
        return base.CreateAsync(token, cancellationToken);
    }
}
