using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>What a map says in words.</summary>
internal static class MapText
{
    private const int Few = 12;

    /// <summary>The finding: a sentence with a number.</summary>
    public static string Headline(ComparisonResult read)
    {
        var ranked = read.Comparison.Areas.Where(a => a.Rank > 0).ToList();
        if (read.Comparison.Statistics is { } all && all.Min.Equals(all.Max))
            return $"Alla {all.N} kommuner med värde har samma: {Said(all.Min, read)}.";
        if (read is { Focus: { } focus, Comparison.Focus: { } place })
            return place.Rank == 0
                ? $"{focus.Name} saknar värde {Year(read)}."
                : $"{focus.Name} har {Said(place.Value, read)}{(read.Gender == Gender.Total ? "" : $" för {GenderText.Word(read.Gender, read.Indicator)}")}. {Standing(place, read)}";
        var (low, high) = (ranked.Min(a => a.Value), ranked.Max(a => a.Value));
        return $"Från {Said(low, read)} i {ComparisonText.Who(read, low)} till {Said(high, read)} i {ComparisonText.Who(read, high)}.";
    }

    /// <summary>"Högre är bättre", with who is meant where women or men alone are.</summary>
    public static string Facts(ComparisonResult read) =>
        string.Join(
            ", ",
            new[]
            {
                Year(read) + (read.IsPreliminary ? " (preliminärt)" : ""),
                GenderText.Word(read.Gender, read.Indicator),
                Swedish.Lower(DisplayText.Of(read.Indicator.Direction)),
            }.Where(part => part.Length > 0)
        ) + ".";

    /// <summary>Which counties lie lowest and highest; empty where there are too few to tell.</summary>
    public static string OfCounties(IReadOnlyList<CountyValues> counties)
    {
        if (counties.Count < 6 || counties[0].Median.Equals(counties[^1].Median))
            return "";
        var rising = counties[0].Median < counties[^1].Median ? counties : [.. counties.Reverse()];
        var low = Swedish.List(rising.Take(3).Select(Name));
        var high = Swedish.List(rising.Skip(rising.Count - 2).Reverse().Select(Name));
        return $"Bland länen har {low} lägst median. Högst har {high}.";
    }

    /// <summary>"12 kommuner saknar värde. De räknas inte in."; empty where none does.</summary>
    public static string OfMissing(MapView map)
    {
        if (map.Missing.Count == 0)
            return "";
        var reasons = map
            .Missing.GroupBy(
                a => MissingValueText.Of(map.Read.Statuses.GetValueOrDefault(a.Position)),
                StringComparer.Ordinal
            )
            .Where(g => !string.Equals(g.Key, MissingValueText.Of(null), StringComparison.Ordinal))
            .Select(g => $"{g.Key} ({Swedish.Figure(g.Count())})")
            .ToList();
        var why = reasons.Count == 0 ? "Kolada säger inte varför." : $"Skäl enligt Kolada: {Swedish.List(reasons)}.";
        return $"{Swedish.Upper(Swedish.Count(map.Missing.Count, "kommun", "kommuner"))} saknar värde och räknas inte in. {why}";
    }

    /// <summary>"Norrbotten" of "Norrbottens län".</summary>
    public static string Name(CountyValues county) =>
        county.Name.Replace(" län", "", StringComparison.Ordinal).TrimEnd('s');

    /// <summary>"3,4 procent", "412 kr/inv", "värdet 412".</summary>
    public static string Said(double value, ComparisonResult read)
    {
        if (read.Indicator.IsCounted)
            return AnswerText.Of(value, read.Indicator);
        var unit = FigureText.UnitWord(read.Indicator);
        var figure = FigureText.Bare(value, read.Figures);
        return unit.Length == 0 ? $"värdet {figure}" : $"{figure}\u00a0{unit}";
    }

    public static string Year(ComparisonResult read) => read.Year.ToString(CultureInfo.InvariantCulture);

    private static string Standing(ComparedArea place, ComparisonResult read)
    {
        if (read.Indicator.IsCounted)
            return $"Det har {Swedish.Figure(place.Tied + 1)} av {Swedish.Figure(read.Comparison.Of)} kommuner.";
        var than = read.Indicator.Direction == Direction.Lower ? "lägre" : "högre";
        return place.Rank switch
        {
            1 when place.Tied > 0 => $"Ingen kommun har {than}. Det är plats 1{RankText.Shared(place.Tied)}.",
            1 => $"Ingen kommun har {than}.",
            2 => $"Bara en kommun har {than}.",
            <= Few + 1 => $"Bara {Swedish.Number(place.Rank - 1)} kommuner har {than}.",
            _ => $"Det är {RankText.In(read.Indicator, place.Rank, place.Tied, read.Comparison.Of)}.",
        };
    }
}
