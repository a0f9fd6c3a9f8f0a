namespace Kommunstyrning.Access;

/// <summary>How far somebody has come who was let in.</summary>
public enum MemberState
{
    /// <summary>Has been given a place, and has neither chosen a password nor come in by the identity provider yet.</summary>
    Invited,

    /// <summary>Signs in.</summary>
    Active,

    /// <summary>The operator has closed the account. It keeps its place for the day that it is opened again.</summary>
    Closed,
}

/// <summary>Somebody who has a place in the municipality, as its administrator sees them.</summary>
/// <param name="Grants">In the order of <see cref="Roles.Table"/>.</param>
/// <param name="Revision">Of the roles: what somebody changes builds on what was read.</param>
/// <param name="SeenAt">Of the last request; null where there has been none of late, and where it may have been elsewhere.</param>
/// <param name="IsElsewhereToo">Has a place in another municipality, or on the instance. Which is nobody's business here.</param>
public sealed record Member(
    Guid AccountId,
    string Name,
    string Email,
    IReadOnlyList<RoleGrant> Grants,
    int Revision,
    MemberState State,
    DateTimeOffset JoinedAt,
    DateTimeOffset? SeenAt,
    bool IsElsewhereToo
)
{
    /// <summary>Has another way in than the municipality's identity provider.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Comes in by the identity provider that the municipality has now.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Of the roles, those that the provider's groups give. They come back as long as the groups give them.</summary>
    public IReadOnlyList<RoleGrant> ByGroup { get; init; } = [];
}
