using System.Net;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store.SqlServer;
using Kommunstyrning.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The program as it is, on Kestrel at a free port of the loopback address.</summary>
public sealed class TestProgram : WebApplicationFactory<Program>
{
    /// <summary>What a node in production must be told.</summary>
    public static readonly Dictionary<string, string?> Production = new(StringComparer.Ordinal)
    {
        ["PublicAddress"] = "https://styrning.example",
        ["KeyRing:Key"] = "a2V5IG9mIHRoZSB0ZXN0czogMzIgYnl0ZXMgbG9uZy4=",
    };

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
        // told to Kestrel itself: the address may be set too late for a program that has begun to start
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
    }

    /// <summary>Beside what each test program is told.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Null: the machine's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>How long a password is hashed: quickly, as most sign-ins here are only a way in; null as in production.</summary>
    public int? PasswordIterations { get; init; } = 1000;

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>What stands in for parts of the program, such as its clock.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.ConfigureServices(services => services.SpokenToSqlServer());
        builder.ConfigureTestServices(Replace);
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Database:OwnerConnectionString", database.OwnerConnectionString);
        builder.UseSetting("Demo:Password", DemoPassword.Text);
        builder.UseSetting("Kolada:BaseUrl", kolada);
        builder.UseSetting("Kolada:RequestsPerSecond", "0");
        builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector);
        builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        builder.UseSetting("Jobs:Enabled", jobs ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<HandlerCompiler>(SharedHandlers.Instance);
            if (Clock is { } clock)
                services.AddSingleton(clock);
            if (PasswordIterations is { } iterations)
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = iterations);
        });
    }
}
