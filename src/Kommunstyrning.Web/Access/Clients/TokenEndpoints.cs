using System.Security.Claims;
using Kommunstyrning.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// What clients ask the authorization server, without a person. OpenIddict answers all of it but the giving out of tokens, after
/// it has seen that the client is who it says; the other addresses are here so that the list of addresses holds them.
/// </summary>
public static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var clients = routes.MapGroup("").ExcludeFromDescription().AllowAnonymous();
        var asking = clients.MapGroup("").WithMetadata(new ClientSignsInMetadata(), new NoStoreMetadata());
        asking.MapPost(AuthorizationServer.Token, Give);
        asking.MapPost(AuthorizationServer.Introspect, Unanswered);
        asking.MapPost(AuthorizationServer.Revoke, Unanswered);
        var told = clients.MapGroup("").Share();
        told.MapGet(AuthorizationServer.Configuration, Unanswered);
        told.MapGet(AuthorizationServer.Metadata, Unanswered);
        told.MapGet(AuthorizationServer.PublicKeys, Unanswered);
    }

    private static IResult Unanswered() => Problem.Of(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Give(
        HttpContext http,
        OpenIddictApplicationManager<Client> clients,
        TokenHolderQuery holders,
        TokenFamily family,
        TokenUse use,
        CancellationToken cancel
    )
    {
        if (http.GetOpenIddictServerRequest() is not { } request)
            return Unanswered();
        var principal = request.IsClientCredentialsGrantType()
            ? await Itself(clients, request, cancel)
            : await Granted(http, request);
        var holder = await holders.Run(
            request.ClientId,
            principal.GetClaim(Claims.Subject),
            principal.GetAuthorizationId(),
            cancel
        );
        if (holder is null)
            return Refused(
                request.IsClientCredentialsGrantType() ? Errors.UnauthorizedClient : Errors.InvalidGrant,
                "What the client was given no longer counts."
            );
        if (
            holder.Grant is { } grant
            && !(Guid.TryParse(principal.GetTokenId(), out var token) && await family.Redeem(token, cancel))
        )
        {
            await family.EndReused(grant.Id, cancel);
            return Refused(Errors.InvalidGrant, "What was sent has been used at the same moment.");
        }
        await use.Issued(holder, cancel);
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>With all that the client may have, where it does not ask for less.</summary>
    private static async Task<ClaimsPrincipal> Itself(
        OpenIddictApplicationManager<Client> clients,
        OpenIddictRequest request,
        CancellationToken cancel
    )
    {
        var client = (await clients.FindByClientIdAsync(request.ClientId!, cancel))!;
        var principal = new ClaimsPrincipal(new ClaimsIdentity(BearerHandler.Scheme));
        principal.SetClaim(Claims.Subject, $"{client.Id}");
        var asked = request.GetScopes();
        return principal.SetScopes(
            asked.Length > 0 ? [.. asked.Where(s => s is not ClientScopes.Offline)] : [.. client.Scopes]
        );
    }

    /// <summary>What a code or a refresh token stands for; renewing, a client may ask for less and keeps what it can renew with.</summary>
    private static async Task<ClaimsPrincipal> Granted(HttpContext http, OpenIddictRequest request)
    {
        var read = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        var principal = read.Principal!;
        if (request.IsRefreshTokenGrantType() && request.GetScopes() is { Length: > 0 } less)
            principal.SetScopes([.. less.Union([ClientScopes.Offline], StringComparer.Ordinal)]);
        return principal;
    }

    internal static IResult Refused(string error, string description) =>
        Results.Forbid(
            new AuthenticationProperties(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
                }
            ),
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
        );
}
