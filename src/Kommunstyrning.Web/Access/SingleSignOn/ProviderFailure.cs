using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>What went wrong in the framework's handler, told apart.</summary>
internal static class ProviderFailure
{
    /// <param name="issuer">Stands for the address that was asked, where the exception does not say it.</param>
    public static ProviderFaultException Of(Exception failure, string issuer)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is ProviderFaultException known)
                return known;
            if (KindOf(inner) is { } fault)
                return new ProviderFaultException(fault, DetailOf(inner), failure);
        }
        // the handler says so of what the browser or its address brought, before the provider is asked
        return failure is AuthenticationFailureException
            ? new ProviderFaultException(ProviderFault.NotUnderWay, inner: failure)
            : ProviderDiscovery.Translate(failure, issuer);
    }

    /// <summary>By the codes of RFC 6749, 9126 and OpenID Connect; with what the provider says in words.</summary>
    public static ProviderFault OfError(string? error, string? description) =>
        error switch
        {
            "invalid_client" or "unauthorized_client" => ProviderFault.ClientRefused,
            "invalid_redirect_uri" => ProviderFault.RedirectRefused,
            "invalid_request" when description?.Contains("redirect_uri", StringComparison.OrdinalIgnoreCase) == true =>
                ProviderFault.RedirectRefused,
            "invalid_grant" => ProviderFault.CodeRefused,
            "access_denied" or "login_required" or "interaction_required" or "consent_required" =>
                ProviderFault.AccessDenied,
            _ => ProviderFault.RequestRefused,
        };

    private static ProviderFault? KindOf(Exception inner) =>
        inner switch
        {
            OpenIdConnectProtocolInvalidNonceException => ProviderFault.BadNonce,
            OpenIdConnectProtocolException protocol when protocol.Data["error"] is string error => OfError(
                error,
                protocol.Data["error_description"] as string
            ),
            OpenIdConnectProtocolException => ProviderFault.BadToken,
            SecurityTokenInvalidIssuerException => ProviderFault.BadIssuer,
            SecurityTokenInvalidAudienceException => ProviderFault.BadAudience,
            SecurityTokenExpiredException
            or SecurityTokenNotYetValidException
            or SecurityTokenInvalidLifetimeException
            or SecurityTokenNoExpirationException => ProviderFault.BadTime,
            SecurityTokenInvalidSignatureException
            or SecurityTokenSignatureKeyNotFoundException
            or SecurityTokenInvalidAlgorithmException => ProviderFault.BadSignature,
            SecurityTokenException or SecurityTokenArgumentException => ProviderFault.BadToken,
            _ => null,
        };

    private static string DetailOf(Exception inner) =>
        inner.Data["error"] is string error ? $"{error} {inner.Data["error_description"]}"
        : inner is OpenIdConnectProtocolException ? inner.Message
        : "";
}
