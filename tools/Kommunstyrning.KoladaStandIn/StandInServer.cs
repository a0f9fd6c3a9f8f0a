using System.Collections.Concurrent;
using System.Net;
using Kommunstyrning.Kolada.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>The stand-in as a server on 127.0.0.1, which remembers what it was asked.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly StandInApi api;
    private readonly ConcurrentQueue<StandInRequest> requests = [];

    private StandInServer(WebApplication application, StandInSource source)
    {
        this.application = application;
        api = new StandInApi(source);
    }

    /// <summary>Where version 3 answers, without a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What has been asked, in the order in which it came.</summary>
    public IReadOnlyCollection<StandInRequest> Requests => requests;

    /// <param name="port">0 takes any free one.</param>
    public static async Task<StandInServer> Start(StandInSource source, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        var server = new StandInServer(builder.Build(), source);
        server.application.Run(server.Serve);
        await server.application.StartAsync();
        var bound = server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        server.Address = new Uri($"{bound!.Addresses.Single()}/v3");
        return server;
    }

    public Task WaitForShutdown(CancellationToken cancel) => application.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private async Task Serve(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        requests.Enqueue(new StandInRequest(context.Request.Method, target));
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var answer = api.Answer(new Uri($"{context.Request.Scheme}://{context.Request.Host}{target}"));
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = StandInAnswer.ContentType;
        await answer.Write(context.Response.BodyWriter, context.RequestAborted);
    }
}
