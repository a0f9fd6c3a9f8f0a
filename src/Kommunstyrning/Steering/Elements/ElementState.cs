using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>The life of an element. Until it is adopted only the tenant's members see it.</summary>
public enum ElementState
{
    Draft,
    InReview,
    Adopted,
    InForce,
    FollowedUp,
    Superseded,
}

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

    /// <summary>What the reader may see.</summary>
    internal static IQueryable<Element> SeenBy(this IQueryable<Element> elements, CallerAccess access) =>
        access.SeesDrafts ? elements : elements.Where(e => Public.Contains(e.State));

    public static bool IsPublic(this ElementState state) => Public.Contains(state);

    /// <summary>The text has been decided and stands; a new wording is a new element.</summary>
    public static bool IsDecided(this ElementState state) => state >= ElementState.Adopted;

    public static bool IsLiving(this ElementState state) => state != ElementState.Superseded;
}
