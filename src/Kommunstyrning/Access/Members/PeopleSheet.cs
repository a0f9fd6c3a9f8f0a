using Kommunstyrning.Organisation;

namespace Kommunstyrning.Access;

/// <summary>A row that says whom and what.</summary>
/// <param name="Email">Trimmed, not yet compared with accounts.</param>
/// <param name="Name">Empty where the row has none.</param>
/// <param name="Says">"Rapportör i Byskolan".</param>
internal sealed record ReadPerson(int Index, string Email, string Name, RoleGrant Grant, string Says);

/// <summary>Reads the rows of a sheet of people against the units that there are.</summary>
internal sealed class PeopleSheet
{
    private const int MostChoices = 8;

    private readonly List<ReadPerson> good = [];
    private readonly List<BadRow> bad = [];
    private readonly ILookup<string, Unit> byName;
    private readonly IReadOnlyList<string> names;

    public PeopleSheet(IReadOnlyList<Unit> units, IReadOnlyList<PersonRow> rows)
    {
        byName = units.ToLookup(u => Nearest.Fold(u.Name), StringComparer.Ordinal);
        names = [.. units.Select(u => u.Name).Distinct(StringComparer.Ordinal)];
        foreach (var (index, row) in rows.Index())
        {
            if (WhyNot(index, row, out var read) is { } fault)
                bad.Add(fault);
            else
                good.Add(read!);
        }
    }

    public IReadOnlyList<ReadPerson> Good => good;

    public IReadOnlyList<BadRow> Bad => bad;

    private BadRow? WhyNot(int index, PersonRow row, out ReadPerson? read)
    {
        read = null;
        var (email, name) = (Identifier.Trim(row.Email), Text.Line(row.Name));
        if (Invite.Check(email) is { } sentence)
            return new BadRow(index, "email", sentence);
        if (BadRow.OfFormula(index, ("name", name)) is { } formula)
            return formula;
        if (name.Length > InviteMember.NameLength)
            return new BadRow(index, "name", $"Namnet får ha högst {InviteMember.NameLength} tecken.");
        var written = Text.Line(row.Role);
        if ((written.Length == 0 ? Role.Reader : RoleWords.Read(written)) is not { } role)
            return new BadRow(index, "role", $"”{written}” är ingen roll som finns här.", RoleWords.All);
        if (!Roles.Of(role).IsPerUnit)
        {
            read = new ReadPerson(index, email, name, new RoleGrant(role), RoleWords.Of(role));
            return null;
        }
        var place = Text.Line(row.Unit);
        var units = byName[Nearest.Fold(place)].ToList();
        if (units is not [var unit])
            return new BadRow(
                index,
                "unit",
                WhyNoUnit(role, place, units.Count),
                Nearest.First(place, names, MostChoices)
            );
        read = new ReadPerson(index, email, name, new RoleGrant(role, unit.Id), $"{RoleWords.Of(role)} i {unit.Name}");
        return null;
    }

    private static string WhyNoUnit(Role role, string written, int count) =>
        written.Length == 0
            ? $"Skriv i vilken enhet: en {RoleWords.Of(role).ToLower(Text.Swedish)} är det inom en enhet."
        : count == 0 ? $"Det finns ingen enhet som heter ”{written}”."
        : $"Det finns flera enheter som heter ”{written}”. Bjud in personen för sig i stället, och välj enhet där.";
}
