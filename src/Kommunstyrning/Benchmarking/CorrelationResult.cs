using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Two indicators to be held against each other over one group.</summary>
/// <param name="Year">Of both; null leaves the choice to us.</param>
public sealed record CorrelationRequest(string XId, string YId, int? Year, Gender Gender, string? Focus, string? Group);

/// <summary>Two indicators over one group, each of its own year where they share none.</summary>
/// <param name="Correlation">Over the members of the group; the focus counts where it is one.</param>
/// <param name="Points">All areas of the group's kind that have both values, in order of position.</param>
public sealed record CorrelationResult(
    ComparisonResult X,
    ComparisonResult Y,
    Correlation Correlation,
    IReadOnlyList<CorrelationPoint> Points
)
{
    /// <summary>The same for both.</summary>
    public ComparisonGroup ComparisonGroup => X.ComparisonGroup;

    /// <summary>The same for both; null where nobody was named.</summary>
    public Area? Focus => X.Focus;
}

/// <param name="IsMember">Of the group.</param>
public readonly record struct CorrelationPoint(Area Area, double X, double Y, bool IsMember);
