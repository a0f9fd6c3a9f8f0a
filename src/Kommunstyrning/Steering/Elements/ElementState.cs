namespace Kommunstyrning.Steering;

/// <summary>The life of an element. Until it is adopted only the tenant's members see it.</summary>
public enum ElementState
{
    /// <summary>Utkast: may be changed and thrown away.</summary>
    Draft,

    /// <summary>Under granskning: sent with every required section written. May go back to be a draft.</summary>
    InReview,

    /// <summary>Antagen: decided, and its first day has not come.</summary>
    Adopted,

    /// <summary>I kraft.</summary>
    InForce,

    /// <summary>Uppföljd: still applies, and may be taken back in force.</summary>
    FollowedUp,

    /// <summary>Ersatt: stays readable, and no step leads on from it.</summary>
    Superseded,
}

/// <summary>What follows from the state of an element.</summary>
public static class ElementStates
{
    /// <summary>Seen by everyone.</summary>
    public static readonly ElementState[] Public =
    [
        ElementState.Adopted,
        ElementState.InForce,
        ElementState.FollowedUp,
        ElementState.Superseded,
    ];

    /// <returns>True from its adoption on, and for what is superseded.</returns>
    public static bool IsPublic(this ElementState state) => Public.Contains(state);

    /// <summary>The text has been decided and stands; a new wording is a new element.</summary>
    public static bool IsDecided(this ElementState state) => state >= ElementState.Adopted;

    /// <summary>Not superseded: drafts are living too.</summary>
    public static bool IsLiving(this ElementState state) => state != ElementState.Superseded;
}
