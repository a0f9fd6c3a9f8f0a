namespace Kommunstyrning.Steering;

/// <summary>How the work goes, as whoever does it says. It judges no goal.</summary>
public enum ActivityState
{
    /// <summary>Inte börjat.</summary>
    NotStarted,

    /// <summary>Går som planerat.</summary>
    OnPlan,

    /// <summary>Försenad.</summary>
    Delayed,

    /// <summary>Stannat: it rests, and may go on.</summary>
    Stopped,

    /// <summary>Klar.</summary>
    Done,
}
