using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What a comparison shows, in plain Swedish: verb, figure, comparison.</summary>
internal static class ComparisonText
{
    /// <summary>"Piteå har 89,0 %. Det är plats 40 av 278, bättre än medianen 82,3 %."</summary>
    public static string Headline(Standing standing)
    {
        var read = standing.All;
        if (read.Focus is not { } area)
            return $"Hälften av {GroupText.TheKinds(read)} ligger mellan {MiddleHalf(read)}.";
        if (read.Comparison is not { Focus: { Rank: > 0 } focus, DifferenceToMedian: { } difference })
            return $"{area.Name} saknar värde {read.Year}. Medianen bland {GroupText.TheKinds(read)} är {Median(read)}.";
        return $"{area.Name} har {FigureText.Of(focus.Value, read.Indicator)}. Det är {Place(focus, read)}, {Against(difference, read)}.";
    }

    /// <summary>The headline of all areas in rank order, for the eye and the ear.</summary>
    public static string Finding(Standing standing)
    {
        var read = standing.All;
        var all =
            $"{read.Comparison.Of} {GroupText.Kinds(read)} med värde {read.Year}, i ordning. Medianen är {Median(read)}.";
        return read is { Focus: { } area, Comparison.Focus: { Rank: > 0 } focus }
            ? $"{area.Name} {FigureText.Of(focus.Value, read.Indicator)}, {Place(focus, read)}. {all}"
            : all;
    }

    /// <summary>"Bland liknande kommuner, grundskola, är det plats 1 av 8."; null where it adds nothing.</summary>
    public static string? InGroup(Standing standing)
    {
        if (!standing.HasGroup)
            return null;
        var among = Swedish.Upper(GroupText.Among(standing.Group));
        return standing.InGroup switch
        {
            null => $"{among} har färre än tre ett värde {standing.All.Year}, så där finns ingen plats att ge.",
            { Focus: { Rank: > 0 } focus } group => $"{among} är det plats {focus.Rank} av {group.Of}.",
            { Statistics: { } statistics } =>
                $"{among} är medianen {FigureText.Of(statistics.Median, standing.All.Indicator)}.",
            _ => null,
        };
    }

    /// <summary>"Högst är Ljusnarsberg med 45,4 %, lägst Arvidsjaur med 26,9 %."</summary>
    public static string Ends(ComparisonResult read)
    {
        var having = read.Comparison.Areas.Where(a => a.Rank > 0).ToList();
        var (high, low) = (having.MaxBy(a => a.Value), having.MinBy(a => a.Value));
        return high.Value.Equals(low.Value)
            ? $"Alla har samma värde, {FigureText.Of(high.Value, read.Indicator)}."
            : $"Högst är {End(high)}, lägst {End(low)}.";

        string End(ComparedArea area) =>
            $"{read.AreaAt(area.Position).Name} med {FigureText.Of(area.Value, read.Indicator)}";
    }

    /// <summary>"77,8 och 87,1 %".</summary>
    public static string MiddleHalf(ComparisonResult read) =>
        $"{FigureText.Bare(read.Comparison.Statistics!.Q1, read.Indicator)} och {FigureText.Of(read.Comparison.Statistics.Q3, read.Indicator)}";

    /// <summary>Which way is good, as it stands beside the title.</summary>
    public static string DirectionWord(Indicator indicator) =>
        indicator.Direction switch
        {
            Direction.Higher => "Högt är bra.",
            Direction.Lower => "Lågt är bra.",
            Direction.None => "Varken högt eller lågt är givet bra.",
        };

    private static string Median(ComparisonResult read) =>
        FigureText.Of(read.Comparison.Statistics!.Median, read.Indicator);

    /// <summary>Without a direction a place says nothing unless one knows from where it is counted.</summary>
    private static string Place(ComparedArea focus, ComparisonResult read) =>
        $"plats {focus.Rank} av {read.Comparison.Of}"
        + (read.Indicator.Direction == Direction.None ? " från det högsta" : "");

    private static string Against(double difference, ComparisonResult read)
    {
        if (FigureText.IsZero(difference, read.Indicator.Decimals))
            return "lika med medianen";
        var isAbove = difference > 0;
        var word = read.Indicator.Direction switch
        {
            Direction.None => isAbove ? "över" : "under",
            Direction.Higher => isAbove ? "bättre än" : "sämre än",
            Direction.Lower => isAbove ? "sämre än" : "bättre än",
        };
        return $"{word} medianen {Median(read)}";
    }
}
