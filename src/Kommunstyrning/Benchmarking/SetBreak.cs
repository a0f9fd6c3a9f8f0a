namespace Kommunstyrning.Benchmarking;

/// <summary>
/// Two years next to each other, of those that anyone has a value in, between which the members that have one are so
/// different that the group's median cannot be followed from one to the other.
/// </summary>
/// <param name="From">The earlier year.</param>
/// <param name="To">The later year.</param>
/// <param name="Kept">Members with a value in both.</param>
public sealed record SetBreak(TrendYear From, TrendYear To, int Kept)
{
    /// <summary>Of the larger of the two sets, so much is to be in both.</summary>
    private const double Enough = 2.0 / 3;

    /// <param name="trend">Oldest first.</param>
    /// <returns>Oldest first; empty where every line may be drawn.</returns>
    public static IReadOnlyList<SetBreak> Of(IEnumerable<TrendYear> trend)
    {
        var breaks = new List<SetBreak>();
        TrendYear? before = null;
        foreach (var year in trend.Where(y => y.N > 0))
        {
            if (before is { } last && year.Kept < Enough * Math.Max(last.N, year.N))
                breaks.Add(new SetBreak(last, year, year.Kept));
            before = year;
        }
        return breaks;
    }
}
