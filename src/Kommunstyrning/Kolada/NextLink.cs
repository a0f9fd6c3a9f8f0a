namespace Kommunstyrning.Kolada;

/// <summary>
/// The link to the next page may name another host, since it can reflect a forwarded header. Only its path and query
/// are used, on the configured host.
/// </summary>
internal static class NextLink
{
    /// <summary>Pages that are read are remembered, and a question has about five hundred characters.</summary>
    private const int Longest = 8_000;

    /// <param name="current">The page it stands on, which a relative one leads on from.</param>
    /// <exception cref="KoladaException">It is no address, or points outside of the API.</exception>
    public static Uri? Resolve(string? link, Uri current, Uri configured)
    {
        if (string.IsNullOrEmpty(link))
            return null;
        if (
            link.Length > Longest
            || !Uri.TryCreate(current, link, out var given)
            || !given.AbsolutePath.StartsWith(configured.AbsolutePath, StringComparison.Ordinal)
        )
            throw KoladaException.Broken("Kolada hänvisade till en sida som inte hör till gränssnittet.");
        // put together as text: a path that begins with two slashes would be read as a host
        return new Uri(configured.GetLeftPart(UriPartial.Authority) + given.PathAndQuery);
    }
}
