namespace Kommunstyrning.Organisation;

/// <summary>One unit as somebody has written it in a sheet. Raw.</summary>
/// <param name="Kind">In words, as "nämnd"; empty where the name says it.</param>
/// <param name="Parent">Name of the unit that it lies under, there already or in the sheet; empty for what lies under the council.</param>
public sealed record UnitRow(string? Name, string? Kind = null, string? Parent = null);
