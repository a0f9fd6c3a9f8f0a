using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Whom to find the like of, and by what.</summary>
/// <param name="Area">Code.</param>
/// <param name="Indicators">Ids, or the name of one of <see cref="SimilaritySet.All"/>; structure where nothing is said.</param>
/// <param name="Weights">As many as there are indicators; each counts the same where nothing is said.</param>
/// <param name="Year">The latest that is good enough for each indicator where nothing is said.</param>
/// <param name="Count">How many to find.</param>
public sealed record SimilarityRequest(
    string Area,
    IReadOnlyList<string>? Indicators = null,
    IReadOnlyList<double>? Weights = null,
    int? Year = null,
    int Count = SimilarityRequest.UsualCount
)
{
    /// <summary>As many as the source's own peer groups hold.</summary>
    public const int UsualCount = 7;

    /// <summary>The most that one question may ask to find.</summary>
    public const int MostAreas = 50;

    /// <summary>The most that likeness may be judged by.</summary>
    public const int MostIndicators = 40;

    /// <summary>Weights are from 0 to this, and only their proportions matter.</summary>
    public const int LargestWeight = 1000;
}

/// <summary>An indicator that likeness was judged by.</summary>
public sealed record SimilarIndicator(Indicator Indicator, double Weight, int Year);

/// <summary>One of the source's own peer groups beside our answer.</summary>
/// <param name="Shared">How many of its members are among the nearest.</param>
public sealed record PeerOverlap(AreaComparisonGroup Peers, int Shared);

/// <param name="Set">Null where the indicators were named one by one.</param>
/// <param name="Lacking">Asked for, but without values here or in the year: ids.</param>
/// <param name="Nearest">Nearest first; shares and differences in the order of the indicators.</param>
public sealed record SimilarityResult(
    Area Area,
    int Count,
    SimilaritySet? Set,
    IReadOnlyList<SimilarIndicator> Indicators,
    IReadOnlyList<string> Lacking,
    IReadOnlyList<Likeness> Nearest,
    IReadOnlyList<PeerOverlap> Peers,
    PanelCopy Panels,
    DataVersion Version
)
{
    /// <param name="position">Its place in a panel, as in <see cref="Area.Position"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No area has that place.</exception>
    public Area AreaAt(int position) => Panels.Areas[position];
}
