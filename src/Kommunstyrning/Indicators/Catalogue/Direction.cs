namespace Kommunstyrning.Indicators;

/// <summary>Which way is good. Most indicators have none: costs and volumes are neither good nor bad.</summary>
public enum Direction
{
    None,
    Higher,
    Lower,
}
