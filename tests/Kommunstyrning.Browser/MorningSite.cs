using Kommunstyrning.Web.Steering.InForce;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser;

/// <summary>A site with fetched values on which the next morning can be let in.</summary>
public sealed class MorningSite() : Site(FilledFolder.Imported)
{
    private readonly Ahead clock = new();

    /// <summary>A day passes, and what is decided for the new one begins to apply.</summary>
    /// <returns>How many things began to apply.</returns>
    public async Task<int> NextMorning()
    {
        clock.Days++;
        await using var scope = Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider).Run(default);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    /// <summary>The time it is, some whole days ahead.</summary>
    private sealed class Ahead : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(Days);
    }
}
