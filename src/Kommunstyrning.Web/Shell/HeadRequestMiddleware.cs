namespace Kommunstyrning.Web.Shell;

/// <summary>A question for the headers only is answered like the whole; the server leaves out the body by itself.</summary>
public sealed class HeadRequestMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Features.Set(new HeadersOnly());
        }
        return next(http);
    }
}
