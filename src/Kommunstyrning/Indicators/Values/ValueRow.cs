namespace Kommunstyrning.Indicators;

/// <summary>One value, or the lack of one.</summary>
/// <param name="Value">Null is missing; zero is a value.</param>
/// <param name="Status">The source's word on a missing value; null where it says none.</param>
public readonly record struct ValueRow(
    Area Area,
    int Year,
    Gender Gender,
    double? Value,
    string? Status,
    bool IsPreliminary
);
