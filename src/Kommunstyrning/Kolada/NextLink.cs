namespace Kommunstyrning.Kolada;

/// <summary>
/// The link to the next page may name another host, since it can reflect a forwarded header. Only its path and query
/// are used, on the configured host.
/// </summary>
internal static class NextLink
{
    /// <exception cref="KoladaFault">It is no address, or points outside of the API.</exception>
    public static Uri? Resolve(string? link, Uri configured)
    {
        if (string.IsNullOrEmpty(link))
            return null;
        if (
            !Uri.TryCreate(configured, link, out var given)
            || !given.AbsolutePath.StartsWith(configured.AbsolutePath, StringComparison.Ordinal)
        )
            throw KoladaFault.Broken("Kolada hänvisade till en sida som inte hör till gränssnittet.");
        return new Uri(configured, given.PathAndQuery);
    }
}
