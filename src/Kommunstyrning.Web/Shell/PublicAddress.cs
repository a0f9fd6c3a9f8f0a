using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Where people find the instance: what every whole address that leaves it begins with. It comes from the settings, or
/// from what the program listens on, and never from a request: whoever asks may write any Host.
/// </summary>
public sealed class PublicAddress(string? configured, string listening, IServiceProvider services)
{
    /// <summary>What the program listens on when nobody has said anything: a name, since browsers keep passkeys for names alone.</summary>
    public const string WhenNothingIsSaid = "http://localhost:5080";

    private readonly Lazy<Uri> uri = new(() => new Uri(configured ?? Reachable(services) ?? listening));

    /// <summary>Set on purpose, and not only where the program listens.</summary>
    public bool IsConfigured => configured is not null;

    public Uri Uri => uri.Value;

    /// <summary>Scheme and host, without a slash at the end: https://styrning.example.se</summary>
    public string Origin => Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>People come by TLS, whatever the proxy before the program speaks to it.</summary>
    public bool IsHttps => configured is not null && IsSafe(Uri);

    /// <returns>A sentence when it cannot be used.</returns>
    public static string? WhyUnusable(string? configured, bool required)
    {
        if (configured is null)
            return required
                ? "PublicAddress ska vara den adress som alla når tjänsten på, till exempel https://styrning.example.se."
                : null;
        var isAddress =
            Uri.TryCreate(configured, UriKind.Absolute, out var uri)
            && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && (IsSafe(uri) || (!required && uri is { Scheme: "http", IsLoopback: true }));
        return isAddress
            ? null
            : "PublicAddress ska vara en hel adress som börjar med https://, utan sökväg, till exempel https://styrning.example.se.";
    }

    private static bool IsSafe(Uri uri) => string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    /// <summary>A port that was free when the program started is known only to the server.</summary>
    private static string? Reachable(IServiceProvider services) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            is { } address
            ? OfThisMachine(address)
            : null;

    /// <summary>An address that means every network becomes one that can be followed.</summary>
    public static string OfThisMachine(string address)
    {
        var parsed = BindingAddress.Parse(address);
        var host = parsed.Host is "+" or "*" or "0.0.0.0" or "[::]" or "::" ? "localhost" : parsed.Host;
        return $"{parsed.Scheme}://{host}:{parsed.Port}";
    }
}

/// <summary>
/// From here on a request has come to the public address, whatever its Host said: nothing that is made of it can lead
/// astray, and what asks whether it came by TLS is told what people see.
/// </summary>
public sealed class PublicAddressMiddleware(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (address.IsConfigured)
            http.Request.Scheme = address.Uri.Scheme;
        http.Request.Host = HostString.FromUriComponent(address.Uri);
        return next(http);
    }
}

public static class PublicAddressServices
{
    public static IServiceCollection AddPublicAddress(this IServiceCollection services, IConfiguration configuration)
    {
        var listening = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0];
        var local = string.IsNullOrWhiteSpace(listening) ? PublicAddress.WhenNothingIsSaid : listening;
        return services.AddSingleton(s => new PublicAddress(
            Settings.PublicAddress(configuration),
            PublicAddress.OfThisMachine(local),
            s
        ));
    }
}
