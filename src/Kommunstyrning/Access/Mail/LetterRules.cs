namespace Kommunstyrning.Access;

/// <summary>How a kind is told, to whom by role, and whether it can be declined.</summary>
public sealed record LetterRule(LetterKind Kind)
{
    /// <summary>
    /// With what it is chosen. Null where it is about the own account, or about what somebody has asked for or has been named
    /// for: that comes by mail at once, always.
    /// </summary>
    public LetterGroup? Group { get; init; }

    /// <summary>It also stands among the notices of whoever it is for.</summary>
    public bool IsNoted { get; init; }

    /// <summary>Somebody must be told: where all have declined it, all get it.</summary>
    public bool IsDuty { get; init; }

    /// <summary>Whoever has been named for what it is about gets it at once until something else is chosen, whatever the role.</summary>
    public bool IsForNamed { get; init; }

    public bool IsChosen => Group is not null;

    /// <param name="choices">Of the person in that municipality; what is not there comes as <see cref="LetterRules"/> says.</param>
    /// <param name="isNamed">The person has been named for what it is about.</param>
    public LetterPace PaceFor(
        IReadOnlyCollection<RoleGrant> grants,
        IReadOnlyDictionary<LetterGroup, LetterPace> choices,
        bool isNamed = false
    ) =>
        Group is not { } group || (isNamed && IsForNamed && !choices.ContainsKey(group))
            ? LetterPace.AtOnce
            : LetterRules.PaceOf(group, grants, choices);
}

/// <summary>
/// The one table of what people are told. What another module has to tell is a row here; a role that stands beside no group,
/// such as the reader's, gets nothing of it by mail until the person has chosen otherwise.
/// </summary>
public static class LetterRules
{
    private static readonly Role[] Administrators = [Role.Administrator];

    private static readonly Role[] Answerers = [Role.Administrator, Role.Strategist];

    /// <summary>Those who work with the plan; whoever only reads finds it among the notices.</summary>
    private static readonly Role[] Colleagues =
    [
        Role.Administrator,
        Role.Strategist,
        Role.Compiler,
        Role.Reporter,
        Role.Analyst,
        Role.Auditor,
    ];

    private static readonly Role[] Reporters = [Role.Reporter, Role.Compiler, Role.Strategist];

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
        Noted(LetterKind.SupportOpened, LetterGroup.Support) with
        {
            IsDuty = true,
        },
        Noted(LetterKind.FaultReported, LetterGroup.Faults) with
        {
            IsDuty = true,
        },
        Noted(LetterKind.QuestionAsked, LetterGroup.Questions) with
        {
            IsDuty = true,
        },
        Noted(LetterKind.QuestionForUnit, LetterGroup.Waiting),
        Noted(LetterKind.Mentioned, LetterGroup.Comments),
        Noted(LetterKind.CommentAnswered, LetterGroup.Comments),
        Noted(LetterKind.RoundOpened, LetterGroup.Waiting) with
        {
            IsForNamed = true,
        },
        Noted(LetterKind.ReportDue, LetterGroup.Waiting) with
        {
            IsForNamed = true,
        },
        Noted(LetterKind.ReportReturned, LetterGroup.Waiting) with
        {
            IsForNamed = true,
        },
        Noted(LetterKind.ReportHandedIn, LetterGroup.Progress),
        Noted(LetterKind.ReportApproved, LetterGroup.Progress),
        Noted(LetterKind.DeadlineMoved, LetterGroup.Progress),
        Noted(LetterKind.RoundDecided, LetterGroup.Progress),
        Noted(LetterKind.RoundReopened, LetterGroup.Progress),
        Noted(LetterKind.HandedOver, LetterGroup.Progress),
        Noted(LetterKind.WatchedNews, LetterGroup.Watching),
        new(LetterKind.StandInNamed) { IsNoted = true },
        new(LetterKind.Digest),
    ];

    /// <exception cref="InvalidOperationException">A kind that the table does not know.</exception>
    public static LetterRule Of(LetterKind kind) =>
        Table.FirstOrDefault(r => r.Kind == kind)
        ?? throw new InvalidOperationException($"Nobody has said to whom {kind} goes.");

    /// <returns>Those that somebody with the grants may choose the pace of. A guest is told of nothing.</returns>
    public static IReadOnlyList<LetterGroup> OfferedTo(IReadOnlyCollection<RoleGrant> grants) =>
        [.. Enum.GetValues<LetterGroup>().Where(g => IsOffered(g, grants))];

    /// <summary>Whom a kind goes to that is for a whole role, such as an open visit for support.</summary>
    public static bool IsFor(LetterGroup group, IReadOnlyCollection<RoleGrant> grants) => Holds(grants, RolesOf(group));

    /// <param name="choices">Of the person in that municipality; what is not there comes as the roles say.</param>
    public static LetterPace PaceOf(
        LetterGroup group,
        IReadOnlyCollection<RoleGrant> grants,
        IReadOnlyDictionary<LetterGroup, LetterPace> choices
    ) =>
        choices.TryGetValue(group, out var chosen) ? chosen
        : !Holds(grants, RolesOf(group)) ? LetterPace.Never
        : group is LetterGroup.Progress or LetterGroup.Watching ? LetterPace.Daily
        : LetterPace.AtOnce;

    /// <summary>Those who get a group by mail until they have chosen otherwise.</summary>
    private static Role[] RolesOf(LetterGroup group) =>
        group switch
        {
            LetterGroup.Waiting or LetterGroup.Progress => Reporters,
            LetterGroup.Comments or LetterGroup.Watching => Colleagues,
            LetterGroup.Questions => Answerers,
            LetterGroup.Faults or LetterGroup.Support => Administrators,
        };

    private static bool IsOffered(LetterGroup group, IReadOnlyCollection<RoleGrant> grants) =>
        group switch
        {
            LetterGroup.Waiting or LetterGroup.Comments or LetterGroup.Progress or LetterGroup.Watching =>
                SeeWorkingMaterial(grants),
            LetterGroup.Questions or LetterGroup.Faults or LetterGroup.Support => Holds(grants, RolesOf(group)),
        };

    /// <summary>Whoever does not is told of nothing.</summary>
    internal static bool SeeWorkingMaterial(IReadOnlyCollection<RoleGrant> grants) =>
        Roles.AmountOf(grants).Everywhere.HasFlag(Tenancy.Rights.SeeDrafts);

    private static bool Holds(IEnumerable<RoleGrant> grants, Role[] roles) => grants.Any(g => roles.Contains(g.Role));

    private static LetterRule Noted(LetterKind kind, LetterGroup group) => new(kind) { Group = group, IsNoted = true };
}
