using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// What a provider says of itself, kept for a minute: a morning's sign-ins ask once, and a key that is taken back is worth
/// nothing soon after.
/// </summary>
internal sealed class ProviderConfiguration(ProviderDiscovery discovery, string issuer, TimeProvider clock)
    : IConfigurationManager<OpenIdConnectConfiguration>
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<Read> flight = new();
    private long refusedBefore;

    private sealed record Read(OpenIdConnectConfiguration Configuration, DateTimeOffset At);

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        (await flight.Get(IsFresh, Fetch, cancel)).Configuration;

    /// <summary>A token names a key that is not among those that were read: the next question reads them anew.</summary>
    public void RequestRefresh() => Interlocked.Exchange(ref refusedBefore, clock.GetUtcNow().UtcTicks);

    private bool IsFresh(Read read) =>
        clock.GetUtcNow() - read.At < Lasts && read.At.UtcTicks > Interlocked.Read(ref refusedBefore);

    /// <summary>Ends by itself: the way to providers has a limit in time.</summary>
    private async Task<Read> Fetch()
    {
        var at = clock.GetUtcNow();
        return new Read(await discovery.Read(issuer, CancellationToken.None), at);
    }
}
