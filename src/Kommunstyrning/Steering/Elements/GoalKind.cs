namespace Kommunstyrning.Steering;

/// <summary>What sort of goal it is said to be. Goals from below are to be effects, so that one can see what came of them.</summary>
public enum GoalKind
{
    /// <summary>Effekt: something is different for those whom the work is for.</summary>
    Effect,

    /// <summary>Resultat: something is there that was not: a plan, a building, a trained staff.</summary>
    Result,

    /// <summary>Aktivitet: something is done.</summary>
    Activity,
}

/// <summary>The two parts of a unit's plan: what it would do anyway, and what it takes on for the whole.</summary>
public enum PlanPart
{
    /// <summary>Kärnuppdrag: its own core work.</summary>
    CoreMission,

    /// <summary>Bidrag till helheten: beyond the needs of its own core work.</summary>
    Contribution,
}
