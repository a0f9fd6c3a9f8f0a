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
        if (read.Indicator.IsCounted)
            return read is { Focus: { } area, Comparison.Focus: { Rank: > 0 } answered }
                ? $"{area.Name} har {AnswerText.Of(answered.Value, read.Indicator)}. Det har {Swedish.Figure(answered.Tied + 1)} av {Swedish.Figure(read.Comparison.Of)} kommuner."
                : ComparisonText.MostAnswered(read);
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
        var reasons = Reasons(map)
            .Where(r => !string.Equals(r.Why, MissingValueText.Of(null), StringComparison.Ordinal))
            .Select(r => $"{r.Why} ({Swedish.Figure(r.Count)})")
            .ToList();
        var why = reasons.Count == 0 ? "Kolada säger inte varför." : $"Skäl enligt Kolada: {Swedish.List(reasons)}.";
        return $"{Swedish.Upper(Swedish.Count(map.Missing.Count, "kommun", "kommuner"))} saknar värde och räknas inte in. {why}";
    }

    /// <summary>What a hatched tile means: "Streckad: för få för att visas (1)"; the reasons stand in words where there are many.</summary>
    public static string OfHatched(MapView map)
    {
        var why = Reasons(map).ToList() is [var only] ? only.Why : MissingValueText.Of(null);
        return $"Streckad: {why} ({Swedish.Figure(map.Missing.Count)})";
    }

    /// <summary>How the values are spread, where classes part and who lies outside, for those who do not see it.</summary>
    public static string OfScale(MapView map)
    {
        var (all, figures, breaks) = (map.Statistics, map.Figures, map.Scale.Breaks);
        var parted =
            map.Scale.IsSingle || breaks.Count == 0
                ? ""
                : $" Klasserna delas vid {Swedish.List(breaks.Select(b => FigureText.Bare(b, map.Scale.Decimals)))}.";
        var outside = TailText.Outside(map.Read, map.Scale);
        return $"Hur värdena fördelar sig: från {FigureText.Of(all.Min, figures)} till {FigureText.Of(all.Max, figures)}, median {FigureText.Of(all.Median, figures)}. Mörkare är högre.{parted}{(outside.Length > 0 ? $" {outside}" : "")}";
    }

    /// <summary>"Antal kommuner i steg om 5 procentenheter".</summary>
    public static string OfBars(MapView map)
    {
        if (map.Scale.IsSingle)
            return "Antal kommuner med varje värde";
        var histogram = map.Scale.Histogram;
        var width = FigureText.Bare(histogram.Width, histogram.Decimals);
        var points = width is "1" ? "en procentenhet" : $"{width} procentenheter";
        return $"Antal kommuner i steg om {(FigureText.IsPercent(map.Indicator) ? points : width)}";
    }

    private static IEnumerable<(string Why, int Count)> Reasons(MapView map) =>
        map
            .Missing.CountBy(
                a => MissingValueText.Of(map.Read.Statuses.GetValueOrDefault(a.Position)),
                StringComparer.Ordinal
            )
            .Select(r => (r.Key, r.Value));

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
        var shared = place.Tied > 0 ? $" Det är plats {place.Rank}{RankText.Shared(place.Tied)}." : "";
        return place.Rank switch
        {
            1 => $"Ingen kommun har {than}.{shared}",
            2 => $"Bara en kommun har {than}.{shared}",
            <= Few + 1 => $"Bara {Swedish.Number(place.Rank - 1)} kommuner har {than}.{shared}",
            _ => $"Det är {RankText.In(read.Indicator, place.Rank, place.Tied, read.Comparison.Of)}.",
        };
    }
}
