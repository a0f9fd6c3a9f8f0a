using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>What a role lets a person do.</summary>
/// <param name="Everywhere">In the whole municipality.</param>
/// <param name="InUnit">Beside that, in the unit that the role is held in. <see cref="Rights.None"/>: the role is held in no unit.</param>
public sealed record RoleRights(Role Role, Rights Everywhere, Rights InUnit = Rights.None)
{
    /// <summary>It is held in a unit, each time that it is given.</summary>
    public bool IsPerUnit => InUnit != Rights.None;

    /// <summary>In what has been shared with the person who holds it, and below that.</summary>
    public Rights InShared { get; init; }

    /// <summary>Beside that in what has been shared so that the person may report there: on activities, and on nothing else.</summary>
    public Rights InEntrusted { get; init; }

    /// <summary>An administrator gives it to people. Otherwise it comes of something else, which has an end of its own.</summary>
    public bool IsGiven { get; init; } = true;
}

/// <summary>
/// The one table of roles: what each request may do, what the page of roles says and what the tests of the doors expect are
/// all made from it.
/// </summary>
public static class Roles
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<RoleRights> Table { get; } =
    [
        new(Role.Administrator, Rights.SeeDrafts | Rights.Administer | Rights.ReadTrail),
        new(Role.Strategist, Rights.SeeDrafts | Rights.Edit | Rights.Report | Rights.Compare),
        new(Role.Compiler, Rights.SeeDrafts, Rights.Edit | Rights.Report),
        new(Role.Reporter, Rights.SeeDrafts, Rights.Report),
        new(Role.Analyst, Rights.SeeDrafts | Rights.Compare),
        new(Role.Politician, Rights.SeeReviews),
        new(Role.Reader, Rights.SeeDrafts),
        new(Role.Auditor, Rights.SeeDrafts | Rights.ReadTrail),
        new(Role.Guest, Rights.None) { InShared = Rights.SeeDrafts, InEntrusted = Rights.Report },
        new(Role.Support, Rights.SeeDrafts) { IsGiven = false },
    ];

    /// <summary>Those that an administrator gives to people.</summary>
    public static IReadOnlyList<RoleRights> Given { get; } = [.. Table.Where(r => r.IsGiven)];

    /// <summary>Said wherever somebody is given a role that is given to nobody.</summary>
    public const string GivenToNobody = "Den rollen ges inte till någon. Välj bland dem som finns.";

    /// <summary>What has been shared with somebody who holds the grants. Without the place as a guest there is nothing.</summary>
    public static IReadOnlyList<Guid> SharedWith(IReadOnlyCollection<RoleGrant> grants) =>
        grants.Contains(new RoleGrant(Role.Guest))
            ? [.. grants.Where(g => g is { Role: Role.Guest, ElementId: not null }).Select(g => g.ElementId!.Value)]
            : [];

    /// <inheritdoc cref="SharedWith"/>
    /// <returns>Only that in which the person may also report.</returns>
    public static IReadOnlyList<Guid> EntrustedTo(IReadOnlyCollection<RoleGrant> grants) =>
        SharedWith([.. grants.Where(g => g.ElementId is null || g.MayReport)]);

    /// <exception cref="InvalidOperationException">A role that the table does not know.</exception>
    public static RoleRights Of(Role role) =>
        Table.FirstOrDefault(r => r.Role == role)
        ?? throw new InvalidOperationException($"Nobody has said what {role} may do.");

    /// <summary>What the roles of one person in one municipality amount to together.</summary>
    /// <returns>The rights in the whole of it, and those beside them by unit.</returns>
    public static (Rights Everywhere, IReadOnlyDictionary<Guid, Rights> InUnits) AmountOf(
        IReadOnlyCollection<RoleGrant> grants
    )
    {
        var everywhere = grants.Aggregate(Rights.None, (sum, grant) => sum | Of(grant.Role).Everywhere);
        var inUnits = grants
            .Where(g => g.UnitId is not null && Of(g.Role).IsPerUnit)
            .GroupBy(g => g.UnitId!.Value)
            .ToDictionary(g => g.Key, g => g.Aggregate(Rights.None, (sum, grant) => sum | Of(grant.Role).InUnit));
        return (everywhere, inUnits);
    }
}
