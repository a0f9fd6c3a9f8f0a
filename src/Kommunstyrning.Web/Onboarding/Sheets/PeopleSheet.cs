using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>People, a role of one of them on each row.</summary>
internal sealed class PeopleSheet(TakePeople take) : ISheet
{
    public static SheetForm Form { get; } =
        new(
            SheetKind.People,
            "personer/ark",
            "organisation",
            "Bjud in många ur ett kalkylark",
            "En person på varje rad, eller flera rader för den som har flera roller. Den som redan är med behåller det den har och får det nya.",
            [
                new("email", "E-post", "epost", "e-postadress", "mejl", "mail"),
                new("name", "Namn", "person"),
                new("role", "Roll", "behörighet"),
                new("unit", "Enhet", "nämnd", "förvaltning"),
            ],
            [
                ["kim@kommun.example", "Kim Exempel", "Strateg", ""],
                ["robin@kommun.example", "Robin Exempel", "Rapportör", "Exempelskolan"],
                ["charlie@kommun.example", "Charlie Exempel", "Läsare", ""],
            ],
            new Choice("personer", "Till alla personer"),
            TakePeople.MostRows
        );

    public async Task<Outcome<SheetAnswer>> Run(
        CallerAccess access,
        SheetTable table,
        bool saves,
        CancellationToken cancel
    )
    {
        var rows = table.Rows.Select(r => new PersonRow(r["email"], r["name"], r["role"], r["unit"])).ToList();
        var outcome = saves ? await take.Run(access, rows, cancel) : await take.Preview(access, rows, cancel);
        return outcome.Succeeded
            ? new SheetAnswer(outcome.Value.Rows, saves ? outcome.Value.Invited : [])
            : Outcome<SheetAnswer>.Refused(outcome.Refusals);
    }
}
