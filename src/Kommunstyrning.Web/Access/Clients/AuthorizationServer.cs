using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// The instance as an authorization server (decision 42): OpenIddict answers, with rules of ours before it. Codes, access tokens
/// and refresh tokens are references to rows.
/// </summary>
public static class AuthorizationServer
{
    /// <summary>Below it lies all but what others expect at /.well-known.</summary>
    public const string Path = "/oauth";

    public const string Authorize = $"{Path}/authorize";

    public const string Token = $"{Path}/token";

    public const string Introspect = $"{Path}/introspect";

    public const string Revoke = $"{Path}/revoke";

    public const string Metadata = "/.well-known/oauth-authorization-server";

    public const string Configuration = "/.well-known/openid-configuration";

    public const string PublicKeys = "/.well-known/jwks";

    public static IServiceCollection AddAuthorizationServer(this IServiceCollection services)
    {
        services.AddOpenIddict().AddServer(Configure).AddValidation(Configure);
        services.AddSingleton<ServerKeys>().AddScoped<FaultyQuestion>();
        services
            .AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(s => s.GetRequiredService<ServerKeys>())
            .AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(s =>
                s.GetRequiredService<ServerKeys>().OfServer
            )
            .AddSingleton<IOptionsChangeTokenSource<OpenIddictValidationOptions>>(s =>
                s.GetRequiredService<ServerKeys>().OfValidation
            )
            .AddSingleton<IConfigureOptions<OpenIddictServerAspNetCoreOptions>, Transport>();
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Scheme, displayName: null, _ => { })
            .AddPolicyScheme(
                Either,
                displayName: null,
                o =>
                    o.ForwardDefaultSelector = http =>
                        BroughtToken.IsIn(http) ? BearerHandler.Scheme : IdentityConstants.ApplicationScheme
            );
        return services.Configure<AuthenticationOptions>(o => o.DefaultScheme = Either).AddClientsToApiDocument();
    }

    private const string Either = "sessionOrToken";

    private static void Configure(OpenIddictServerBuilder server)
    {
        server
            .SetAuthorizationEndpointUris(Authorize)
            .SetTokenEndpointUris(Token)
            .SetIntrospectionEndpointUris(Introspect)
            .SetRevocationEndpointUris(Revoke)
            .SetConfigurationEndpointUris(Configuration, Metadata)
            .SetJsonWebKeySetEndpointUris(PublicKeys)
            .AllowAuthorizationCodeFlow()
            .AllowClientCredentialsFlow()
            .AllowRefreshTokenFlow()
            .RequireProofKeyForCodeExchange()
            .UseReferenceAccessTokens()
            .UseReferenceRefreshTokens()
            .DisableSlidingRefreshTokenExpiration()
            .SetRefreshTokenReuseLeeway(TimeSpan.Zero)
            .SetAuthorizationCodeLifetime(TokenLifetimes.Code)
            .SetAccessTokenLifetime(TokenLifetimes.Access)
            .SetRefreshTokenLifetime(TokenLifetimes.Grant)
            .RegisterScopes([.. ClientScopes.Table.Select(s => s.Name)])
            .DisableScopeValidation()
            .Configure(Narrow);
        server
            .UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableErrorPassthrough();
        server
            .AddEventHandler<ValidateAuthorizationRequestContext>(h =>
                h.UseSingletonHandler<RefuseAmbiguous>().SetOrder(int.MinValue)
            )
            .AddEventHandler<ValidateTokenRequestContext>(h =>
                h.UseSingletonHandler<RefuseAmbiguous>().SetOrder(int.MinValue)
            )
            .AddEventHandler<ValidateIntrospectionRequestContext>(h =>
                h.UseSingletonHandler<RefuseAmbiguous>().SetOrder(int.MinValue)
            )
            .AddEventHandler<ValidateRevocationRequestContext>(h =>
                h.UseSingletonHandler<RefuseAmbiguous>().SetOrder(int.MinValue)
            )
            .AddEventHandler<ValidateAuthorizationRequestContext>(h =>
                h.UseScopedHandler<CheckAskedScopes>().SetOrder(Authentication.ValidateScopes.Descriptor.Order)
            )
            .AddEventHandler<ValidateTokenRequestContext>(h =>
                h.UseScopedHandler<CheckAskedScopes>().SetOrder(Exchange.ValidateScopePermissions.Descriptor.Order - 1)
            )
            .AddEventHandler<ApplyTokenResponseContext>(h =>
                h.UseInlineHandler(NameMissingSecret).SetOrder(int.MinValue)
            )
            .AddEventHandler<ValidateTokenContext>(h =>
                h.UseScopedHandler<NoteReuse>().SetOrder(Protection.ValidateTokenEntry.Descriptor.Order - 1)
            )
            .AddEventHandler<ValidateTokenContext>(h =>
                h.UseScopedHandler<CheckHolder>().SetOrder(Protection.ValidateAuthorizationEntry.Descriptor.Order + 1)
            );
    }

    /// <summary>A client that has a secret and sends none has not said who it is (RFC 6749, 5.2).</summary>
    private static ValueTask NameMissingSecret(ApplyTokenResponseContext context)
    {
        var isMissing =
            context.Request is { ClientId.Length: > 0, ClientSecret: null or "" }
            && context.Response.ErrorDescription?.Contains($"'{Parameters.ClientSecret}'", StringComparison.Ordinal)
                == true;
        if (isMissing && string.Equals(context.Response.Error, Errors.InvalidRequest, StringComparison.Ordinal))
            context.Response.Error = Errors.InvalidClient;
        return ValueTask.CompletedTask;
    }

    /// <summary>No plain challenge, no answers but by the address, and no word of who a person is: there is no OpenID Connect here.</summary>
    private static void Narrow(OpenIddictServerOptions options)
    {
        options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
        options.ResponseModes.Remove(ResponseModes.FormPost);
        options.ResponseModes.Remove(ResponseModes.Fragment);
        options.Scopes.Remove(Scopes.OpenId);
        options.ClientAuthenticationMethods.RemoveWhere(m =>
            m is not (ClientAuthenticationMethods.ClientSecretBasic or ClientAuthenticationMethods.ClientSecretPost)
        );
    }

    private static void Configure(OpenIddictValidationBuilder validation)
    {
        validation.UseLocalServer();
        validation.EnableTokenEntryValidation();
        validation.EnableAuthorizationEntryValidation();
        validation
            .UseAspNetCore()
            .DisableAccessTokenExtractionFromBodyForm()
            .DisableAccessTokenExtractionFromQueryString();
    }

    /// <summary>A development machine does without TLS, as its cookies do.</summary>
    private sealed class Transport(PublicAddress address) : IConfigureOptions<OpenIddictServerAspNetCoreOptions>
    {
        public void Configure(OpenIddictServerAspNetCoreOptions options) =>
            options.DisableTransportSecurityRequirement = !address.IsHttps;
    }
}
