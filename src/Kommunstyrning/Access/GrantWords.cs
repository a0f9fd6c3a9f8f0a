using Kommunstyrning.Organisation;

namespace Kommunstyrning.Access;

/// <summary>
/// Roles as a line of the trail holds them: "Administrator; Compiler Barn- och utbildningsnämnden". A unit stands by the name
/// that it has then; what is shared with a guest has lines of its own.
/// </summary>
internal static class GrantWords
{
    /// <param name="units">Those of the municipality.</param>
    public static string Of(IEnumerable<RoleGrant> grants, IReadOnlyCollection<Unit> units) =>
        string.Join(
            "; ",
            grants
                .Where(g => g.ElementId is null)
                .OrderBy(g => g.Role)
                .Select(g =>
                    g.UnitId is { } id ? $"{g.Role} {units.FirstOrDefault(u => u.Id == id)?.Name}" : $"{g.Role}"
                )
        );
}
