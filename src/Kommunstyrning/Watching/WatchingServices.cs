using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Watching;

/// <summary>Registers what tells those who watch something.</summary>
public static class WatchingServices
{
    /// <summary>Needs the modules Store, Indicators, Benchmarking and Access.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services) =>
        services.AddScoped<TellWatchers>();
}
