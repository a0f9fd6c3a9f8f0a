namespace Kommunstyrning.Web.Shell;

/// <summary>Addresses that come from outside and that somebody is to be sent on to, and the one that the head of each page asks.</summary>
public static class PageAddress
{
    /// <summary>Where a municipality is searched, within it.</summary>
    public const string Search = "sok";

    /// <summary>The word of its address that holds what is searched for.</summary>
    public const string SearchWords = "q";

    /// <summary>Within this instance. Our own addresses come encoded; a header cannot hold anything else.</summary>
    public static bool IsLocal(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal)
        && address.All(c => c is > ' ' and < '\x7f');
}
