using System.Globalization;
using System.Security.Cryptography;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.WebUtilities;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>What the administrator said of a client, in the words of the authorization server.</summary>
internal static class ClientPermissions
{
    private const int IdBytes = 12;

    /// <returns>What a new client calls itself: the municipality's slug, for whoever reads it in a file of settings, and 96 random bits.</returns>
    public static string NewId(TenantId tenant) =>
        $"{tenant}.{WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdBytes))}";

    /// <summary>256 random bits.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Everything but the secret.</summary>
    /// <param name="input">Normalised and checked.</param>
    public static void Write(Client client, ClientInput input)
    {
        client.DisplayName = input.Name;
        client.Purpose = input.Purpose!;
        client.ResponsibleId = input.ResponsibleId!.Value;
        client.ActsAlone = input.ActsAlone;
        client.ActsForPersons = input.ActsForPersons;
        client.Scopes = [.. input.Scopes];
        client.ClientType = input.IsPublic ? ClientTypes.Public : ClientTypes.Confidential;
        client.ConsentType = ConsentTypes.Explicit;
        client.ApplicationType = ApplicationTypes.Web;
        client.RedirectUris = Store.JsonColumn.Write(input.RedirectAddresses);
        client.Permissions = Store.JsonColumn.Write(Of(input));
    }

    private static List<string> Of(ClientInput input) =>
        [
            Permissions.Endpoints.Token,
            Permissions.Endpoints.Revocation,
            Permissions.Endpoints.Introspection,
            .. input.ActsAlone ? [Permissions.GrantTypes.ClientCredentials] : (string[])[],
            .. input.ActsForPersons
                ?
                [
                    Permissions.Endpoints.Authorization,
                    Permissions.GrantTypes.AuthorizationCode,
                    Permissions.GrantTypes.RefreshToken,
                    Permissions.ResponseTypes.Code,
                ]
                : (string[])[],
            .. input.Scopes.Select(s => Permissions.Prefixes.Scope + s),
        ];
}
