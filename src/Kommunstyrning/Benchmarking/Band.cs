namespace Kommunstyrning.Benchmarking;

/// <summary>Where a value stands among the members' quarters. Never a verdict on a municipality's own target.</summary>
public enum Band
{
    /// <summary>The indicator has no good direction, or the area no value.</summary>
    None,
    Best,
    Middle,
    Worst,
}
