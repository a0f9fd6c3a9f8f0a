using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Where the client's secret stands in what is sent to a provider: by what its document says that it takes.</summary>
internal static class ClientAuthentication
{
    public const string InForm = "client_secret_post";
    public const string InHeader = "client_secret_basic";

    private const string Id = "client_id";
    private const string Secret = "client_secret";

    /// <summary>In the form where that is taken; a document that is silent means the header (OpenID Connect Discovery 1.0, 3).</summary>
    public static bool IsInHeader(OpenIdConnectConfiguration document) =>
        !document.TokenEndpointAuthMethodsSupported.Contains(InForm, StringComparer.Ordinal);

    /// <summary>A form to the provider, with the secret where it is to be.</summary>
    /// <param name="fields">With the secret among them; it is taken out where the header has it.</param>
    public static HttpRequestMessage Form(
        OpenIdConnectConfiguration document,
        Uri endpoint,
        IReadOnlyDictionary<string, string?> fields
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        if (IsInHeader(document) && fields.GetValueOrDefault(Secret) is { } secret)
        {
            request.Headers.Authorization = Basic(fields.GetValueOrDefault(Id) ?? "", secret);
            fields = fields
                .Where(f => !string.Equals(f.Key, Secret, StringComparison.Ordinal))
                .ToDictionary(StringComparer.Ordinal);
        }
        request.Content = new FormUrlEncodedContent(fields);
        return request;
    }

    /// <summary>RFC 6749, 2.3.1: both are written as in a form before they are put together.</summary>
    private static AuthenticationHeaderValue Basic(string id, string secret) =>
        new(
            "Basic",
            Convert.ToBase64String(
                Encoding.ASCII.GetBytes($"{WebUtility.UrlEncode(id)}:{WebUtility.UrlEncode(secret)}")
            )
        );

    /// <summary>Moves the secret of the forms that the framework sends.</summary>
    public sealed class Handler(IConfigurationManager<OpenIdConnectConfiguration> documents) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.Content is not FormUrlEncodedContent form)
                return await base.SendAsync(request, cancellationToken);
            var document = await documents.GetConfigurationAsync(cancellationToken);
            var fields = QueryHelpers
                .ParseQuery(await form.ReadAsStringAsync(cancellationToken))
                .ToDictionary(f => f.Key, f => (string?)$"{f.Value}", StringComparer.Ordinal);
            using var written = Form(document, request.RequestUri!, fields);
            request.Headers.Authorization = written.Headers.Authorization;
            request.Content = new FormUrlEncodedContent(
                QueryHelpers
                    .ParseQuery(await written.Content!.ReadAsStringAsync(cancellationToken))
                    .Select(f => KeyValuePair.Create(f.Key, $"{f.Value}"))
            );
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
