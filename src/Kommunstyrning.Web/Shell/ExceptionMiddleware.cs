using System.Text.Json;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The last word on what went wrong: a page for people, a problem answer for programs, never a stack trace. A user's
/// mistake has been said before it comes here; this is for what nobody caught and for bare status codes.
/// </summary>
public sealed class ExceptionMiddleware(RequestDelegate next, ILogger<ExceptionMiddleware> log)
{
    private const string RetryAfter = "10";

    public static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

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
            case PreconditionRequiredException:
                return Problem.PreconditionRequired;
            case DbUpdateConcurrencyException:
                return Problem.Of(Refusal.Stale("Det du ändrade"));
            case var outage when DatabaseOutage.Holds(outage):
                log.LogError(exception, "Database out of reach");
                return Problem.Of(StatusCodes.Status503ServiceUnavailable);
            case DbUpdateException:
                log.LogWarning(exception, "Collision");
                return Problem.Of(
                    Refusal.Conflict(
                        "",
                        "Det krockar med något som sparades samtidigt. Ladda om sidan och försök igen."
                    )
                );
            case var other when DatabaseOutage.IsOfDatabase(other):
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
            case BadHttpRequestException or AntiforgeryValidationException or InvalidDataException:
                return Problem.Of(StatusOf(exception) ?? StatusCodes.Status400BadRequest);
            case var _ when IsUnreadableForm(http):
                return Problem.Unreadable;
            default:
                log.LogError(exception, "Unhandled");
                return Problem.Of(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>A form that is too large is first of all one without a token.</summary>
    private static int? StatusOf(Exception exception) =>
        (exception.InnerException is { } inner ? StatusOf(inner) : null)
        ?? (exception as BadHttpRequestException)?.StatusCode;

    /// <summary>The framework's reader stumbles over what stands in a part, such as a charset of its own.</summary>
    private static bool IsUnreadableForm(HttpContext http) =>
        http.Request.HasFormContentType && http.Features.Get<IFormFeature>() is { Form: null };

    /// <summary>Keeps what the status code owes its reader: which methods are taken, and when to try again.</summary>
    public static async Task Answer(HttpContext http, Problem problem)
    {
        var allow = http.Response.Headers.Allow;
        http.Response.Clear();
        http.Response.Headers.Allow = allow;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = RetryAfter;
        await (IsApi(http) ? problem.ExecuteAsync(http) : problem.AsPage(http).ExecuteAsync(http));
    }
}
