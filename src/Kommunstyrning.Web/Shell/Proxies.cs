using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The proxies in front, from the setting Proxies. Only what comes from one of them may say, in X-Forwarded-For, where a
/// request came from; anybody else's word on it is let be. X-Forwarded-Host is never read.
/// </summary>
public static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = Of(configuration);
        if (known.Count == 0)
            return services;
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in known)
                options.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>First of all, so that everything else sees the address that the proxy saw.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (Of(app.Configuration).Count > 0)
            app.UseForwardedHeaders();
    }

    /// <returns>A sentence when the setting cannot be read.</returns>
    public static string? WhyUnusable(IConfiguration configuration) =>
        Written(configuration).All(text => Read(text) is not null)
            ? null
            : "Proxies ska vara IP-adresser eller nät med komma emellan, till exempel 10.0.0.5,10.1.0.0/24.";

    private static List<IPNetwork> Of(IConfiguration configuration) =>
        [.. Written(configuration).Select(Read).OfType<IPNetwork>()];

    private static string[] Written(IConfiguration configuration) =>
        (configuration["Proxies"] ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
