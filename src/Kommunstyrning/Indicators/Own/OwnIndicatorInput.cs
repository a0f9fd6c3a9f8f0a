namespace Kommunstyrning.Indicators;

/// <summary>A municipality's own indicator as somebody wrote it. Raw.</summary>
public sealed record OwnIndicatorInput
{
    public string? Name { get; init; }

    public string? Definition { get; init; }

    /// <summary>What values are in, such as "%".</summary>
    public string? Unit { get; init; }

    public int Decimals { get; init; }

    public IndicatorKind Kind { get; init; } = IndicatorKind.Rate;

    public Direction Direction { get; init; }

    /// <summary>How often a value comes.</summary>
    public PeriodKind Period { get; init; }

    public bool IsDividedByGender { get; init; }

    public bool IsDividedByUnit { get; init; }

    /// <summary>The unit that enters values.</summary>
    public Guid? EnteredById { get; init; }

    public bool WithholdsSmall { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>It takes no more values.</summary>
    public bool IsEnded { get; init; }
}
