using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>A plan, a goal or another part on each row.</summary>
internal sealed class GoalsSheet(TakeGoals take) : ISheet
{
    public static SheetForm Form { get; } =
        new(
            SheetKind.Goals,
            "del/ark",
            "vision",
            "Lägg in mål ur ett kalkylark eller ett Worddokument",
            "Ett mål på varje rad, eller en rubrik för varje mål i Word. De läggs in som utkast. Nyckeltalen letas upp hos Kolada, och du säger om det är rätt.",
            [
                new("title", "Mål", "namn", "titel", "rubrik", "målformulering"),
                new("level", "Nivå", "slag", "typ"),
                new("parent", "Hör till", "överordnat", "målområde", "strategi", "ligger under"),
                new("owner", "Ansvarig", "ansvarig enhet", "enhet", "nämnd"),
                new("indicator", "Nyckeltal", "indikator", "mått", "mätetal"),
                new("baseYear", "Utgångsår", "basår"),
                new("baseValue", "Utgångsvärde", "basvärde", "nuläge"),
                new("finalYear", "Målår"),
                new("finalValue", "Målvärde", "mål (värde)"),
                new("text", "Text", "beskrivning"),
                new("contribution", "Bidrar med", "bidrag till visionen"),
            ],
            [
                ["Fler klarar skolan", "Mål", "", "Exempelnämnden", "N15436", "2024", "82", "2030", "90", "", ""],
                ["Tryggt att åldras", "Mål", "", "", "", "", "", "", "", "Alla får hjälp i tid.", ""],
            ],
            new Choice("", "Till vision och mål"),
            TakeGoals.MostRows
        );

    public async Task<Outcome<SheetAnswer>> Run(
        CallerAccess access,
        SheetTable table,
        bool saves,
        CancellationToken cancel
    )
    {
        var rows = table.Rows.Select(Row).ToList();
        var outcome = saves ? await take.Run(access, rows, cancel) : await take.Preview(access, rows, cancel);
        return outcome.Succeeded ? new SheetAnswer(outcome.Value, []) : Outcome<SheetAnswer>.Refused(outcome.Refusals);
    }

    private static GoalRow Row(SheetCells cells) =>
        new()
        {
            Title = cells["title"],
            Level = cells["level"],
            Parent = cells["parent"],
            Owner = cells["owner"],
            Indicator = cells["indicator"],
            BaseYear = cells["baseYear"],
            BaseValue = cells["baseValue"],
            FinalYear = cells["finalYear"],
            FinalValue = cells["finalValue"],
            Text = cells["text"],
            Contribution = cells["contribution"],
        };
}
