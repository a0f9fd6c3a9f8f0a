namespace Kommunstyrning.Tenancy;

/// <summary>What an account may do, one flag each.</summary>
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
}

/// <summary>
/// Who asks, and what this person may see and do in the municipality that has been entered and on the instance. Made once
/// for each request, and handed to everything that reads what not all may see or that changes anything.
/// </summary>
/// <param name="AccountId">Null for a stranger, and for the program's own work.</param>
/// <param name="Name">As the history names whoever acts; empty for a stranger. The program's own work stands in parentheses.</param>
/// <param name="Units">The units that <see cref="Rights.Edit"/> is limited to; null where it reaches all of them.</param>
public sealed record CallerAccess(Guid? AccountId, string Name, Rights Rights, IReadOnlySet<Guid>? Units)
{
    private const Rights WithinTenant = Rights.SeeDrafts | Rights.Edit;

    /// <summary>Somebody who has not signed in.</summary>
    public static CallerAccess Anonymous { get; } = new(null, "", Rights.None, Units: null);

    /// <param name="name">In parentheses, such as "(systemet)".</param>
    /// <returns>The program's own work within a municipality: it sees and changes everything there.</returns>
    /// <exception cref="ArgumentException">The name is not in parentheses: the history could take it for a person's.</exception>
    public static CallerAccess Program(string name = "(systemet)") =>
        name is ['(', _, .., ')']
            ? new(null, name, WithinTenant, Units: null)
            : throw new ArgumentException("The program's own work stands in parentheses.", nameof(name));

    /// <summary>False for the program's own work too.</summary>
    public bool IsSignedIn => AccountId is not null;

    public bool SeesDrafts => Rights.HasFlag(Rights.SeeDrafts);

    /// <summary>Something, at least: which units it reaches is asked of <see cref="WhyNot"/>.</summary>
    public bool MayEdit => Rights.HasFlag(Rights.Edit);

    public bool MayOperate => Rights.HasFlag(Rights.Operate);

    /// <summary>Asked by every use case before anything else.</summary>
    /// <param name="needed">One right or several, all of which are needed.</param>
    /// <param name="unitId">Whose matter it is; null where it is the whole municipality's, which a right within units does not reach.</param>
    /// <returns>Null where it is allowed; otherwise a refusal that is answered with 403.</returns>
    public Refusal? WhyNot(Rights needed, Guid? unitId = null)
    {
        if (!Rights.HasFlag(needed))
            return Refusal.Forbidden("Ditt konto har inte den rätten i den här kommunen.");
        return Units is null || (unitId is { } unit && Units.Contains(unit))
            ? null
            : Refusal.Forbidden("Ditt konto får bara ändra det som hör till den egna enheten.");
    }
}
