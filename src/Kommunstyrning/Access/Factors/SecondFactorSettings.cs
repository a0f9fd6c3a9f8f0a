namespace Kommunstyrning.Access;

/// <summary>Bound from SecondFactor__Required.</summary>
public sealed class SecondFactorSettings
{
    /// <summary>Whoever administers a municipality or runs the instance does nothing without a second factor. By itself in Production.</summary>
    public bool Required { get; set; }
}
