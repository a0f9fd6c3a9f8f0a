using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// What some of the demonstration's units answer to the test of a goal area: budget grants of invented committees and
/// financial targets of invented companies. All figures are invented, and marked so.
/// </summary>
internal static class DemoUnitResults
{
    private const string Area = "malomrade-10";

    /// <summary>Key of the unit in the template, and its years in millions of kronor.</summary>
    private static readonly (string Unit, GrantYear[] Years)[] Grants =
    [
        (
            "n-skola",
            [
                new(2022, 2_140, 2_159.3, IsForecast: false),
                new(2023, 2_212, 2_247.4, IsForecast: false),
                new(2024, 2_290, 2_299.2, IsForecast: false),
                new(2025, 2_348, 2_343.3, IsForecast: false),
                new(2026, 2_410, 2_403.8, IsForecast: true),
            ]
        ),
        (
            "n-bygg",
            [
                new(2023, 301, 299.6, IsForecast: false),
                new(2024, 308, 309.4, IsForecast: false),
                new(2025, 314, 317.1, IsForecast: false),
                new(2026, 322, 323.3, IsForecast: true),
            ]
        ),
        (
            "n-fritid",
            [
                new(2024, 246, 245.1, IsForecast: false),
                new(2025, 251, 254.9, IsForecast: false),
                new(2026, 257, 261.2, IsForecast: true),
            ]
        ),
    ];

    private static readonly (string Unit, FinancialTarget[] Targets)[] Targets =
    [
        (
            "b-bostad",
            [
                Of("Soliditet", "%", 25, (2022, 22.6), (2023, 23.3), (2024, 24.5), (2025, 26.1), (2026, 27)),
                Of("Direktavkastning", "%", 4, (2022, 4.4), (2023, 4.1), (2024, 3.9), (2025, 3.8), (2026, 3.6)),
                Of(
                    "Resultat efter finansnetto",
                    "mnkr",
                    30,
                    (2022, 18),
                    (2023, 24),
                    (2024, 29),
                    (2025, 36),
                    (2026, 41)
                ),
            ]
        ),
        (
            "b-energi",
            [
                Of("Avkastning på eget kapital", "%", 6, (2023, 6.4), (2024, 5.8), (2025, 6.3), (2026, 6.1)),
                Of("Soliditet", "%", 35, (2023, 36.2), (2024, 36.9), (2025, 37.4), (2026, 37.1)),
            ]
        ),
    ];

    public static IEnumerable<UnitResult> Of(Template template, TenantId tenant) =>
        template.Key is not "lulea"
            ? []
            :
            [
                .. Grants.Select(g => Row(tenant, g.Unit, g.Years, [])),
                .. Targets.Select(t => Row(tenant, t.Unit, [], t.Targets)),
            ];

    private static UnitResult Row(TenantId tenant, string unit, GrantYear[] grants, FinancialTarget[] targets) =>
        new()
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "unit-result", $"{Area}/{unit}"),
            ElementId = StableId.Of(tenant, "element", Area),
            UnitId = StableId.Of(tenant, "unit", unit),
            Grants = [.. grants],
            Targets = [.. targets],
            IsExample = true,
            Revision = 1,
        };

    /// <summary>The last year is a forecast.</summary>
    private static FinancialTarget Of(
        string name,
        string measure,
        double value,
        params (int Year, double Value)[] years
    ) =>
        new(
            name,
            measure,
            Direction.Higher,
            value,
            [.. years.Select(y => new FinancialYear(y.Year, y.Value, y.Year == years[^1].Year))]
        );
}
