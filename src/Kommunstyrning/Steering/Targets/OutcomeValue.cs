namespace Kommunstyrning.Steering;

/// <summary>What came of it one year.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="IsPreliminary">Published, but not finally.</param>
public readonly record struct OutcomeValue(int Year, double Value, bool IsPreliminary);
