using System.Text.Encodings.Web;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// Takes a token as OpenIddict reads it, if whom it speaks for still may, and in its own municipality. Anything else is no
/// token: a neighbour's, one that has ended and one that never was are answered alike.
/// </summary>
public sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    TokenHolderQuery holders,
    CurrentTenant tenant
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public new const string Scheme = "token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var read = await Context.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (read is not { Succeeded: true, Principal: { } principal })
            return AuthenticateResult.Fail("No token that holds.");
        var client = principal.GetPresenters() is [var presenter, ..] ? presenter : principal.GetClaim(Claims.ClientId);
        var (subject, grant) = (principal.GetClaim(Claims.Subject), principal.GetAuthorizationId());
        if (
            await holders.Run(client, subject, grant, Context.RequestAborted) is not { } holder
            || holder.Tenant != tenant.Id
        )
            return AuthenticateResult.Fail("No token that holds here.");
        Context.Features.Set(new BroughtToken(holder, principal.GetScopes()));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme));
    }
}
