namespace Kommunstyrning.Web.Benchmarking.Correlation;

/// <summary>The address of two indicators held against each other.</summary>
internal static class CorrelationAddress
{
    /// <param name="x">A code, or what somebody wrote.</param>
    public static string At(PageContext pageContext, ComparisonFilter filter, string? x, string? y)
    {
        var address = filter.At(pageContext, "samband");
        var parts = new[] { ("x", x), ("y", y) }
            .Where(p => QueryReader.Text(p.Item2) is not null)
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return $"{address}{(address.Contains('?') ? '&' : '?')}{string.Join('&', parts)}";
    }
}
