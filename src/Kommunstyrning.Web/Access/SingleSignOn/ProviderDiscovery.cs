using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Kommunstyrning.Access;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Reads what a provider says of itself, and refuses what does not hold together.</summary>
public sealed class ProviderDiscovery(ProviderHttp http, ProviderNetwork network)
{
    /// <summary>The discovery document and the keys that it names, two requests.</summary>
    /// <param name="issuer">As it is set up; the document must say the same, to the letter.</param>
    /// <returns>With the keys in it.</returns>
    /// <exception cref="ProviderFaultException">Anything that is wrong, told apart.</exception>
    public async Task<OpenIdConnectConfiguration> Read(string issuer, CancellationToken cancel)
    {
        var address = $"{issuer.TrimEnd('/')}/.well-known/openid-configuration";
        var document = Parse(await Get(address, cancel), OpenIdConnectConfiguration.Create, address);
        if (!string.Equals(document.Issuer, issuer, StringComparison.Ordinal))
            throw new ProviderFaultException(ProviderFault.OtherIssuer, document.Issuer ?? "");
        Check("authorization_endpoint", document.AuthorizationEndpoint);
        Check("token_endpoint", document.TokenEndpoint);
        Check("jwks_uri", document.JwksUri);
        if (document.PushedAuthorizationRequestEndpoint is { Length: > 0 } pushed)
            Check("pushed_authorization_request_endpoint", pushed);
        if (document.UserInfoEndpoint is { Length: > 0 } person)
            Check("userinfo_endpoint", person);
        document.JsonWebKeySet = Parse(await Get(document.JwksUri, cancel), JsonWebKeySet.Create, document.JwksUri);
        foreach (var key in document.JsonWebKeySet.GetSigningKeys())
            document.SigningKeys.Add(key);
        return document.SigningKeys.Count > 0
            ? document
            : throw new ProviderFaultException(ProviderFault.NoKeys, document.JwksUri);
    }

    /// <returns>Whatever went wrong on the way, told apart.</returns>
    public static ProviderFaultException Translate(Exception fault, string address)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            var told = inner switch
            {
                ProviderFaultException known => known,
                AuthenticationException => new ProviderFaultException(ProviderFault.Certificate, address, fault),
                SocketException
                {
                    SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
                } => new ProviderFaultException(ProviderFault.UnknownHost, new Uri(address).Host, fault),
                HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                    new ProviderFaultException(ProviderFault.TooLarge, address, fault),
                TimeoutException or OperationCanceledException => new ProviderFaultException(
                    ProviderFault.TooSlow,
                    address,
                    fault
                ),
                _ => null,
            };
            if (told is not null)
                return told;
        }
        var isOfNetwork = fault is HttpRequestException or SocketException or IOException;
        return new ProviderFaultException(
            isOfNetwork ? ProviderFault.Unreachable : ProviderFault.Other,
            address,
            fault
        );
    }

    private void Check(string name, string? endpoint)
    {
        if (string.IsNullOrEmpty(endpoint) || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
            throw new ProviderFaultException(ProviderFault.MissingEndpoint, name);
        if (!network.MaySpeakTo(uri))
            throw new ProviderFaultException(ProviderFault.Unencrypted, endpoint);
    }

    private async Task<string> Get(string address, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.Client.GetAsync(new Uri(address), cancel);
            if ((int)answer.StatusCode is >= 300 and < 400)
                throw new ProviderFaultException(ProviderFault.Redirects, $"{answer.Headers.Location}");
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new ProviderFaultException(ProviderFault.WrongStatus, $"{(int)answer.StatusCode} {address}");
            return await answer.Content.ReadAsStringAsync(cancel);
        }
        catch (Exception fault) when (fault is not ProviderFaultException && !cancel.IsCancellationRequested)
        {
            throw Translate(fault, address);
        }
    }

    private static T Parse<T>(string text, Func<string, T> read, string address)
    {
        try
        {
            return read(text);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new ProviderFaultException(ProviderFault.NotADocument, address, fault);
        }
    }
}
