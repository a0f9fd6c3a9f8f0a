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
    private volatile FaultList faults;

    private StandInServer(WebApplication application, StandInSource source, FaultList faults)
    {
        (this.application, this.faults) = (application, faults);
        api = new StandInApi(source);
    }

    /// <summary>Where version 3 answers, without a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What has been asked, in the order in which it came.</summary>
    public IReadOnlyCollection<StandInRequest> Requests => requests;

    /// <param name="faults">What goes wrong: see <see cref="Fault"/>, with commas between.</param>
    /// <param name="port">0 takes any free one.</param>
    /// <exception cref="FormatException">There is no such fault.</exception>
    public static async Task<StandInServer> Start(StandInSource source, string faults = "", int port = 0)
    {
        var list = FaultList.Parse(faults);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new StandInServer(builder.Build(), Shrunk(source, list), list);
        server.application.Run(server.Serve);
        await server.application.StartAsync();
        var bound = server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        server.Address = new Uri($"{bound!.Addresses.Single()}/v3");
        return server;
    }

    /// <summary>Lets other things go wrong from now on; counting begins anew.</summary>
    /// <exception cref="FormatException">There is no such fault.</exception>
    public void Break(string others) => faults = FaultList.Parse(others);

    public Task WaitForShutdown(CancellationToken cancel) => application.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static StandInSource Shrunk(StandInSource source, FaultList faults)
    {
        var shrinks = faults.All.Where(fault => fault.Is(Fault.ShrinkName)).ToList();
        if (shrinks.Count == 0)
            return source;
        var edited = source as Edited ?? new Edited(source);
        foreach (var fault in shrinks)
            edited.Shrink(fault.Argument(1, source.Kpis[0].Id), fault.Argument(0, 31));
        return edited;
    }

    private async Task Serve(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new StandInRequest(context.Request.Method, target);
        requests.Enqueue(request);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var asked = new Uri($"{context.Request.Scheme}://{context.Request.Host}{target}");
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            application.Lifetime.ApplicationStopping
        );
        try
        {
            await Answer(context, asked, faults.Meet(request), cancel.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task Answer(HttpContext context, Uri asked, Fault? fault, CancellationToken cancel)
    {
        var answer = api.Answer(fault is null ? asked : EnvelopeFaults.Asked(fault, asked));
        if (fault is not null && !fault.IsOfEnvelope)
        {
            await WireFaults.Send(fault, context, answer, cancel);
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = StandInAnswer.ContentType;
        if (fault is null || answer.Status != StatusCodes.Status200OK)
            await answer.Write(context.Response.BodyWriter, cancel);
        else
            await context.Response.Body.WriteAsync(
                EnvelopeFaults.Spoil(fault, asked, await answer.Bytes(cancel)),
                cancel
            );
    }
}
