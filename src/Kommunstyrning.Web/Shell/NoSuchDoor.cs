namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Answers an address that leads nowhere, or that does not take the method, before anyone is asked to sign in: the
/// rule that a door which says nothing is for nobody would otherwise take it for a closed one.
/// </summary>
public sealed class NoSuchDoor(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        switch (http.GetEndpoint())
        {
            case null:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(http);
            case var refusing:
                return refusing.RequestDelegate!(http);
        }
    }
}
