using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Kommunstyrning.Kolada;

public static class KoladaServices
{
    /// <param name="settings">Its address is to be a whole one: <see cref="KoladaSettings.HasAddress"/>.</param>
    /// <param name="answers">Takes the place of the network, for the sample inside the program; null for the network.</param>
    public static IServiceCollection AddKolada(
        this IServiceCollection services,
        KoladaSettings settings,
        Func<HttpMessageHandler>? answers = null
    )
    {
        services.AddSingleton(settings);
        services.AddSingleton<KoladaPace>();
        services.AddTransient<KoladaClient>();
        services
            .AddRefitGeneratedClient<IKoladaApi>(AsItFailed)
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = settings.Base;
                http.Timeout = Timeout.InfiniteTimeSpan; // attempts have their own
                http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
                http.DefaultRequestHeaders.UserAgent.ParseAdd("Kommunstyrning");
            })
            .ConfigurePrimaryHttpMessageHandler(answers ?? Network);
        return services;
    }

    /// <summary>What the network throws is judged by <see cref="KoladaPace"/>, and not first wrapped by the client.</summary>
    private static RefitSettings AsItFailed { get; } = new() { TransportExceptionFactory = (_, fault, _) => fault };

    private static HttpMessageHandler Network() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
