namespace Kommunstyrning.Steering;

/// <summary>A value that one had or wants to have.</summary>
/// <param name="Value">In the indicator's unit.</param>
public readonly record struct TargetPoint(int Year, double Value);
