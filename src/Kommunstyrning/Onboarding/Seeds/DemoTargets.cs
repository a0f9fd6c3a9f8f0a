using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// What some of the demonstration's elements are to come to. Bases are what the built-in sample says of those years;
/// milestones and targets are invented, and marked so.
/// </summary>
internal static class DemoTargets
{
    private static readonly DemoTarget[] All =
    [
        new("pitea", "p-vaxa", "N99302", "2022:78.4 2025:82 2027:85"),
        new("pitea", "p-vaxa", "N99352", "2021:78.6 2027:79.5"),
        new("pitea", "p-verka", "N99601", "2022:4.5 2027:4.2"),
        new(
            "pitea",
            "p-verka",
            "N99603",
            Without: "Frågan ställs sällan. Vi vill se ett svar till innan vi sätter ett mål."
        ),
        new("pitea", "mal-planer", "N99652", "2024:38 2027:30"),
        new("pitea", "mal-narvaro", "N99104", "2022:7.5 2025:7.2 2027:6.8"),
        new("pitea", "mal-stod", "N99105", "2022:80 2027:83"),
        new("lulea", "malomrade-01", "N99003", "2023:0.14 2026:0.3 2030:0.6"),
        new("lulea", "malomrade-01", "N99652", "2018:37 2024:36.5 2028:30"),
        new("lulea", "malomrade-04", "N99651", "2018:11.94 2022:11.2 2025:10.4 2030:8.5"),
        new("lulea", "malomrade-04", "N99653", "2020:2.5 2023:2.7 2026:3"),
        new("lulea", "malomrade-09", "N99104", "2023:7.6 2027:7"),
        new("lulea", "mal-skola", "N99302", "2022:93.7 2027:95.5"),
        new("lulea", "mal-skola", "N99303", "2022:68.3 2025:70 2027:72"),
        new("lulea", "mal-kommunbidrag", "N99102", "2023:513 2027:600"),
    ];

    public static IEnumerable<Target> Of(Template template, TenantId tenant) =>
        All.Where(t => string.Equals(t.Template, template.Key, StringComparison.Ordinal)).Select(t => t.Of(tenant));
}
