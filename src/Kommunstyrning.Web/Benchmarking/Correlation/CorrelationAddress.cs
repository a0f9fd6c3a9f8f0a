namespace Kommunstyrning.Web.Benchmarking.Correlation;

/// <summary>The address of two indicators held against each other.</summary>
internal static class CorrelationAddress
{
    /// <param name="x">A code, or what somebody wrote.</param>
    public static string At(PageContext pageContext, ComparisonFilter filter, string? x, string? y) =>
        QueryText.Add(filter.At(pageContext, "samband"), ("x", x), ("y", y));
}
