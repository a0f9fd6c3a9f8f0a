namespace Kommunstyrning.Indicators;

/// <summary>Which way is good for an indicator. None says that there is no good way, or that nobody has judged it.</summary>
public enum Direction
{
    None,
    Higher,
    Lower,
}
