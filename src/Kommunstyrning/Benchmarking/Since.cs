namespace Kommunstyrning.Benchmarking;

/// <summary>Two years of the focus to tell a development by: the year that is shown, and about five years before.</summary>
public sealed record Since(TrendYear Then, TrendYear Now)
{
    private const int Back = 5;

    /// <param name="trend">Oldest first.</param>
    /// <param name="year">The year that is shown.</param>
    /// <returns>
    /// From the last year with a value five years or more before, or else the first there is; null where the year itself
    /// has no value, or no other has.
    /// </returns>
    public static Since? Of(IReadOnlyList<TrendYear> trend, int year)
    {
        var years = trend.Where(y => y.Year <= year && !double.IsNaN(y.Focus)).ToList();
        if (years.Count < 2 || years[^1].Year != year)
            return null;
        var before = years.FindLastIndex(y => y.Year <= year - Back);
        return new Since(years[Math.Max(before, 0)], years[^1]);
    }
}
