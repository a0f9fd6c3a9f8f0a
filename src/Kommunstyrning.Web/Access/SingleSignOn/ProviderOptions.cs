using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// How the framework's handler speaks to a municipality's provider: code with PKCE, pushed where that is offered, a nonce, and
/// a token that is signed by a key of the issuer that is set up. The answer comes to an address below the municipality's own.
/// </summary>
internal sealed class ProviderOptions(
    ProviderSchemes schemes,
    ProviderHttp http,
    ProviderDiscovery discovery,
    Cookies cookies,
    TimeProvider clock
) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>Clocks of servers are right to the second; a minute is for those that are not.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>Signed by a key pair. What a shared secret or nobody has signed is refused.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(OpenIdConnectOptions options) => Configure(name: null, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (schemes.Find(name) is not { } opened)
            return;
        var provider = opened.Provider;
        options.Authority = provider.Issuer;
        options.ClientId = provider.ClientId;
        options.ClientSecret = opened.Secret;
        options.CallbackPath = SignInByProviderEndpoints.AnswerAt(opened.Tenant);
        // never opened by themselves: these are addresses of the framework's own, which nobody serves
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.ConfigurationManager = new ProviderConfiguration(discovery, provider.Issuer, clock);
        options.Backchannel = http.Through(new ClientAuthentication.Handler(options.ConfigurationManager));
        options.RequireHttpsMetadata = false; // the way to providers has a rule of its own
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.UseIfAvailable;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.MapInboundClaims = false;
        options.TokenHandler = new OnlySigned { MapInboundClaims = false };
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.TimeProvider = clock;
        options.RemoteAuthenticationTimeout = SentAway.Lasts;
        options.ProtocolValidator.NonceLifetime = SentAway.Lasts;
        options.Scope.Clear();
        foreach (
            var scope in (string[])
                ["openid", "profile", "email", .. provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        )
            options.Scope.Add(scope);
        foreach (var claim in (string[])["preferred_username", provider.GroupsClaim])
            options.ClaimActions.MapJsonKey(claim, claim);
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = provider.ClientId,
            ValidAlgorithms = Algorithms,
            ClockSkew = ClockSkew,
            NameClaimType = "name",
        };
        cookies.Configure(options.CorrelationCookie, cookies.ProviderState);
        cookies.Configure(options.NonceCookie, cookies.ProviderNonce);
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.Events = new ProviderEvents(provider);
    }

    /// <summary>The framework takes a token that nobody has signed where it came straight from the provider. Here none is taken.</summary>
    private sealed class OnlySigned : JsonWebTokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(
            string token,
            TokenValidationParameters validationParameters
        )
        {
            validationParameters.RequireSignedTokens = true;
            return base.ValidateTokenAsync(token, validationParameters);
        }
    }
}
