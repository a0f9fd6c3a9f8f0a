using System.Globalization;
using System.Text;
using Kommunstyrning.Access;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>Marks an address at which a client says who it is.</summary>
public sealed record ClientSignsInMetadata;

/// <summary>A client that asks too often, or is wrong too often, is told to wait before anything it sends is looked at.</summary>
public sealed class ClientThrottleMiddleware(RequestDelegate next)
{
    private const string Basic = "Basic ";

    public async Task InvokeAsync(HttpContext http, ClientThrottle throttle)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ClientSignsInMetadata>() is null)
        {
            await next(http);
            return;
        }
        var counted = await throttle.Count(await ClientOf(http), http.Network(), http.RequestAborted);
        if (counted.Exceeded != TryLimit.None)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(counted.Wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
            await TypedResults
                .Json(
                    new
                    {
                        error = Errors.TemporarilyUnavailable,
                        error_description = "Too many requests. Try again later.",
                    },
                    statusCode: StatusCodes.Status429TooManyRequests
                )
                .ExecuteAsync(http);
            return;
        }
        await next(http);
        if (http.Response.StatusCode < StatusCodes.Status400BadRequest)
            await throttle.TakeBack(counted);
    }

    /// <summary>As it calls itself, in the header or in the form; anything may stand there.</summary>
    private static async Task<string> ClientOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[header.Length];
            return Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length)
                ? Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0]
                : "";
        }
        if (!http.Request.HasFormContentType)
            return "";
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form[Parameters.ClientId].ToString();
    }
}
