using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>
/// What the tests of open data stand on. Places in panels are not in the order of codes: 0 Piteå, 1 Riket, 2 Stockholm,
/// 3 the region, 4 Luleå, then the fillers.
/// </summary>
internal static class StockedRows
{
    private static readonly DateTimeOffset Changed = new(2026, 10, 1, 2, 0, 0, TimeSpan.Zero);

    public static IEnumerable<object> Areas =>
        [
            Rows.Place("2581", "Piteå", AreaKind.Municipality, 0),
            Rows.Place("0000", "Riket", AreaKind.Nation, 1),
            Rows.Place("0180", "Stockholm", AreaKind.Municipality, 2),
            Rows.Place("0025", "Region Norr, \"botten\"", AreaKind.Region, 3),
            Rows.Place("2580", "Luleå", AreaKind.Municipality, 4),
            .. Enumerable
                .Range(0, Stocked.Places)
                .Select(i => Rows.Place($"{9000 + i}", $"Ort {i}", AreaKind.Municipality, 5 + i)),
        ];

    public static IEnumerable<object> Indicators =>
        [
            new Indicator
            {
                Id = "N00001",
                Title = "Nettokostnad förskola, kr/inv",
                Description = "Kostnad minus intäkt. Källa: SCB.",
                AreaKinds = "K",
                OperatingArea = "Förskoleverksamhet",
                GuessedUnit = "kr/inv",
                GuessedDecimals = 0,
            },
            new Indicator
            {
                Id = "N15419",
                Title = "Elever i åk 9 som är behöriga, andel (%)",
                Description = "Avser lägeskommun.",
                IsDividedByGender = true,
                AreaKinds = "A",
                OperatingArea = "Grundskola",
                Perspective = "Kvalitet och resultat",
                PublishedYear = 2021,
                PreliminaryPublication = new DateOnly(2020, 1, 1),
                GuessedUnit = "%",
                GuessedDecimals = 1,
                CuratedDirection = Direction.Higher,
            },
            new Indicator
            {
                Id = "N15420",
                Title = "Elever i åk 8 som är behöriga, antal (-2019)",
                OperatingArea = "Grundskola",
                EndedYear = 2019,
            },
            new Indicator
            {
                Id = "U00002",
                Title = "Förskolans öppettid, timmar",
                OperatingArea = "Förskoleverksamhet",
                RemovedAt = Changed,
            },
            new Indicator
            {
                Id = "N90001",
                Title = "Påhittat mått, antal",
                OperatingArea = "Befolkning",
                IsExample = true,
            },
            .. Enumerable
                .Range(1, Stocked.Fillers)
                .Select(i => new Indicator
                {
                    Id = $"N{20000 + i}",
                    Title = $"Utfyllnad {i}",
                    OperatingArea = "Befolkning",
                }),
        ];

    public static IEnumerable<object> Groups =>
        [
            new IndicatorGroup { Id = "G2KPI1", Title = "KKiK" },
            new IndicatorGroupMember { GroupId = "G2KPI1", IndicatorId = "N00001" },
            new IndicatorGroupMember { GroupId = "G2KPI1", IndicatorId = "N15419" },
            new IndicatorGroupMember { GroupId = "G2KPI1", IndicatorId = "N99999" },
        ];

    public static IEnumerable<object> AreaGroups =>
        [
            new AreaGroup { Id = "G1", Title = "Alla kommuner (ovägt medel)" },
            Rows.Member("G1", "0180"),
            Rows.Member("G1", "2580"),
            Rows.Member("G1", "2581"),
            new AreaGroup
            {
                Id = "G2",
                Title = "Liknande kommuner äldreomsorg, Piteå, 2024",
                ServiceArea = "äldreomsorg",
                FocusCode = "2581",
                Year = 2024,
            },
            Rows.Member("G2", "2580"),
            Rows.Member("G2", "0180", until: new DateOnly(2026, 3, 1)),
            new AreaGroup
            {
                Id = "G3",
                Title = "Borttagen",
                RemovedAt = Changed,
            },
        ];

    /// <summary>0180 has the value zero, 2580 a word instead of a value; one panel is former, one not yet let in.</summary>
    public static IEnumerable<object> Panels =>
        [
            Rows.Panel("N15419", 2019, [11, 11, 11, 11, 11], state: PanelState.Former),
            Rows.Panel("N15419", 2019, [80.5, 75.25, 0], revision: 2, statuses: (4, "Missing")),
            Rows.Panel("N15419", 2019, [82], Gender.Women),
            Rows.Panel("N15419", 2019, [79], Gender.Men),
            Rows.Panel("N15419", 2020, [99], state: PanelState.Staged),
            Rows.Panel("N15419", 2021, [81.5, double.NaN, double.NaN, 0.00001, 70]),
            Rows.Panel("N00001", 2022, [-1234.5, double.NaN, 628938355], statuses: (3, "=1+1")),
            Rows.Panel("N90001", 2022, [1]),
            .. from year in Enumerable.Range(1980, 40)
            from gender in Enum.GetValues<Gender>()
            select Rows.Panel("N20001", year, [.. Enumerable.Repeat(1.5, 5 + Stocked.Places)], gender),
        ];
}
