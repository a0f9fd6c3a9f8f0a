using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Two indicators that the demonstration's Luleå counts by itself: one by tertial, which a goal area is followed by, and one by year
/// whose numbers for women and men are withheld some years. All of it is invented, and marked so.
/// </summary>
internal static class DemoOwnIndicators
{
    private const int Managers = 1;
    private const int Young = 2;

    /// <summary>Percent, from the first tertial of 2023.</summary>
    private static readonly double[] ManagerShares = [61, 62.5, 62, 64, 64.5, 66, 65.5, 67, 69, 68.5, 70];

    /// <summary>Women and men.</summary>
    private static readonly (int Year, int Women, int Men)[] YoungPersons =
    [
        (2021, 9, 12),
        (2022, 8, 11),
        (2023, 6, 7),
        (2024, 3, 6),
        (2025, 5, 7),
    ];

    public static IEnumerable<IOwned> Of(Template template, TenantId tenant) =>
        template.Key is "lulea" ? [.. OfManagers(tenant), .. OfYoung(tenant)] : [];

    private static IEnumerable<IOwned> OfManagers(TenantId tenant)
    {
        const string element = "malomrade-08";
        var indicator = new OwnIndicator
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "own", "chefer"),
            Number = Managers,
            Name = "Chefer med högst 30 medarbetare",
            Definition =
                "Andelen av kommunens chefer som har högst 30 medarbetare den sista dagen i tertialet. Chefer utan medarbetare räknas inte.",
            Measure = "%",
            Decimals = 1,
            Kind = IndicatorKind.Share,
            Direction = Direction.Higher,
            Every = PeriodKind.Tertial,
            EnteredById = StableId.Of(tenant, "unit", "f-ledning"),
            IsPublished = true,
            IsExample = true,
        };
        yield return indicator;
        var first = new Period(PeriodKind.Tertial, 2023, 1).Index;
        foreach (var (after, share) in ManagerShares.Index())
            yield return Value(indicator, Period.At(PeriodKind.Tertial, first + after), Gender.Total, share);
        yield return new Measure
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "measure", $"{element}/{indicator.Code}"),
            ElementId = StableId.Of(tenant, "element", element),
            IndicatorId = indicator.Code,
        };
        yield return new DemoTarget("lulea", element, indicator.Code, "2023:62 2025:68 2027:75").Of(tenant);
    }

    private static IEnumerable<IOwned> OfYoung(TenantId tenant)
    {
        var indicator = new OwnIndicator
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "own", "unga"),
            Number = Young,
            Name = "Unga som saknar egen bostad",
            Definition =
                "Personer mellan 18 och 24 år som socialtjänsten känner till och som saknar egen bostad den 1 oktober.",
            Measure = "personer",
            Kind = IndicatorKind.Volume,
            Direction = Direction.Lower,
            Every = PeriodKind.Year,
            IsDividedByGender = true,
            WithholdsSmall = true,
            IsPublished = true,
            IsExample = true,
        };
        yield return indicator;
        foreach (var (year, women, men) in YoungPersons)
        {
            var period = new Period(PeriodKind.Year, year, 1);
            yield return Value(indicator, period, Gender.Total, women + men);
            yield return Value(indicator, period, Gender.Women, women);
            yield return Value(indicator, period, Gender.Men, men);
        }
    }

    private static OwnValue Value(OwnIndicator indicator, Period period, Gender gender, double value) =>
        new()
        {
            TenantId = indicator.TenantId,
            Id = StableId.Of(indicator.TenantId, "own-value", $"{indicator.Code}/{period.Code}/{gender}"),
            IndicatorId = indicator.Id,
            Gender = gender,
            Year = period.Year,
            Part = period.Part,
            Value = value,
            IsExample = true,
        };
}
