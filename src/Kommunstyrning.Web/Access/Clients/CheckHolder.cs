using Kommunstyrning.Access;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// A client asks about its own tokens only, and gives only those back. One that asks whether a token holds is told what the API
/// would say: no, where client, grant, person or municipality has ended, though the token's row stands.
/// </summary>
public sealed class CheckHolder(TokenHolderQuery holders) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (
            context.EndpointType
                is not (OpenIddictServerEndpointType.Introspection or OpenIddictServerEndpointType.Revocation)
            || context.Principal is not { } principal
        )
            return;
        var client = principal.GetPresenters() is [var presenter, ..] ? presenter : null;
        if (client is null || !string.Equals(client, context.Request?.ClientId, StringComparison.Ordinal))
        {
            context.Reject(Errors.InvalidToken, "The token is not this client's.");
            return;
        }
        if (context.EndpointType == OpenIddictServerEndpointType.Revocation)
            return;
        var (subject, grant) = (principal.GetClaim(Claims.Subject), principal.GetAuthorizationId());
        if (await holders.Run(client, subject, grant, context.CancellationToken) is null)
            context.Reject(Errors.InvalidToken, "The token no longer counts.");
    }
}
