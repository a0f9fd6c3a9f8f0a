using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Which indicators and municipalities are to be laid beside each other. Empty leaves the choice to us.</summary>
/// <param name="Group">As in <see cref="ComparisonGroupKey"/>; heeded where no codes are named.</param>
public sealed record MatrixRequest(
    IReadOnlyList<string> IndicatorIds,
    IReadOnlyList<string> Codes,
    string? Group,
    string? Focus,
    int? Year,
    Gender Gender
)
{
    /// <summary>The most indicators, and the most municipalities.</summary>
    public const int Most = 30;

    /// <summary>How many indicators there are to begin with.</summary>
    public const int Starting = 12;
}

/// <summary>Several indicators beside several municipalities. Ranks and quarters are among all municipalities.</summary>
/// <param name="Areas">The focus first, then in the order asked for, or by name.</param>
public sealed record MatrixResult(
    IReadOnlyList<MatrixRow> Rows,
    IReadOnlyList<Area> Areas,
    Area? Focus,
    string GroupName,
    DataVersion Version
);

/// <summary>One indicator, of the latest year that is good enough or the one asked for.</summary>
/// <param name="Year">Null where there are no values to show.</param>
/// <param name="Figures">How its values are written.</param>
/// <param name="Cells">In the order of the matrix' areas.</param>
/// <param name="Of">How many municipalities are ranked.</param>
public sealed record MatrixRow(
    Indicator Indicator,
    int? Year,
    bool IsPreliminary,
    int Of,
    FigureForm Figures,
    IReadOnlyList<MatrixCell> Cells
);

/// <param name="Value">NaN where there is none.</param>
/// <param name="Rank">1 is best, or largest without a direction; 0 without a value.</param>
/// <param name="Status">The source's word on a missing value, where it has one.</param>
/// <param name="Tied">How many others share the rank.</param>
public readonly record struct MatrixCell(double Value, int Rank, Band Band, string? Status, int Tied = 0);
