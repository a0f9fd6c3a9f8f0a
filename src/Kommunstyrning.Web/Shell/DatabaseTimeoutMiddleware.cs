using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>Nobody at a browser waits longer for the database than they would for an answer.</summary>
public sealed class DatabaseTimeoutMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, KommunDb db)
    {
        db.LimitWaits();
        return next(http);
    }
}
