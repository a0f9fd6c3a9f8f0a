namespace Kommunstyrning.Access;

/// <summary>What roles are called in Swedish, on screens and in sheets.</summary>
public static class RoleWords
{
    /// <summary>Those that are given to people, in the order of <see cref="Roles.Table"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Roles.Given.Select(r => Of(r.Role))];

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
            Role.Guest => "Gäst",
            Role.Support => "Stöd",
        };

    /// <summary>Case and accents do not count.</summary>
    /// <returns>Null for what is no role that is given to people.</returns>
    public static Role? Read(string written)
    {
        var fold = Nearest.Fold(written);
        return Roles
            .Given.Select(r => (Role?)r.Role)
            .FirstOrDefault(role => string.Equals(Nearest.Fold(Of(role!.Value)), fold, StringComparison.Ordinal));
    }
}
