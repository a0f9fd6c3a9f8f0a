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
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("0000", "Riket", AreaKind.Nation, 1),
            Place("0180", "Stockholm", AreaKind.Municipality, 2),
            Place("0025", "Region Norr, \"botten\"", AreaKind.Region, 3),
            Place("2580", "Luleå", AreaKind.Municipality, 4),
            .. Enumerable
                .Range(0, Stocked.Places)
                .Select(i => Place($"{9000 + i}", $"Ort {i}", AreaKind.Municipality, 5 + i)),
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
            Member("G1", "0180"),
            Member("G1", "2580"),
            Member("G1", "2581"),
            new AreaGroup
            {
                Id = "G2",
                Title = "Liknande kommuner äldreomsorg, Piteå, 2024",
                ServiceArea = "äldreomsorg",
                FocusCode = "2581",
                Year = 2024,
            },
            Member("G2", "2580"),
            Member("G2", "0180", until: new DateOnly(2026, 3, 1)),
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
            Panel("N15419", 2019, Gender.Total, 1, PanelState.Former, [11, 11, 11, 11, 11]),
            Panel("N15419", 2019, Gender.Total, 2, PanelState.Current, [80.5, 75.25, 0], (4, "Missing")),
            Panel("N15419", 2019, Gender.Women, 1, PanelState.Current, [82]),
            Panel("N15419", 2019, Gender.Men, 1, PanelState.Current, [79]),
            Panel("N15419", 2020, Gender.Total, 1, PanelState.Staged, [99]),
            Panel("N15419", 2021, Gender.Total, 1, PanelState.Current, [81.5, double.NaN, double.NaN, 0.00001, 70]),
            Panel("N00001", 2022, Gender.Total, 1, PanelState.Current, [-1234.5, double.NaN, 628938355], (3, "=1+1")),
            Panel("N90001", 2022, Gender.Total, 1, PanelState.Current, [1]),
            .. from year in Enumerable.Range(1980, 40)
            from gender in Enum.GetValues<Gender>()
            select Panel(
                "N20001",
                year,
                gender,
                1,
                PanelState.Current,
                [.. Enumerable.Repeat(1.5, 5 + Stocked.Places)]
            ),
        ];

    private static Area Place(string code, string name, AreaKind kind, int position) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = kind,
            Position = position,
        };

    private static AreaGroupMember Member(string group, string area, DateOnly? until = null) =>
        new()
        {
            GroupId = group,
            AreaCode = area,
            Since = new DateOnly(2026, 1, 1),
            Until = until,
        };

    private static Panel Panel(
        string id,
        int year,
        Gender gender,
        int revision,
        PanelState state,
        double[] values,
        params (int Position, string Word)[] statuses
    ) =>
        new()
        {
            IndicatorId = id,
            Year = year,
            Gender = gender,
            Revision = revision,
            State = state,
            Values = PackedValues.Pack(values),
            Statuses = PanelStatuses.Write(statuses.Select(s => KeyValuePair.Create(s.Position, s.Word))),
            Count = values.Count(v => !double.IsNaN(v)),
            FetchedAt = Changed,
            RunId = Guid.Empty,
        };
}
