using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Access;

/// <summary>
/// Where a request comes from, as far as it is worth counting: an IPv4 address, or the /64 of an IPv6 address, since
/// whoever has one address there has all of them.
/// </summary>
public static class ClientNetwork
{
    private const int PrefixBytes = 8;

    /// <param name="address">Of the connection, or as the framework read it from a known proxy.</param>
    /// <returns>"unknown" for null, so that those who come from nowhere share their tries.</returns>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var prefix = address.GetAddressBytes();
        Array.Clear(prefix, PrefixBytes, prefix.Length - PrefixBytes);
        return $"{new IPAddress(prefix)}/64";
    }
}
