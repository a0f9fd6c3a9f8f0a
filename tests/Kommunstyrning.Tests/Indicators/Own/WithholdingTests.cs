using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>Numbers of fewer than five persons, and what they could be reckoned back from.</summary>
[Trait("Database", "none")]
public sealed class WithholdingTests
{
    private static readonly OwnIndicator Count = new()
    {
        Name = "Ungdomar",
        Kind = IndicatorKind.Volume,
        Measure = "personer",
        WithholdsSmall = true,
    };

    [Fact]
    public void A_small_part_takes_the_other_parts_with_it_and_leaves_the_whole()
    {
        OwnValue[] values =
        [
            Of(2024, Gender.Total, 12),
            Of(2024, Gender.Women, 3),
            Of(2024, Gender.Men, 9),
            Of(2025, Gender.Total, 14),
            Of(2025, Gender.Women, 6),
            Of(2025, Gender.Men, 8),
        ];

        Assert.Equal("2024 K, 2024 M", Withheld(Count, values));
    }

    [Fact]
    public void A_small_unit_takes_all_units_of_the_period_with_it()
    {
        var (small, large) = (Guid.NewGuid(), Guid.NewGuid());
        OwnValue[] values =
        [
            Of(2025, Gender.Total, 40),
            Of(2025, Gender.Total, 4, small),
            Of(2025, Gender.Total, 36, large),
        ];

        Assert.Equal(2, Withholding.Of(Count, values).Count);
        Assert.DoesNotContain(values[0].Id, Withholding.Of(Count, values));
    }

    [Fact]
    public void Five_are_shown_four_and_none_are_not() =>
        Assert.Equal(
            "2023 T, 2025 T",
            Withheld(Count, [Of(2023, Gender.Total, 0), Of(2024, Gender.Total, 5), Of(2025, Gender.Total, 4)])
        );

    [Fact]
    public void A_share_goes_by_the_persons_behind_it_and_by_caution_where_nobody_has_said()
    {
        var share = new OwnIndicator
        {
            Name = "Andel",
            Kind = IndicatorKind.Share,
            Measure = "%",
            WithholdsSmall = true,
        };

        Assert.Equal(
            "2023 T, 2024 T",
            Withheld(
                share,
                [
                    Of(2023, Gender.Total, 50),
                    Of(2024, Gender.Total, 50, persons: 4),
                    Of(2025, Gender.Total, 50, persons: 5),
                ]
            )
        );
    }

    private static string Withheld(OwnIndicator indicator, OwnValue[] values)
    {
        var withheld = Withholding.Of(indicator, values);
        return string.Join(
            ", ",
            values.Where(v => withheld.Contains(v.Id)).Select(v => $"{v.Year} {Letter(v.Gender)}")
        );
    }

    private static char Letter(Gender gender) =>
        gender switch
        {
            Gender.Total => 'T',
            Gender.Women => 'K',
            Gender.Men => 'M',
        };

    private static OwnValue Of(int year, Gender gender, double value, Guid? unit = null, int? persons = null) =>
        new()
        {
            Year = year,
            Part = 1,
            Gender = gender,
            Value = value,
            UnitId = unit,
            Persons = persons,
        };
}
