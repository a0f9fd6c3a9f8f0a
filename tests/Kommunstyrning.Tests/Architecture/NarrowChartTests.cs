using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// A wide drawing is hidden on a telephone and a narrow one elsewhere, so a chart that is drawn once is an empty figure for
/// half of those who read.
/// </summary>
[Trait("Database", "none")]
public sealed partial class NarrowChartTests
{
    /// <summary>A picture that is taken away is one drawing, and so is a small multiple, which fits a telephone as it is.</summary>
    private static readonly string[] DrawnOnce = ["ComparisonPicture.razor", "ReportPicture.razor", "UnitPart.razor"];

    [Fact]
    public void Each_chart_on_a_page_is_drawn_wide_and_narrow()
    {
        var pages = Repository
            .Files("src/Kommunstyrning.Web")
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal))
            .ToDictionary(f => f, f => File.ReadAllText(Repository.Path(f)), StringComparer.Ordinal);
        var charts = pages
            .Where(p => Drawing().IsMatch(p.Value))
            .Select(p => Path.GetFileNameWithoutExtension(p.Key))
            .ToList();

        Assert.True(charts.Count >= 7, string.Join(' ', charts));
        Assert.Empty(
            pages
                .Where(p => !DrawnOnce.Contains(Path.GetFileName(p.Key), StringComparer.Ordinal))
                .SelectMany(p =>
                    charts.Where(chart => !IsDrawnTwice(p.Value, chart)).Select(chart => $"{p.Key}: {chart}")
                )
        );
    }

    [Theory]
    [InlineData("<LineChart Chart=\"a\" />", false)]
    [InlineData("<LineChart Chart=\"a\" /><LineChart Chart=\"a\" IsNarrow />", true)]
    [InlineData("<LineChart Chart=\"a\" IsNarrow=\"true\" />", false)]
    [InlineData("<LineChartNote />", true)]
    public void One_that_is_drawn_once_is_found(string page, bool isTwice) =>
        Assert.Equal(isTwice, IsDrawnTwice(page, "LineChart"));

    private static bool IsDrawnTwice(string page, string chart)
    {
        var uses = Use().Matches(page).Where(m => m.Groups["name"].Value == chart).Select(m => m.Value).ToList();
        return uses.Count(u => u.Contains("IsNarrow", StringComparison.Ordinal)) * 2 == uses.Count;
    }

    [GeneratedRegex(@"bool IsNarrow \{ get; set; \}", RegexOptions.None, 1000)]
    private static partial Regex Drawing();

    [GeneratedRegex(@"<(?<name>[A-Z]\w+)\b.*?/>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();
}
