namespace Kommunstyrning.Web.Shell;

/// <summary>Writes the query of an address. What has no value is left out.</summary>
internal static class QueryText
{
    /// <param name="address">It may have a query already, which goes on.</param>
    /// <param name="words">Name and value, in the order in which they are to stand; names are written as they are.</param>
    public static string Add(string address, params IEnumerable<(string Name, string? Value)> words)
    {
        var query = string.Join(
            '&',
            words
                .Where(word => QueryReader.Text(word.Value) is not null)
                .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!)}")
        );
        return query.Length == 0
            ? address
            : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }
}
