namespace Kommunstyrning.Access;

/// <summary>Whoever is in the provider's group has the role here.</summary>
/// <param name="Group">As the provider's token names it, to the letter: a name or an id.</param>
/// <param name="UnitId">The unit that the role is held in; null for the whole municipality.</param>
public sealed record GroupRole(string Group, Role Role, Guid? UnitId = null)
{
    public RoleGrant Grant => new(Role, UnitId);
}
