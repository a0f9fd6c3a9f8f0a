using System.Text;
using Kommunstyrning.Kolada;
using Kommunstyrning.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What leaves the program for a collector, and what never does.</summary>
public sealed class TelemetryTests(Instance instance) : IClassFixture<Instance>
{
    private const string Agent = "Provbrowser/7";

    [Fact]
    public async Task Requests_the_database_calls_to_Kolada_and_jobs_are_told_and_nothing_personal()
    {
        await using var collector = await Collector.Start();
        await using (var program = Program(collector.Address))
        {
            program.StartServer();
            using var visitor = new Visitor(program.Address);
            await visitor.Get("/pitea/jamfor?sok=hemligtord", ("User-Agent", Agent));
            await visitor.Submit("/logga-in", ("email", "okand.person@pitea.example"), ("password", "gissning"));
            using (Instrumentation.Activities.StartActivity("import slice"))
            {
                var kolada = program.Services.GetRequiredService<IKoladaApi>();
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => kolada.Kpis(default));
            }
            Instrumentation.Rows.Add(1);
            program.Services.GetRequiredService<TracerProvider>().ForceFlush();
            program.Services.GetRequiredService<MeterProvider>().ForceFlush();
        }

        var sent = collector.Text;
        Assert.Contains("GET /{tenant}/jamfor", sent, StringComparison.Ordinal);
        Assert.Contains("POST /logga-in", sent, StringComparison.Ordinal);
        Assert.Contains(TestEngine.IsPostgreSql ? "postgresql" : "sqlite", sent, StringComparison.Ordinal);
        Assert.Contains("server.address", sent, StringComparison.Ordinal);
        Assert.Contains("import slice", sent, StringComparison.Ordinal);
        Assert.Contains("kommunstyrning.import.rows", sent, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("okand.person", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("gissning", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligtord", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Provbrowser", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_costs_nobody_an_answer()
    {
        await using var program = Program(new Uri("http://127.0.0.1:9"));
        program.StartServer();
        using var visitor = new Visitor(program.Address);

        for (var request = 0; request < 20; request++)
            Assert.Equal(200, (await visitor.Get("/pitea")).Code);
    }

    [Fact]
    public void Without_a_collector_nobody_listens() =>
        Assert.False(instance.Services.GetServices<TracerProvider>().Any());

    private TestProgram Program(Uri collector) =>
        new(instance.Database, kolada: "http://127.0.0.1:9", collector: collector.ToString());

    /// <summary>Takes what is sent by OTLP over HTTP and keeps it as it came: texts stand in Protobuf as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly StringBuilder text = new();
        private WebApplication app = null!;

        public Uri Address { get; private set; } = null!;

        public string Text
        {
            get
            {
                lock (text)
                    return text.ToString();
            }
        }

        public static async Task<Collector> Start()
        {
            var collector = new Collector();
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            collector.app = builder.Build();
            collector.app.MapPost("/{**path}", collector.Take);
            await collector.app.StartAsync();
            collector.Address = new Uri(collector.app.Urls.Single());
            return collector;
        }

        private async Task Take(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            lock (text)
                text.Append(Encoding.Latin1.GetString(body.ToArray()));
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
