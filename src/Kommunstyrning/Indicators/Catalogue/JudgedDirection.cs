namespace Kommunstyrning.Indicators;

/// <summary>A KPI whose direction has been judged, and the reason where it is not obvious (empty where it is).</summary>
public sealed record JudgedDirection(string KpiId, Direction Direction, string Note);
