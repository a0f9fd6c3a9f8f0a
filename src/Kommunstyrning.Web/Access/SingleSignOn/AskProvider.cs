using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Kommunstyrning.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// Asks a provider whether it takes client, secret and answer address: by a pushed request where it offers that, which says
/// all three; else by a code that cannot be right, and by a request that only its registered address gets an answer to.
/// </summary>
public sealed class AskProvider(ProviderHttp http)
{
    private const string Client = "Klient-id och hemlighet";
    private const string Address = "Återadressen";
    private const int RandomBytes = 32;

    public async Task<IReadOnlyList<ProviderStep>> Run(
        OpenIdConnectConfiguration document,
        OpenedProvider opened,
        string answerAddress,
        CancellationToken cancel
    )
    {
        var request = Request(opened.Provider, answerAddress);
        if (document.PushedAuthorizationRequestEndpoint is { Length: > 0 })
            return await Push(document, request, opened.Secret!, cancel);
        return
        [
            await TryCode(document, opened, answerAddress, cancel),
            await TryAddress(document.AuthorizationEndpoint, request, answerAddress, cancel),
        ];
    }

    private static Dictionary<string, string?> Request(IdentityProvider provider, string answerAddress) =>
        new(StringComparer.Ordinal)
        {
            ["client_id"] = provider.ClientId,
            ["response_type"] = "code",
            ["redirect_uri"] = answerAddress,
            ["scope"] = $"openid profile email {provider.Scopes}".Trim(),
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData("prov"u8)),
            ["code_challenge_method"] = "S256",
            ["nonce"] = Random(),
            ["state"] = Random(),
        };

    private async Task<IReadOnlyList<ProviderStep>> Push(
        OpenIdConnectConfiguration document,
        Dictionary<string, string?> request,
        string secret,
        CancellationToken cancel
    )
    {
        request["client_secret"] = secret;
        var (status, error, description) = await Post(
            document,
            document.PushedAuthorizationRequestEndpoint,
            request,
            cancel
        );
        if (error is null && status is HttpStatusCode.Created or HttpStatusCode.OK)
            return
            [
                new ProviderStep(Client, ProviderStepState.Good, "Leverantören känner igen tjänsten."),
                new ProviderStep(Address, ProviderStepState.Good, "Leverantören godtar återadressen."),
            ];
        return [Refused(error, description, status)];
    }

    private async Task<ProviderStep> TryCode(
        OpenIdConnectConfiguration document,
        OpenedProvider opened,
        string answerAddress,
        CancellationToken cancel
    )
    {
        var (status, error, description) = await Post(
            document,
            document.TokenEndpoint,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = opened.Provider.ClientId,
                ["client_secret"] = opened.Secret,
                ["code"] = Random(),
                ["code_verifier"] = Random(),
                ["redirect_uri"] = answerAddress,
            },
            cancel
        );
        return error is "invalid_grant"
            ? new ProviderStep(Client, ProviderStepState.Good, "Leverantören känner igen tjänsten.")
            : Refused(error, description, status);
    }

    /// <summary>Asked to answer without showing anything, a provider sends back to an address that it knows, and to no other.</summary>
    private async Task<ProviderStep> TryAddress(
        string endpoint,
        Dictionary<string, string?> request,
        string answerAddress,
        CancellationToken cancel
    )
    {
        request["prompt"] = "none";
        try
        {
            var address = QueryHelpers.AddQueryString(endpoint, request);
            using var answer = await http.Client.GetAsync(new Uri(address), cancel);
            if (answer.Headers.Location is { IsAbsoluteUri: true } to && IsAt(to, answerAddress))
                return
                    QueryHelpers.ParseQuery(to.Query)["error"].ToString() is "unauthorized_client" or "invalid_client"
                    ? ProviderStep.Of(Client, new ProviderFaultException(ProviderFault.ClientRefused))
                    : new ProviderStep(Address, ProviderStepState.Good, "Leverantören godtar återadressen.");
            if ((int)answer.StatusCode is >= 400 and < 500)
                return ProviderStep.Of(Address, new ProviderFaultException(ProviderFault.RedirectRefused));
            return new ProviderStep(
                Address,
                ProviderStepState.Unknown,
                "Det gick inte att se härifrån om återadressen är registrerad.",
                "Logga in på prov, så visar det sig."
            );
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            return ProviderStep.Of(Address, ProviderDiscovery.Translate(fault, endpoint));
        }
    }

    private async Task<(HttpStatusCode Status, string? Error, string? Description)> Post(
        OpenIdConnectConfiguration document,
        string endpoint,
        Dictionary<string, string?> fields,
        CancellationToken cancel
    )
    {
        try
        {
            using var form = ClientAuthentication.Form(document, new Uri(endpoint), fields);
            using var answer = await http.Client.SendAsync(form, cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            using var json = JsonDocument.Parse(text);
            return (answer.StatusCode, Text(json, "error"), Text(json, "error_description"));
        }
        catch (JsonException)
        {
            return (HttpStatusCode.BadGateway, "svaret är inte JSON", null);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            throw ProviderDiscovery.Translate(fault, endpoint);
        }
    }

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object
        && json.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static ProviderStep Refused(string? error, string? description, HttpStatusCode status)
    {
        var fault = ProviderFailure.OfError(error, description);
        return ProviderStep.Of(
            fault == ProviderFault.RedirectRefused ? Address : Client,
            new ProviderFaultException(fault, $"{error ?? $"{(int)status}"} {description}")
        );
    }

    private static bool IsAt(Uri to, string answerAddress) =>
        string.Equals(to.GetLeftPart(UriPartial.Path), answerAddress, StringComparison.Ordinal);

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(RandomBytes));
}
