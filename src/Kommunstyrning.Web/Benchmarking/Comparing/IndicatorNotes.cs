using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What one has to know of an indicator beside its figures: whether it lives, what sort it is, why a way is good.</summary>
internal static class IndicatorNotes
{
    /// <summary>So many years without a value, and nobody measures it any longer.</summary>
    private const int Forgotten = 5;

    /// <param name="now">Today, by which an old series is told.</param>
    public static IEnumerable<string> Of(ComparisonResult read, DateTimeOffset now)
    {
        var indicator = read.Indicator;
        var last = read.Years[^1];
        if (indicator.EndedYear is { } ended)
            yield return $"Avslutad: serien går till {ended} och får inga nya värden.";
        else if (indicator.RemovedAt is null && StockholmDay.Of(now).Year - last > Forgotten)
            yield return $"Avslutad, så vitt det går att se: de senaste värdena är från {last}.";
        if (indicator.RemovedAt is { } removed)
            yield return $"Källan har tagit bort nyckeltalet. Värdena är de som senast hämtades, före den {Swedish.Date(StockholmDay.Of(removed))}.";
    }

    /// <summary>A year after the one that is shown in which at least three have a value; null where there is none.</summary>
    public static int? NewerYear(ComparisonResult read)
    {
        var series = read.Panels.Of(read.Indicator.Id, read.Gender);
        foreach (var year in series.Keys.Where(y => y > read.Year).OrderDescending())
        {
            var values = read.Panels.Unpack(series[year]);
            if (read.ComparisonGroup.Members.Count(m => !double.IsNaN(values[m])) >= Comparison.FewestMembers)
                return year;
        }
        return null;
    }

    /// <summary>"Andel. Högre är bättre: fler som är behöriga kan läsa vidare. Hos Kolada heter det …"</summary>
    public static string Judgement(Indicator indicator)
    {
        var why = indicator.DirectionReason.Length == 0 ? "" : $" {indicator.DirectionReason}.";
        var source = string.Equals(indicator.Name, indicator.Title, StringComparison.Ordinal)
            ? ""
            : $" I Kolada heter nyckeltalet ”{indicator.Title}”.";
        return $"{DisplayText.Of(indicator.Kind)}. {DisplayText.Of(indicator.Direction)}.{why}{source}";
    }
}
