using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>Once the program has been told to stop: each answer closes its connection, and half-sent bodies are cut off.</summary>
public sealed class GracefulShutdownMiddleware(
    RequestDelegate next,
    IHostApplicationLifetime lifetime,
    ShutdownDrain drain
)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested && HttpProtocol.IsHttp11(http.Request.Protocol))
                http.Response.Headers[HeaderNames.Connection] = "close";
            return Task.CompletedTask;
        });
        var hasBody = http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;
        await using var _ = hasBody ? drain.Cut.Register(http.Abort) : default;
        await next(http);
    }
}
