namespace Kommunstyrning.Access;

/// <summary>What roles are called in Swedish, on screens and in sheets.</summary>
public static class RoleWords
{
    /// <summary>In the order of <see cref="Roles.Table"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Roles.Table.Select(r => Of(r.Role))];

    public static string Of(Role role) =>
        role switch
        {
            Role.Administrator => "Administratör",
            Role.Strategist => "Strateg",
            Role.Compiler => "Sammanställare",
            Role.Reporter => "Rapportör",
            Role.Analyst => "Analytiker",
            Role.Politician => "Förtroendevald",
            Role.Reader => "Läsare",
            Role.Auditor => "Revisor",
        };

    /// <summary>Case and accents do not count.</summary>
    /// <returns>Null for what is no role.</returns>
    public static Role? Read(string written)
    {
        var fold = Nearest.Fold(written);
        return Roles
            .Table.Select(r => (Role?)r.Role)
            .FirstOrDefault(role => string.Equals(Nearest.Fold(Of(role!.Value)), fold, StringComparison.Ordinal));
    }
}
