using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>What a client may be given: rights for one kind of data.</summary>
/// <param name="Name">As programs write it, such as plan.read.</param>
/// <param name="Rights">For addresses of the kind, and for no others.</param>
/// <param name="Told">What it lets a program do, in Swedish, to be put after "får": "läsa planen, också utkast".</param>
public sealed record ClientScope(string Name, DataKind Kind, Rights Rights, string Told);

/// <summary>
/// The one table of scopes: what a token lets through, what the page of consent says, what an administrator chooses among and
/// what the server tells of itself are all made from it. No scope lets anybody in or out, or runs the instance.
/// </summary>
public static class ClientScopes
{
    /// <summary>Asks for a refresh token, so that a client may go on when the person has left. No right.</summary>
    public const string Offline = "offline_access";

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<ClientScope> Table { get; } =
    [
        new("plan.read", DataKind.Plan, Rights.SeeDrafts, "läsa planen och styrmodellen, också utkast"),
        new("plan.review", DataKind.Plan, Rights.SeeReviews, "läsa det som är sänt för granskning"),
        new("plan.write", DataKind.Plan, Rights.SeeDrafts | Rights.Edit, "läsa och ändra planen och styrmodellen"),
        new("plan.report", DataKind.Plan, Rights.SeeDrafts | Rights.Report, "läsa planen och skriva om aktiviteter"),
        new(
            "outcomes.read",
            DataKind.Outcomes,
            Rights.SeeDrafts,
            "läsa egna nyckeltal och utfall, också de som inte är publika"
        ),
        new("outcomes.report", DataKind.Outcomes, Rights.SeeDrafts | Rights.Report, "läsa och föra in utfall"),
        new(
            "outcomes.write",
            DataKind.Outcomes,
            Rights.SeeDrafts | Rights.Edit,
            "läsa, lägga till och ändra egna nyckeltal"
        ),
        new("trail.read", DataKind.Trail, Rights.ReadTrail, "läsa händelseloggen"),
    ];

    /// <returns>Null for what is no scope; <see cref="Offline"/> is none of the table.</returns>
    public static ClientScope? Find(string name) =>
        Table.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal));

    /// <summary>What the scopes amount to at an address of the kind.</summary>
    /// <param name="names">Those that are unknown give nothing.</param>
    public static Rights Amount(IEnumerable<string> names, DataKind kind) =>
        names
            .Select(Find)
            .OfType<ClientScope>()
            .Where(s => s.Kind == kind)
            .Aggregate(Rights.None, (sum, scope) => sum | scope.Rights);

    /// <summary>Those that let somebody in at an address of the kind.</summary>
    /// <param name="right">What is asked for at its door; none means all of the kind.</param>
    public static IEnumerable<ClientScope> LettingIn(Rights right, DataKind kind) =>
        Table.Where(s => s.Kind == kind && s.Rights.HasFlag(right));

    /// <returns>Whether somebody with these rights, in the municipality or in a unit of it, can let a client do so.</returns>
    public static bool CanGive(this CallerAccess access, ClientScope scope) => access.HasSomewhere(scope.Rights);
}
