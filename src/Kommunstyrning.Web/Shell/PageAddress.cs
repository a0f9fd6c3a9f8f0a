namespace Kommunstyrning.Web.Shell;

/// <summary>Addresses that come from outside and that somebody is to be sent on to.</summary>
public static class PageAddress
{
    /// <summary>Within this instance. Our own addresses come encoded; a header cannot hold anything else.</summary>
    public static bool IsLocal(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal)
        && address.All(c => c is > ' ' and < '\x7f');
}
