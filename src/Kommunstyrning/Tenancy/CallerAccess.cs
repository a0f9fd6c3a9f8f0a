using System.Security.Cryptography;

namespace Kommunstyrning.Tenancy;

/// <summary>What an account may do, one flag each. Who has which stands in the table of roles.</summary>
[Flags]
public enum Rights
{
    /// <summary>Reads what has been adopted, like anyone.</summary>
    None = 0,

    /// <summary>Sees the working material of the municipality: drafts, its own groups, saved comparisons, history.</summary>
    SeeDrafts = 1,

    /// <summary>Changes what the municipality steers by.</summary>
    Edit = 2,

    /// <summary>Runs the instance: lets municipalities begin, looks after imports and jobs. Gives no right inside of any.</summary>
    Operate = 4,

    /// <summary>Sees what has been sent for review, and no other working material.</summary>
    SeeReviews = 8,

    /// <summary>Tells how it goes: activities and what comes of them, the municipality's own figures.</summary>
    Report = 16,

    /// <summary>Keeps groups and comparisons for the municipality, and writes notes on figures.</summary>
    Compare = 32,

    /// <summary>Lets people in and out, gives roles, looks after how the municipality presents itself, and begins a group to compare with.</summary>
    Administer = 64,

    /// <summary>Corrects what the instance says of open indicators. Gives no right inside of any municipality.</summary>
    Correct = 128,

    /// <summary>Reads the audit trail: who has done what in the municipality.</summary>
    ReadTrail = 256,
}

/// <summary>
/// Who asks, and what this person may see and do in the municipality that has been entered and on the instance. Made once
/// for each request, and handed to everything that reads what not all may see or that changes anything.
/// </summary>
/// <param name="AccountId">Null for a stranger, and for the program's own work.</param>
/// <param name="Name">As the history names whoever acts; empty for a stranger. The program's own work stands in parentheses.</param>
/// <param name="Rights">Those that reach the whole municipality, and the instance's.</param>
/// <param name="UnitRights">Those beside them that reach what belongs to one unit, by the unit.</param>
public sealed record CallerAccess(
    Guid? AccountId,
    string Name,
    Rights Rights,
    IReadOnlyDictionary<Guid, Rights> UnitRights
)
{
    private const Rights WithinTenant =
        Rights.SeeDrafts | Rights.Edit | Rights.Report | Rights.Compare | Rights.Administer | Rights.ReadTrail;

    private static readonly IReadOnlyDictionary<Guid, Rights> NoUnits = new Dictionary<Guid, Rights>();

    public CallerAccess(Guid? accountId, string name, Rights rights)
        : this(accountId, name, rights, NoUnits) { }

    /// <summary>
    /// The municipality whose identity provider has answered for who it is; null where a password has. What that provider says
    /// counts in its own municipality and nowhere else.
    /// </summary>
    public TenantId? Through { get; init; }

    /// <summary>
    /// When a visit for support in the municipality that has been entered ends, where what may be seen there comes of one; null
    /// for whoever has a place of their own, and outside of any.
    /// </summary>
    public DateTimeOffset? VisitEndsAt { get; init; }

    /// <summary>
    /// Elements that have been shared with a guest in the municipality that has been entered. There and below, and nowhere else,
    /// the guest sees drafts.
    /// </summary>
    public IReadOnlyList<Guid> SharedElements { get; init; } = [];

    /// <summary>Those of them on whose activities, there and below, the guest may note how it goes.</summary>
    public IReadOnlyList<Guid> EntrustedElements { get; init; } = [];

    /// <summary>Whether it is by a right in the municipality, or as a guest, that something may be noted on activities.</summary>
    public bool MayNoteSomewhere => HasSomewhere(Rights.Report) || EntrustedElements.Count > 0;

    /// <summary>Whether what the account holds in a municipality may be seen and used by this session at all.</summary>
    public bool Reaches(TenantId tenant) => Through is null || Through == tenant;

    /// <summary>Somebody who has not signed in.</summary>
    public static CallerAccess Anonymous { get; } = new(null, "", Rights.None);

    /// <param name="name">In parentheses, such as "(systemet)".</param>
    /// <returns>The program's own work within a municipality: it sees and changes everything there.</returns>
    /// <exception cref="ArgumentException">The name is not in parentheses: the history could take it for a person's.</exception>
    public static CallerAccess Program(string name = "(systemet)") =>
        name is ['(', _, .., ')']
            ? new(null, name, WithinTenant)
            : throw new ArgumentException("The program's own work stands in parentheses.", nameof(name));

    /// <summary>The program that asks by a token, by itself or for the account; null for whoever asks by a session.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>Whose one-time keys are meant: those of a client are not those of the person that it acts for.</summary>
    /// <returns>Null for a stranger, and for the program's own work.</returns>
    public Guid? SenderId =>
        (AccountId, ClientId) is ({ } account, { } client)
            ? new Guid(SHA256.HashData([.. account.ToByteArray(), .. client.ToByteArray()]).AsSpan(0, 16))
            : AccountId ?? ClientId;

    /// <summary>False for the program's own work too.</summary>
    public bool IsSignedIn => AccountId is not null;

    public bool SeesDrafts => Rights.HasFlag(Rights.SeeDrafts);

    /// <summary>
    /// More is seen in the municipality that has been entered than strangers see: its working material, what is sent for review,
    /// or what has been shared.
    /// </summary>
    public bool HasPlace => SeesDrafts || Rights.HasFlag(Rights.SeeReviews) || SharedElements.Count > 0;

    /// <summary>In the whole municipality.</summary>
    public bool MayEdit => Rights.HasFlag(Rights.Edit);

    public bool MayOperate => Rights.HasFlag(Rights.Operate);

    public bool MayAdminister => Rights.HasFlag(Rights.Administer);

    public bool MayReadTrail => Rights.HasFlag(Rights.ReadTrail);

    public bool MayCompare => Rights.HasFlag(Rights.Compare);

    /// <summary>In the municipality, or in one unit of it at least.</summary>
    public bool HasSomewhere(Rights needed) =>
        Rights.HasFlag(needed) || UnitRights.Values.Any(rights => (Rights | rights).HasFlag(needed));

    /// <inheritdoc cref="WhyNot"/>
    /// <returns>Whether it is allowed.</returns>
    public bool May(Rights needed, Guid? unitId = null) => WhyNot(needed, unitId) is null;

    /// <summary>Asked by every use case before anything else.</summary>
    /// <param name="needed">One right or several, all of which are needed.</param>
    /// <param name="unitId">Whose matter it is; null where it is the whole municipality's, which a right within units does not reach.</param>
    /// <returns>Null where it is allowed; otherwise a refusal that is answered with 403.</returns>
    public Refusal? WhyNot(Rights needed, Guid? unitId = null)
    {
        var held = unitId is { } unit ? Rights | UnitRights.GetValueOrDefault(unit) : Rights;
        if (held.HasFlag(needed))
            return null;
        return Refusal.Forbidden(
            HasSomewhere(needed)
                ? "Ditt konto får bara ändra det som hör till den egna enheten."
                : "Ditt konto har inte den rätten i den här kommunen."
        );
    }

    /// <summary>For a use case that must read first to learn whose matter it is; it asks <see cref="WhyNot"/> after that.</summary>
    /// <returns>Null where there is a unit, at least, in which it is allowed.</returns>
    public Refusal? WhyNowhere(Rights needed) => HasSomewhere(needed) ? null : WhyNot(needed);
}
