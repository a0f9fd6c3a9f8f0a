using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>Says in the API's document how a program gets in, and with which scopes each address is reached.</summary>
internal static class ClientApiDocument
{
    private const string OAuth = "oauth";
    private const string Session = "session";

    public static IServiceCollection AddClientsToApiDocument(this IServiceCollection services) =>
        services.Configure<OpenApiOptions>(
            "v1",
            options =>
            {
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(
                            StringComparer.Ordinal
                        )
                        {
                            [OAuth] = Scheme(),
                            [Session] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.ApiKey,
                                In = ParameterLocation.Cookie,
                                Name = "kommunstyrning",
                                Description =
                                    "Kakan från inloggning i webbläsare. Bakom https heter den __Host-kommunstyrning.",
                            },
                        };
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        Require(operation, context);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    /// <summary>The two alternatives, and where anybody may come in a third that is nothing.</summary>
    private static void Require(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesTokensMetadata>().LastOrDefault() is not { } takes)
            return;
        var right = metadata.OfType<IAllowAnonymous>().Any()
            ? Rights.None
            : Permissions.RightOf(metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy);
        List<OpenApiSecurityRequirement> ways =
        [
            .. ClientScopes
                .LettingIn(right, takes.Kind)
                .Select(scope => new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(OAuth, context.Document)] = [scope.Name],
                }),
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, context.Document)] = [] },
        ];
        if (right == Rights.None)
            ways.Add([]);
        operation.Security = ways;
    }

    private static OpenApiSecurityScheme Scheme()
    {
        var scopes = ClientScopes.Table.ToDictionary(s => s.Name, s => Swedish.Upper(s.Told), StringComparer.Ordinal);
        return new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description =
                "Åtkomst för program som kommunens administratör har lagt till. Skickas som Authorization: Bearer. Gäller i en kommun och aldrig i en annan.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow
                {
                    TokenUrl = new Uri(AuthorizationServer.Token, UriKind.Relative),
                    Scopes = scopes,
                },
                AuthorizationCode = new OpenApiOAuthFlow
                {
                    AuthorizationUrl = new Uri(AuthorizationServer.Authorize, UriKind.Relative),
                    TokenUrl = new Uri(AuthorizationServer.Token, UriKind.Relative),
                    RefreshUrl = new Uri(AuthorizationServer.Token, UriKind.Relative),
                    Scopes = new Dictionary<string, string>(scopes, StringComparer.Ordinal)
                    {
                        [ClientScopes.Offline] = "Få en refresh token, så att programmet kan fortsätta utan personen",
                    },
                },
            },
        };
    }
}
