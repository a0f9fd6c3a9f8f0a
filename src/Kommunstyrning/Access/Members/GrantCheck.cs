using Kommunstyrning.Organisation;

namespace Kommunstyrning.Access;

/// <summary>Whether roles can be given as they are asked for.</summary>
internal static class GrantCheck
{
    /// <summary>The most roles of one person in one municipality, units counted.</summary>
    public const int Most = 40;

    /// <returns>What is wrong, at roles or at units.role; nothing where all of it can be given.</returns>
    public static IEnumerable<Refusal> Of(IReadOnlyCollection<RoleGrant> grants, IReadOnlyList<Unit> units)
    {
        if (grants.Count == 0)
            yield return Refusal.Invalid(
                "roles",
                "Välj minst en roll. Ska personen inte ha någon, avsluta medlemskapet."
            );
        if (grants.Any(g => !Roles.Of(g.Role).IsGiven))
            yield return Refusal.Invalid("roles", Roles.GivenToNobody);
        if (grants.Count > Most)
            yield return Refusal.Invalid(
                "roles",
                $"Det blir fler än {Most} roller och enheter. Välj färre enheter, eller en roll för hela kommunen."
            );
        foreach (var held in grants.Where(g => Roles.Of(g.Role).IsPerUnit).GroupBy(g => g.Role))
        {
            if (held.Any(g => g.UnitId is null))
                yield return Refusal.Invalid($"units.{held.Key}", "Välj minst en enhet: rollen gäller inom en enhet.");
            if (held.Any(g => g.UnitId is { } id && units.All(u => u.Id != id)))
                yield return Refusal.Invalid(
                    $"units.{held.Key}",
                    "En av enheterna finns inte längre. Välj bland dem som finns."
                );
        }
    }

    /// <summary>Each once, and no unit beside a role that reaches the whole municipality.</summary>
    public static List<RoleGrant> Normalise(IEnumerable<RoleGrant>? grants) =>
        [
            .. (grants ?? [])
                .Select(g => Roles.Of(g.Role).IsPerUnit ? g : new RoleGrant(g.Role))
                .Distinct()
                .OrderBy(g => g.Role),
        ];
}
