namespace Kommunstyrning.Access;

/// <summary>To whom a kind of letter goes, and whether it can be declined.</summary>
public sealed record LetterRule(LetterKind Kind)
{
    /// <summary>
    /// Whose holders in a municipality may choose it, and whether it comes to them until they have. Empty where it is about the
    /// own account, or about what somebody has asked for or has been named for: that always comes.
    /// </summary>
    public IReadOnlyDictionary<Role, bool> Receivers { get; init; } = new Dictionary<Role, bool>();

    /// <summary>Somebody must be told: where all have declined it, all get it.</summary>
    public bool IsDuty { get; init; }

    /// <summary>It also goes to whoever has been named for what it is about, whatever the role; such a person cannot decline it.</summary>
    public bool IsForNamed { get; init; }

    public bool IsChosen => Receivers.Count > 0;

    public bool IsFor(IEnumerable<RoleGrant> grants) => grants.Any(g => Receivers.ContainsKey(g.Role));

    /// <param name="choices">Of the person in that municipality; what is not there has not been chosen yet.</param>
    public bool IsWanted(IEnumerable<RoleGrant> grants, IReadOnlyDictionary<LetterKind, bool> choices) =>
        choices.TryGetValue(Kind, out var wanted) ? wanted : grants.Any(g => Receivers.GetValueOrDefault(g.Role));
}

/// <summary>
/// The one table of what is written to people. A letter that another module has to write is a row here; a role that is in no
/// row, such as the reader's, gets none of those that are chosen.
/// </summary>
public static class LetterRules
{
    private static readonly Dictionary<Role, bool> Administrators = new() { [Role.Administrator] = true };

    private static readonly Dictionary<Role, bool> Answerers = new()
    {
        [Role.Administrator] = true,
        [Role.Strategist] = true,
    };

    /// <summary>Strategists, who report for each unit, are told of every question already.</summary>
    private static readonly Dictionary<Role, bool> OfUnits = new() { [Role.Reporter] = true, [Role.Compiler] = true };

    /// <summary>Those who work with the plan; whoever only reads finds the comment where it stands.</summary>
    private static readonly Dictionary<Role, bool> Colleagues = new()
    {
        [Role.Administrator] = true,
        [Role.Strategist] = true,
        [Role.Compiler] = true,
        [Role.Reporter] = true,
        [Role.Analyst] = true,
        [Role.Auditor] = true,
    };

    private static readonly Dictionary<Role, bool> Reporters = new()
    {
        [Role.Reporter] = true,
        [Role.Compiler] = true,
        [Role.Strategist] = true,
    };

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<LetterRule> Table { get; } =
    [
        new(LetterKind.Invitation),
        new(LetterKind.NewLink),
        new(LetterKind.Reset),
        new(LetterKind.QuestionAnswered),
        new(LetterKind.PasskeyAdded),
        new(LetterKind.PasskeyRemoved),
        new(LetterKind.PasskeyRefused),
        new(LetterKind.FactorSetUp),
        new(LetterKind.FactorRemoved),
        new(LetterKind.SupportOpened) { Receivers = Administrators, IsDuty = true },
        new(LetterKind.FaultReported) { Receivers = Administrators, IsDuty = true },
        new(LetterKind.QuestionAsked) { Receivers = Answerers, IsDuty = true },
        new(LetterKind.QuestionForUnit) { Receivers = OfUnits },
        new(LetterKind.Mentioned) { Receivers = Colleagues },
        new(LetterKind.RoundOpened) { Receivers = Reporters, IsForNamed = true },
        new(LetterKind.ReportDue) { Receivers = Reporters, IsForNamed = true },
        new(LetterKind.ReportReturned) { Receivers = Reporters, IsForNamed = true },
        new(LetterKind.StandInNamed),
    ];

    /// <exception cref="InvalidOperationException">A kind that the table does not know.</exception>
    public static LetterRule Of(LetterKind kind) =>
        Table.FirstOrDefault(r => r.Kind == kind)
        ?? throw new InvalidOperationException($"Nobody has said to whom {kind} goes.");

    /// <returns>Those that somebody with the grants may choose.</returns>
    public static IReadOnlyList<LetterRule> OfferedTo(IReadOnlyCollection<RoleGrant> grants) =>
        [.. Table.Where(r => r.IsFor(grants))];
}
