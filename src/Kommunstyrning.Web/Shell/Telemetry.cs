using System.Diagnostics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Traces and metrics of requests, the database, calls to Kolada and jobs, sent by OTLP where an endpoint is named;
/// nothing is set up otherwise. They are sent from a queue of their own, which forgets what it cannot deliver.
/// </summary>
public static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Service = "OTEL_SERVICE_NAME";

    private static readonly string[] Meters =
    [
        Instrumentation.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "Npgsql",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return services;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration[Service] ?? "kommunstyrning"))
            .WithTracing(traces =>
                traces
                    .AddSource(Instrumentation.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddEntityFrameworkCoreInstrumentation()
                    .AddNpgsql()
                    .AddProcessor<Discretion>()
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddRuntimeInstrumentation().AddOtlpExporter());
        services.AddSingleton<Discretion>();
        return services;
    }

    /// <summary>Removes what tells of a person or of what somebody has written, from whatever source it comes.</summary>
    private sealed class Discretion : BaseProcessor<Activity>
    {
        private static readonly string[] Personal =
        [
            "user_agent.original",
            "client.address",
            "network.peer.address",
            "url.query",
            "url.full",
            "enduser.id",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var name in Personal)
                data.SetTag(name, null);
            // the words of an error may quote what was sent; its kind stays in error.type
            data.SetStatus(data.Status);
        }
    }
}
