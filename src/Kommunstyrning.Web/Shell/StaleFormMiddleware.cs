using Microsoft.AspNetCore.Antiforgery;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// A form of ours whose token no longer counts, since somebody has signed in anew beside it or it has lain open too long,
/// is not taken, but what was written in it goes on to a fresh one; so does what waits in a form of signing in, for whoever
/// has signed in beside it. Nothing of it is done. Before the framework refuses to read it.
/// </summary>
public sealed class StaleFormMiddleware(RequestDelegate next, HeldForms held, IAntiforgery tokens)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (
            !ExceptionMiddleware.IsApi(http)
            && http.Access().AccountId is { } back
            && await held.Waiting(http) is { } waiting
            && waiting.Account == back
        )
            await Pages
                .Page(HeldFormPage.Continue(http.PageContext(), waiting, "Nu är du inloggad igen."))
                .ExecuteAsync(http);
        else if (
            !ExceptionMiddleware.IsApi(http)
            && http.Access().AccountId is { } account
            && await held.Take(http) is { } form
            && form.Account == account
            && !await tokens.IsRequestValidAsync(http)
        )
            await Pages
                .Page(
                    HeldFormPage.Continue(http.PageContext(), form, "Sidan hade legat öppen för länge."),
                    StatusCodes.Status400BadRequest
                )
                .ExecuteAsync(http);
        else
            await next(http);
    }
}
