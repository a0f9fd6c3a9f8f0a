namespace Kommunstyrning.Steering;

/// <summary>What of good economic management (god ekonomisk hushållning) a goal is for.</summary>
public enum EconomicManagement
{
    /// <summary>Verksamhet.</summary>
    Operations,

    /// <summary>Finansiellt.</summary>
    Finance,
}
