namespace Kommunstyrning.Access;

/// <summary>
/// What an operator says of the networks in which identity providers lie. Bound from SingleSignOn__InternalHosts and
/// SingleSignOn__TimeoutSeconds.
/// </summary>
public sealed class ProviderNetwork
{
    private const double LongestSeconds = 60;

    /// <summary>
    /// Names of hosts, with commas between, that may lie in an internal network. One that is this machine itself, such as
    /// localhost, may also be spoken to without TLS.
    /// </summary>
    public string InternalHosts { get; set; } = "";

    /// <summary>How long a provider may take over one answer.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <returns>A Swedish sentence when it cannot be used.</returns>
    public string? WhyUnusable() =>
        TimeoutSeconds is > 0 and <= LongestSeconds
            ? null
            : "SingleSignOn__TimeoutSeconds ska vara större än noll och högst 60.";

    /// <param name="host">As an address names it.</param>
    public bool MayBeInternal(string host) =>
        InternalHosts
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);

    /// <summary>By TLS, or to this machine itself where the operator has named it.</summary>
    public bool MaySpeakTo(Uri address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        || (
            string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
            && address.IsLoopback
            && MayBeInternal(address.Host)
        );
}
