using System.Text;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What no endpoint could make anything of is refused before anyone looks at it, with a sentence and all safe headers.
/// The server's own limits lie further out (<see cref="Raise"/>): what goes beyond those it cuts off by itself.
/// </summary>
public sealed class RequestLimitsMiddleware(RequestDelegate next)
{
    private const int LongestAddress = 8 * 1024;
    private const int LongestHeaders = 32 * 1024;
    private const int MostHeaders = 100;

    /// <summary>Pages are drawn with an absolute address at hand, which none of their links use.</summary>
    private static readonly HostString SomeHost = new("localhost");

    /// <summary>So that the refusal is ours and not the server's bare status line.</summary>
    public static void Raise(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = 8 * LongestAddress;
        limits.MaxRequestHeadersTotalSize = 4 * LongestHeaders;
        limits.MaxRequestHeaderCount = 4 * MostHeaders;
    }

    /// <summary>A request without a host, such as a balancer's check, is answered like any other.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var hasFaultyHost =
            http.Request.Host.HasValue && !Uri.TryCreate($"http://{http.Request.Host.Value}/", UriKind.Absolute, out _);
        if (hasFaultyHost || !http.Request.Host.HasValue)
            http.Request.Host = SomeHost;
        return hasFaultyHost ? ExceptionMiddleware.Answer(http, Problem.FaultyHost)
            : WhyUnreadable(http) is { } problem ? ExceptionMiddleware.Answer(http, problem)
            : next(http);
    }

    private static Problem? WhyUnreadable(HttpContext http)
    {
        var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var headers = http.Request.Headers;
        if (target.Length > LongestAddress)
            return Problem.Of(StatusCodes.Status414UriTooLong);
        if (
            headers.Count > MostHeaders
            || headers.Sum(h => h.Key.Length + h.Value.Sum(v => v?.Length ?? 0)) > LongestHeaders
        )
            return Problem.Of(StatusCodes.Status431RequestHeaderFieldsTooLarge);
        if (target.Contains("%00", StringComparison.Ordinal))
            return Problem.FaultyAddress;
        if (headers.ContentEncoding.Any(coding => coding is not (null or "" or "identity")))
            return Problem.Encoded;
        return http.Request.ContentType is { Length: > 0 } && HasUnknownCharset(http) ? Problem.UnknownCharset : null;
    }

    private static bool HasUnknownCharset(HttpContext http)
    {
        if (http.Request.GetTypedHeaders().ContentType is not { Charset: { HasValue: true } charset })
            return false;
        try
        {
            _ = Encoding.GetEncoding(charset.ToString().Trim('"'));
            return false;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }
}
