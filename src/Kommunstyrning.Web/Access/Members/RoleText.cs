using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Members;

/// <summary>What roles and rights are called on the screen.</summary>
public static class RoleText
{
    private static readonly (Rights Right, string Text)[] Everywhere =
    [
        (Rights.SeeDrafts, "läser utkast, historik och annat som inte är beslutat"),
        (Rights.SeeReviews, "läser det som är under granskning inför beslut"),
        (Rights.Edit, "ändrar styrmodell, plan och organisation, och för in beslut"),
        (Rights.Report, "berättar hur det går: aktiviteter och egna siffror"),
        (Rights.Compare, "sparar jämförelser och jämförelsekretsar, och skriver noter till siffror"),
        (
            Rights.Administer,
            "släpper in och ut folk, ger roller, ändrar kommunens presentation och väljer kommuner att jämföra med i början"
        ),
        (Rights.ReadTrail, "läser händelseloggen: vem som har gjort vad"),
    ];

    private static readonly (Rights Right, string Text)[] InUnit =
    [
        (Rights.Edit, "skriver och ändrar enhetens mål"),
        (Rights.Report, "berättar hur det går i enheten: aktiviteter och egna siffror"),
    ];

    private static readonly (Rights Right, string Text)[] InShared =
    [
        (Rights.SeeDrafts, "läser det som har delats med personen, och det som ligger under, också utkast"),
    ];

    private static readonly (Rights Right, string Text)[] InEntrusted =
    [
        (Rights.Report, "skriver hur det går med aktiviteter i det som har delats för det"),
    ];

    public static string Of(Role role) => RoleWords.Of(role);

    /// <summary>What the role is for, in few words; <see cref="Can"/> says all of it.</summary>
    public static string For(Role role) =>
        role switch
        {
            Role.Administrator => "släpper in och ut folk, ger roller",
            Role.Strategist => "ändrar styrmodell och plan, för in beslut",
            Role.Compiler => "skriver enhetens mål och berättar hur det går",
            Role.Reporter => "berättar hur det går i enheten",
            Role.Analyst => "sparar jämförelser, skriver noter till siffror",
            Role.Politician => "läser det som är under granskning",
            Role.Reader => "läser utkast och historik",
            Role.Auditor => "läser utkast, historik och händelselogg",
            Role.Guest => "läser bara det som delas med personen",
            Role.Support => "den som driver tjänsten, under ett stödbesök",
        };

    /// <summary>What the role lets a person do beside what everyone may, a line each.</summary>
    public static IEnumerable<string> Can(RoleRights role) =>
        Everywhere
            .Where(r => role.Everywhere.HasFlag(r.Right))
            .Select(r => r.Text)
            .Concat(InUnit.Where(r => role.InUnit.HasFlag(r.Right)).Select(r => r.Text))
            .Concat(InShared.Where(r => role.InShared.HasFlag(r.Right)).Select(r => r.Text))
            .Concat(InEntrusted.Where(r => role.InEntrusted.HasFlag(r.Right)).Select(r => r.Text));

    /// <summary>The roles of one person; a role that is held in units once.</summary>
    public static string Of(IEnumerable<RoleGrant> grants) =>
        string.Join(", ", grants.Select(g => g.Role).Distinct().Select(Of));

    /// <summary>Where they are held.</summary>
    public static string Reach(IReadOnlyCollection<RoleGrant> grants, IReadOnlyList<Unit> units)
    {
        var named = grants
            .Where(g => g.UnitId is not null)
            .Select(g => g.UnitId)
            .Distinct()
            .Select(id => units.FirstOrDefault(u => u.Id == id)?.Name ?? "en enhet som inte finns längre");
        IEnumerable<string> whole = grants.Any(g => g.UnitId is null && g.Role != Role.Guest) ? ["Hela kommunen"] : [];
        IEnumerable<string> shared = grants.Contains(new RoleGrant(Role.Guest))
            ? [Swedish.Count(Roles.SharedWith(grants).Count, "delad del", "delade delar")]
            : [];
        return string.Join(", ", whole.Concat(named).Concat(shared));
    }
}
