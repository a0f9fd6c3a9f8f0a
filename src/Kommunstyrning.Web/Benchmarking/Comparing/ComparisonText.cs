using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What a comparison shows, in plain Swedish: verb, figure, comparison.</summary>
internal static class ComparisonText
{
    /// <summary>More that share a value are counted instead of named.</summary>
    private const int MostNamed = 3;

    /// <summary>"Piteå har 89,0 %. Det är plats 40 av 278, bättre än medianen 82,3 %."</summary>
    public static string Headline(Standing standing)
    {
        var read = standing.All;
        if (read.Indicator.IsCounted && read is not { Focus: not null, Comparison.Focus.Rank: > 0 })
            return MostAnswered(read);
        if (read.Focus is not { } area)
            return $"Hälften av {GroupText.TheKinds(read)} ligger mellan {MiddleHalf(read)}.";
        if (read.Comparison is not { Focus: { Rank: > 0 } focus, Statistics: not null })
            return $"{area.Name} saknar värde {read.Year}. Medianen bland {GroupText.TheKinds(read)} är {Median(read)}.";
        if (read.Indicator.IsCounted)
            return $"{area.Name} har {AnswerText.Of(focus.Value, read.Indicator)}. Det har {Swedish.Figure(focus.Tied + 1)} av {Swedish.Figure(read.Comparison.Of)} {GroupText.Kinds(read)}.";
        if (focus.Tied == read.Comparison.Of - 1)
            return $"{Said(area, focus, read)}, liksom alla andra med värde.";
        return $"{Said(area, focus, read)}. Det är {Place(focus, read)}, {Against(focus.Value, read)}.";
    }

    /// <summary>The headline of all areas in rank order, for the eye and the ear.</summary>
    public static string Finding(Standing standing)
    {
        var read = standing.All;
        if (read.Indicator.IsCounted)
            return Headline(standing);
        var all =
            $"{read.Comparison.Of} {GroupText.Kinds(read)} med värde {read.Year}, i ordning. Medianen är {Median(read)}.";
        return read is { Focus: { } area, Comparison.Focus: { Rank: > 0 } focus }
            ? $"{area.Name} {FigureText.Of(focus.Value, read.Figures)}, {Place(focus, read)}. {all}"
            : all;
    }

    /// <summary>"Bland liknande kommuner, grundskola, är det plats 1 av 8."; null where it adds nothing.</summary>
    public static string? InGroup(Standing standing)
    {
        if (!standing.HasGroup || standing.All.Indicator.IsCounted)
            return null;
        var among = Swedish.Upper(GroupText.Among(standing.Group));
        return standing.InGroup switch
        {
            null => $"{among} har färre än tre ett värde {standing.All.Year}, så där finns ingen plats att ge.",
            { Focus: { Rank: > 0 } focus } group => $"{among} är det {RankText.Of(focus.Rank, focus.Tied, group.Of)}.",
            { Statistics: { } statistics } =>
                $"{among} är medianen {FigureText.Of(statistics.Median, standing.All.Figures)}.",
            _ => null,
        };
    }

    /// <summary>"Högst är Ljusnarsberg med 45,4 %, lägst Arvidsjaur med 26,9 %.", "170 kommuner har 0."</summary>
    public static string Ends(ComparisonResult read)
    {
        var having = read.Comparison.Areas.Where(a => a.Rank > 0).ToList();
        var (high, low) = (having.Max(a => a.Value), having.Min(a => a.Value));
        return high.Equals(low)
            ? $"Alla har samma värde, {FigureText.Of(high, read.Figures)}."
            : $"Högst är {End(high)}, lägst {End(low)}.";

        string End(double value) => $"{Who(read, value)} med {FigureText.Of(value, read.Figures)}";
    }

    /// <summary>Who has a value: "Arvidsjaur", "Arvidsjaur och Malå", "170 kommuner".</summary>
    public static string Who(ComparisonResult read, double value)
    {
        var those = read.Comparison.Areas.Where(a => a.Value.Equals(value)).ToList();
        return those.Count <= MostNamed
            ? Swedish.List(those.Select(a => read.AreaAt(a.Position).Name))
            : $"{Swedish.Figure(those.Count)} {GroupText.Kinds(read)}";
    }

    /// <summary>"77,8 och 87,1 %".</summary>
    public static string MiddleHalf(ComparisonResult read) =>
        $"{FigureText.Bare(read.Comparison.Statistics!.Q1, read.Figures)} och {FigureText.Of(read.Comparison.Statistics.Q3, read.Figures)}";

    /// <summary>Which way is good, as it stands beside the title.</summary>
    public static string DirectionWord(Indicator indicator) =>
        indicator.Direction switch
        {
            Direction.Higher => "Högt är bra.",
            Direction.Lower => "Lågt är bra.",
            Direction.None => "Varken högt eller lågt är givet bra.",
        };

    /// <summary>"Kiruna saknar värde 2021. Vanligast är koden 3 (borgerligt styre), som 120 av 290 kommuner har."</summary>
    public static string MostAnswered(ComparisonResult read)
    {
        var (value, count) = AnswerText.Counts(read)[0];
        var lacks = read.Focus is { } focus ? $"{focus.Name} saknar värde {read.Year}. " : "";
        return $"{lacks}Vanligast är {AnswerText.Of(value, read.Indicator)}, som {Swedish.Figure(count)} av {Swedish.Figure(read.Comparison.Of)} {GroupText.Kinds(read)} har.";
    }

    private static string Median(ComparisonResult read) =>
        FigureText.Of(read.Comparison.Statistics!.Median, read.Figures);

    /// <summary>"Piteå har 89,0 %", "Meritvärdet i årskurs 9 i Piteås skolor är 225,9 poäng".</summary>
    private static string Said(Area area, ComparedArea focus, ComparisonResult read)
    {
        var figure = FigureText.Of(focus.Value, read.Figures) + GenderText.Among(read.Gender, read.Indicator);
        return CuratedIndicators.Find(read.Indicator.Id) is { } curated
            ? $"{curated.SubjectOf(area.Name)} är {figure}"
            : $"{area.Name} har {figure}";
    }

    private static string Place(ComparedArea focus, ComparisonResult read) =>
        RankText.In(read.Indicator, focus.Rank, focus.Tied, read.Comparison.Of);

    /// <summary>By the figures as they are written.</summary>
    private static string Against(double value, ComparisonResult read)
    {
        var median = read.Comparison.Statistics!.Median;
        if (FigureRounding.AreSame(value, median))
            return "lika med medianen";
        var side = read.Figures.Compare(value, median);
        if (side == 0)
            return "i praktiken lika med medianen";
        var isAbove = side > 0;
        var word = read.Indicator.Direction switch
        {
            Direction.None => isAbove ? "över" : "under",
            Direction.Higher => isAbove ? "bättre än" : "sämre än",
            Direction.Lower => isAbove ? "sämre än" : "bättre än",
        };
        return $"{word} medianen {Median(read)}";
    }
}
