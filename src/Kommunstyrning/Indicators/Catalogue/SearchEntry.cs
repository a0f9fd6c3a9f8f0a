namespace Kommunstyrning.Indicators;

/// <summary>What is searched of one indicator.</summary>
public readonly record struct SearchEntry(string Id, string Title, string? Description);
