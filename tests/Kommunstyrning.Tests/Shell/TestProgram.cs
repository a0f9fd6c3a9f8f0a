using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The program as it is, on Kestrel at a free port of the loopback address.</summary>
public sealed class TestProgram : WebApplicationFactory<Program>
{
    private readonly DatabaseSettings database;
    private readonly string environment;
    private readonly bool jobs;
    private readonly string? kolada;

    /// <param name="jobs">Whether it also does what it does by itself.</param>
    /// <param name="kolada">Where open data are said to come from.</param>
    public TestProgram(DatabaseSettings database, string environment = "Test", bool jobs = false, string? kolada = null)
    {
        this.database = database;
        this.environment = environment;
        this.jobs = jobs;
        this.kolada = kolada;
        UseKestrel(0);
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.ConfigureServices(services => services.SpokenToSqlServer());
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Database:OwnerConnectionString", database.OwnerConnectionString);
        builder.UseSetting("Kolada:BaseUrl", kolada);
        builder.UseSetting("Jobs:Enabled", jobs ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
    }
}
