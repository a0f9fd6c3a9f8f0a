using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>What is done for some of the demonstration's elements. All of it is invented, and marked so.</summary>
internal static class DemoActivities
{
    private static readonly DemoActivity[] All =
    [
        new(
            "pitea",
            "tomter",
            "mal-blandat",
            "Markanvisning för mindre hyreshus",
            "v-samhalle",
            "2025-03-01 2027-06-30",
            ActivityState.OnPlan,
            "2025-03-01"
        )
        {
            Note = "Två tomter av tre är anvisade.",
            Person = "Exploateringschefen",
        },
        new(
            "pitea",
            "behov",
            "mal-blandat",
            "Fråga äldre villaägare om att flytta",
            "e-plan",
            "2025-08-01 2026-05-31",
            ActivityState.Done,
            "2026-05-20"
        )
        {
            Note = "Svaren är sammanställda. Flest vill bo kvar i samma by.",
        },
        new(
            "pitea",
            "detaljplaner",
            "mal-planer",
            "Nytt arbetssätt för detaljplaner",
            "e-plan",
            "2025-01-01 2027-03-31 2026-03-31",
            ActivityState.Delayed,
            "2026-03-31"
        )
        {
            Note = "Handlingarna tog längre tid än väntat. Ny sista dag: mars 2027.",
            Person = "Planchefen",
        },
        new(
            "pitea",
            "e-tjanst",
            "mal-planer",
            "Följ ditt ärende på webben",
            "v-samhalle",
            "2027-01-01 2027-06-30",
            ActivityState.NotStarted,
            "2025-01-01"
        )
        {
            WaitsFor = "detaljplaner",
        },
        new(
            "pitea",
            "skolvagar",
            "mal-vardag",
            "Gå skolvägen tillsammans med barnen",
            "v-samhalle",
            "2025-09-01 2027-06-30",
            ActivityState.Stopped,
            "2026-04-15"
        )
        {
            Note = "Väntar på beslut om vilka gator som byggs om.",
        },
        new(
            "pitea",
            "lara",
            "mal-narvaro",
            "Låt arbetsplatser med låg frånvaro berätta hur de gör",
            "v-stod",
            "2025-09-01 2026-12-31",
            ActivityState.OnPlan,
            "2025-09-01"
        )
        {
            Note = "Tre av fem träffar är hållna.",
        },
        new(
            "lulea",
            "mark",
            "mal-bostader",
            "Fler byggklara tomter på lager",
            "f-bygg",
            "2025-01-01 2027-12-31",
            ActivityState.OnPlan,
            "2025-01-01"
        )
        {
            Note = "Planläggning pågår i två områden.",
            Person = "Mark- och exploateringschefen",
        },
        new(
            "lulea",
            "ko",
            "mal-bostader",
            "En bostadskö för hela kommunen",
            "b-bostad",
            "2025-06-01 2026-12-31 2026-06-30",
            ActivityState.Delayed,
            "2026-06-30"
        )
        {
            Note = "Det nya köstödet införs efter sommaren.",
        },
        new(
            "lulea",
            "fjarrvarme",
            "mal-utslapp",
            "Fjärrvärme utan fossil olja",
            "b-energi",
            "2025-01-01 2028-12-31",
            ActivityState.OnPlan,
            "2025-01-01"
        )
        {
            Note = "Den första pannan är bytt.",
        },
        new(
            "lulea",
            "radgivning",
            "mal-utslapp",
            "Råd till den som vill byta uppvärmning",
            "f-bygg",
            "2027-01-01 2028-06-30",
            ActivityState.NotStarted,
            "2025-01-01"
        )
        {
            WaitsFor = "fjarrvarme",
        },
    ];

    public static IEnumerable<IOwned> Of(Template template, TenantId tenant) =>
        All.Where(a => string.Equals(a.Template, template.Key, StringComparison.Ordinal)).SelectMany(a => a.Of(tenant));
}
