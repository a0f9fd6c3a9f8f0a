using System.Collections.Immutable;
using Kommunstyrning.Access;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>A scope that is none, or that the client was not given, is refused by the name that the standard has for it.</summary>
public sealed class CheckAskedScopes(OpenIddictApplicationManager<Client> clients)
    : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
        IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context) =>
        Look(context, context.ClientId, context.Request.GetScopes());

    public ValueTask HandleAsync(ValidateTokenRequestContext context) =>
        Look(context, context.ClientId, context.Request.GetScopes());

    private async ValueTask Look(BaseValidatingContext context, string? clientId, ImmutableArray<string> asked)
    {
        if (
            clientId is null
            || await clients.FindByClientIdAsync(clientId, context.CancellationToken) is not { } client
        )
            return;
        if (asked.All(s => s is ClientScopes.Offline || client.Scopes.Contains(s, StringComparer.Ordinal)))
            return;
        context.Reject(Errors.InvalidScope, "A scope is unknown, or was not given to this client.");
    }
}
