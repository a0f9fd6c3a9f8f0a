namespace Kommunstyrning.Tenancy;

/// <summary>What an address of a municipality's API is about. A right that a program was given reaches one kind, and not the others.</summary>
public enum DataKind
{
    /// <summary>The model, what is steered by, targets, activities, registers and units.</summary>
    Plan,

    /// <summary>How it goes: the municipality's own figures, and what units answer for.</summary>
    Outcomes,

    /// <summary>The audit trail.</summary>
    Trail,
}
