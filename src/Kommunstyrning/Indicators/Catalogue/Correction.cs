namespace Kommunstyrning.Indicators;

/// <summary>What a person says of an indicator's values instead of what the title was read to say.</summary>
/// <param name="Unit">Empty where the values have none.</param>
public sealed record Correction(string? Unit, int? Decimals, Direction Direction, IndicatorKind Kind);
