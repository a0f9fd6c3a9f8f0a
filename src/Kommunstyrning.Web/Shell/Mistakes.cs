using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The last word on what went wrong: a page for people, a problem answer for programs, never a stack trace. A user's
/// mistake has been said before it comes here; this is for what nobody caught and for bare status codes.
/// </summary>
public sealed class Mistakes(RequestDelegate next, ILogger<Mistakes> log)
{
    public static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null })
                await Answer(http, Problem.Of(http.Response.StatusCode));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the reader has gone
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await Answer(http, Translate(http, exception));
        }
    }

    private Problem Translate(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case PreconditionMissing:
                return Problem.PreconditionRequired;
            case DbUpdateConcurrencyException:
                return Problem.Of(Refusal.Stale("Det du ändrade"));
            case DbUpdateException:
                log.LogWarning(exception, "Collision");
                return Problem.Of(
                    Refusal.Conflict(
                        "",
                        "Det krockar med något som sparades samtidigt. Ladda om sidan och försök igen."
                    )
                );
            case DbException:
                log.LogError(exception, "Database");
                return Problem.Of(StatusCodes.Status503ServiceUnavailable);
            case BadHttpRequestException
            {
                StatusCode: StatusCodes.Status400BadRequest,
                InnerException: JsonException json
            }:
                return Problem.Malformed(json.Path);
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } when IsApi(http):
                return Problem.Unreadable;
            case BadHttpRequestException bad:
                return Problem.Of(bad.StatusCode);
            case AntiforgeryValidationException:
                return Problem.Of(StatusCodes.Status400BadRequest);
            case InvalidOperationException when HasUnknownCharset(http):
                return Problem.Of(StatusCodes.Status415UnsupportedMediaType);
            default:
                log.LogError(exception, "Unhandled");
                return Problem.Of(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>The framework's reader of JSON takes it for a fault of the program.</summary>
    private static bool HasUnknownCharset(HttpContext http) =>
        http.Request.GetTypedHeaders().ContentType is { Charset.HasValue: true, Encoding: null };

    private static Task Answer(HttpContext http, Problem problem)
    {
        http.Response.Clear();
        return IsApi(http) ? problem.ExecuteAsync(http) : problem.AsPage(http).ExecuteAsync(http);
    }
}
