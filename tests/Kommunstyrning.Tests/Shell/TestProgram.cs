using Kommunstyrning.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The program as it is, on Kestrel at a free port of the loopback address.</summary>
public sealed class TestProgram : WebApplicationFactory<Program>
{
    private readonly DatabaseSettings database;
    private readonly string environment;
    private readonly bool jobs;
    private readonly string? kolada;
    private readonly string? collector;

    /// <param name="jobs">Whether it also does what it does by itself.</param>
    /// <param name="kolada">Where open data are said to come from.</param>
    /// <param name="collector">Where traces and metrics go, by OTLP over HTTP.</param>
    public TestProgram(
        DatabaseSettings database,
        string environment = "Test",
        bool jobs = false,
        string? kolada = null,
        string? collector = null
    )
    {
        this.collector = collector;
        this.database = database;
        this.environment = environment;
        this.jobs = jobs;
        this.kolada = kolada;
        UseKestrel(0);
    }

    /// <summary>Of what the program consists of; null for the program as it is.</summary>
    public Action<IServiceCollection>? Change { get; init; }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Database:OwnerConnectionString", database.OwnerConnectionString);
        builder.UseSetting("Demo:Password", DemoPassword.Text);
        builder.UseSetting("Kolada:BaseUrl", kolada);
        builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector);
        builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        builder.UseSetting("Jobs:Enabled", jobs ? "true" : "false");
        if (Change is not null)
            builder.ConfigureTestServices(Change);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
    }
}
