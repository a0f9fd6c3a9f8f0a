using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>A target to hold against what others have done.</summary>
/// <param name="Focus">Code of the area whose target it is.</param>
/// <param name="From">The year of the base value.</param>
/// <param name="To">The year of the target; later.</param>
/// <param name="Base">In the indicator's unit; the focus's latest value where nothing is said.</param>
/// <param name="Target">In the indicator's unit.</param>
public sealed record TargetCheckRequest(string IndicatorId, string Focus, int From, int To, double? Base, double Target)
{
    /// <summary>The longest way from the base to the target.</summary>
    public const int MostYears = 30;

    /// <summary>The length of the windows that are looked at.</summary>
    public int Years => To - From;
}

/// <summary>How many have made a climb.</summary>
/// <param name="Areas">With at least one comparable start; each counts once.</param>
/// <param name="Made">Of them, those that reached as far in some comparable window.</param>
public sealed record ClimbCount(int Areas, int Made);

/// <summary>A window of the asked length in one area's series, from a comparable start.</summary>
public sealed record Climb(int Position, int From, int To, double Start, double End)
{
    /// <summary>In the indicator's unit: positive is a rise, good or bad.</summary>
    public double Change => FigureForm.Less(End, Start);
}

/// <summary>The changes over all comparable windows, in the indicator's unit with their sign.</summary>
public sealed record ClimbDistribution(int Windows, double Min, double Q1, double Median, double Q3, double Max);

/// <param name="Base">What was said, or what the focus has.</param>
/// <param name="Needed">Target − base: positive is a rise.</param>
/// <param name="PeerGroup">The source's general peer group of the focus; null where it has none.</param>
/// <param name="Similar">Of the members of the peer group; null where there is none.</param>
/// <param name="All">Of all areas of the kind but the focus.</param>
/// <param name="Distribution">Null where nobody has a comparable start.</param>
/// <param name="Examples">Of those that made it each one's greatest climb, the greatest first, at most ten.</param>
public sealed record TargetCheckResult(
    Indicator Indicator,
    Area Focus,
    double Base,
    double Target,
    int Years,
    double Needed,
    AreaGroup? PeerGroup,
    ClimbCount? Similar,
    ClimbCount All,
    ClimbDistribution? Distribution,
    IReadOnlyList<Climb> Examples,
    PanelCopy Panels,
    DataVersion Version
)
{
    public const int MostExamples = 10;

    /// <summary>How its figures are written: so that the target can be told from the base.</summary>
    public FigureForm Figures { get; init; } =
        new FigureForm(Indicator.Unit, Indicator.Decimals).Telling((Base, Target));

    /// <param name="position">Its place in a panel, as in <see cref="Area.Position"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No area has that place.</exception>
    public Area AreaAt(int position) => Panels.Areas[position];
}
