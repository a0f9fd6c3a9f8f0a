using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>What is to be compared. Null leaves the choice to us.</summary>
/// <param name="IsOfRegionsToo">
/// Whether an indicator that only regions have is answered of them, and of a municipality by its region.
/// </param>
public sealed record ComparisonRequest(
    string IndicatorId,
    int? Year = null,
    Gender Gender = Gender.Total,
    string? Focus = null,
    string? Group = null,
    bool IsOfRegionsToo = false
);

/// <summary>A comparison with the names that go with it.</summary>
/// <param name="Nation">
/// Riket, which is another kind of mean, and of a volume the sum: then nothing is held against it. Null without a value.
/// </param>
/// <param name="Statuses">The source's words on missing values, by position.</param>
/// <param name="Panels">What it was read out of; the series of other years and genders lie there.</param>
public sealed record ComparisonResult(
    Indicator Indicator,
    int Year,
    Gender Gender,
    bool IsPreliminary,
    ComparisonGroup ComparisonGroup,
    Area? Focus,
    Comparison Comparison,
    double? Nation,
    IReadOnlyDictionary<int, string> Statuses,
    PanelCopy Panels,
    DataVersion Version
)
{
    /// <summary>Reckoned once; a page asks for it many times.</summary>
    private ValueScale? scale;

    /// <summary>How its figures are written: so that the focus can be told from the median.</summary>
    public FigureForm Figures { get; init; } =
        FigureForm
            .Of(Indicator, Comparison)
            .Telling((Comparison.Focus?.Value ?? double.NaN, Comparison.Statistics?.Median ?? double.NaN));

    /// <summary>What the source has changed since it was first fetched, by position.</summary>
    public IReadOnlyDictionary<int, RevisedValue> Revised { get; init; } = NothingRevised;

    private static readonly Dictionary<int, RevisedValue> NothingRevised = [];

    /// <summary>What map and distribution are drawn by, whatever else a page adds decimals for.</summary>
    /// <exception cref="ArgumentException">Nobody has a value.</exception>
    public ValueScale Scale => scale ??= ValueScale.Of(Comparison, FigureForm.Of(Indicator, Comparison).Decimals);

    /// <summary>All that have values, oldest first.</summary>
    public IList<int> Years => Panels.Of(Indicator.Id, Gender).Keys;

    /// <param name="position">Its place in a panel, as in <see cref="Area.Position"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No area has that place.</exception>
    public Area AreaAt(int position) => Panels.Areas[position];
}
