using Kommunstyrning.Onboarding;
using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>The organisation, a unit on each row.</summary>
internal sealed class UnitsSheet(TakeUnits take) : ISheet
{
    public static SheetForm Form { get; } =
        new(
            SheetKind.Units,
            "organisation/ark",
            "organisation",
            "Lägg in enheter ur ett kalkylark",
            "En enhet på varje rad. Det som redan finns ändras bara om arket säger något annat, och inget tas bort.",
            [
                new("name", "Enhet", "namn", "enhetsnamn", "organisation"),
                new("kind", "Slag", "typ", "enhetstyp", "sort"),
                new("parent", "Hör till", "överordnad", "överordnad enhet", "förälder", "ligger under"),
            ],
            [
                ["Exempelnämnden", "Nämnd", "Kommunfullmäktige"],
                ["Exempelförvaltningen", "Förvaltning", "Exempelnämnden"],
                ["Exempelskolan", "Enhet", "Exempelförvaltningen"],
            ],
            new Choice("organisation", "Till organisationen"),
            TakeUnits.MostRows
        );

    public async Task<Outcome<SheetAnswer>> Run(
        CallerAccess access,
        SheetTable table,
        bool saves,
        CancellationToken cancel
    )
    {
        var rows = table.Rows.Select(r => new UnitRow(r["name"], r["kind"], r["parent"])).ToList();
        var outcome = saves ? await take.Run(access, rows, cancel) : await take.Preview(access, rows, cancel);
        return outcome.Succeeded ? new SheetAnswer(outcome.Value, []) : Outcome<SheetAnswer>.Refused(outcome.Refusals);
    }
}
