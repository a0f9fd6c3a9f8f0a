namespace Kommunstyrning.Organisation;

/// <summary>What a unit is. It decides where it may stand in the tree and what binds it.</summary>
public enum UnitKind
{
    /// <summary>Kommunfullmäktige: the root.</summary>
    Council,

    /// <summary>Kommunstyrelse.</summary>
    ExecutiveBoard,

    /// <summary>Nämnd.</summary>
    Committee,

    /// <summary>Förvaltning, kontor: each tenant has its own word.</summary>
    Administration,

    /// <summary>Avdelning, skola, enhet.</summary>
    Department,

    /// <summary>Kommunalt bolag: in the municipal group, outside the municipality's own organisation.</summary>
    Company,
}
