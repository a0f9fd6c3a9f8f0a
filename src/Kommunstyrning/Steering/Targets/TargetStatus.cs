namespace Kommunstyrning.Steering;

/// <summary>How it goes against the own target. It says nothing of how others do.</summary>
public enum TargetStatus
{
    /// <summary>Nått: the newest usable value is at or beyond the target.</summary>
    Reached,

    /// <summary>På banan: it is at or beyond the path's value of its year.</summary>
    OnPath,

    /// <summary>Nära banan: it falls short of the path by at most the tolerance.</summary>
    Near,

    /// <summary>Efter banan: it falls short by more.</summary>
    Behind,

    /// <summary>Kan inte bedömas: <see cref="UnknownReason"/> says why.</summary>
    Unknown,
}

/// <summary>Why it cannot be said how it goes.</summary>
public enum UnknownReason
{
    /// <summary>There is no value of a year after the base.</summary>
    NoValueSinceBase,

    /// <summary>There are, but none that is final.</summary>
    OnlyPreliminary,

    /// <summary>The newest final one is older than the municipality's rule allows.</summary>
    TooOld,

    /// <summary>There are values, but of so few persons that they are withheld.</summary>
    Withheld,
}
