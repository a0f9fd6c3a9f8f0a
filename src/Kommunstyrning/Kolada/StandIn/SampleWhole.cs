namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Riket in one year: the sum of counts, and the mean of shares weighted by inhabitants.</summary>
internal sealed class SampleWhole(SampleKpi kpi)
{
    private readonly Dictionary<char, (double Sum, double Weight)> sums = [];

    public void Include(char gender, double value, double inhabitants)
    {
        if (double.IsNaN(value))
            return;
        var weight = kpi.IsCount ? 1 : inhabitants;
        var (sum, weights) = sums.GetValueOrDefault(gender);
        sums[gender] = (sum + (value * weight), weights + weight);
    }

    /// <returns>NaN where no area has a value.</returns>
    public double Value(char gender)
    {
        var (sum, weight) = sums.GetValueOrDefault(gender);
        return Math.Round(kpi.IsCount && weight > 0 ? sum : sum / weight, kpi.Decimals);
    }
}
