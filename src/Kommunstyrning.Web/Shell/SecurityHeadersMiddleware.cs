namespace Kommunstyrning.Web.Shell;

/// <summary>Headers that every answer carries, errors too.</summary>
public sealed class SecurityHeadersMiddleware(RequestDelegate next, PublicAddress address)
{
    private const string ContentSecurity =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>A year. What else lies under the host's name is not ours to speak for.</summary>
    private const string ByTlsOnly = "max-age=31536000";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    /// <summary>A picture that other sites may show: it brings its own style, and can do nothing.</summary>
    public static void AllowEmbedding(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.Headers[ResourcePolicy] = "cross-origin";
    }

    /// <summary>A form whose answer sends the browser on to another site, which browsers look up here too.</summary>
    public static void AllowFormTo(HttpResponse response, Uri there) =>
        response.Headers.ContentSecurityPolicy = ContentSecurity.Replace(
            "form-action 'self'",
            $"form-action 'self' {there.GetLeftPart(UriPartial.Authority)}",
            StringComparison.Ordinal
        );

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = ContentSecurity;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (!headers.ContainsKey(ResourcePolicy))
                headers[ResourcePolicy] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (address.IsHttps)
                headers.StrictTransportSecurity = ByTlsOnly;
            return Task.CompletedTask;
        });
        return next(http);
    }
}
