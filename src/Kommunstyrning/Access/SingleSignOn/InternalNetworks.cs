using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Access;

/// <summary>
/// Addresses that lead to machines behind the program and not to the internet: a municipality's administrator writes where a
/// provider is, and must not have the program ask its neighbours. By the registries of special addresses (RFC 6890).
/// </summary>
public static class InternalNetworks
{
    private static readonly IPNetwork[] Special =
    [
        // this network, private, shared by carriers, loopback, link-local with the clouds' own metadata
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        // documentation, relays, private, benchmarks
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        // multicast, reserved, broadcast
        IPNetwork.Parse("224.0.0.0/3"),
    ];

    /// <summary>All that is out in the world with IPv6; what lies within it and leads elsewhere stands below.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        // protocol assignments with Teredo, documentation
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>An IPv4 address within an IPv6 one is looked at as itself.</summary>
    public static bool Contain(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return Array.Exists(Special, network => network.Contains(address));
        if (address.IsIPv4MappedToIPv6)
            return Contain(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address))
            return Contain(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return Contain(new IPAddress(bytes.AsSpan(2, 4)));
        return !Global.Contains(address) || Array.Exists(SpecialV6, network => network.Contains(address));
    }
}
