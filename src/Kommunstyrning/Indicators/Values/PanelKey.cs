namespace Kommunstyrning.Indicators;

/// <summary>What a panel is about.</summary>
public readonly record struct PanelKey(string IndicatorId, int Year, Gender Gender);
