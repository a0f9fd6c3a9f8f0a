using Kommunstyrning.Access;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>A code or a refresh token comes a second time: its family ends before the server says no.</summary>
public sealed class NoteReuse(OpenIddictTokenManager<ClientToken> tokens, TokenFamily family)
    : IOpenIddictServerHandler<ValidateTokenContext>
{
    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        var (id, cancel) = (context.TokenId ?? context.Principal?.GetTokenId(), context.CancellationToken);
        if (context.EndpointType != OpenIddictServerEndpointType.Token || id is null)
            return;
        if (
            await tokens.FindByIdAsync(id, cancel) is { } token
            && await tokens.HasStatusAsync(token, Statuses.Redeemed, cancel)
            && Guid.TryParse(await tokens.GetAuthorizationIdAsync(token, cancel), out var grant)
        )
            await family.EndReused(grant, cancel);
    }
}
