using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// An instance with all 290 municipalities, numbered 0 to 289 by code: Upplands Väsby is 0, Luleå 285, Piteå 286,
/// Boden 287 and Kiruna 289.
/// </summary>
[CollectionDefinition(Name)]
public sealed class Charted : IAsyncLifetime, ICollectionFixture<Charted>
{
    public const string Name = "all municipalities";

    /// <summary>Percent, higher is better: the number, none for Upplands Väsby; by gender in 2022.</summary>
    public const string Rising = "N70001";

    /// <summary>Lower is better: 290 less the number; only 2021 and 2022.</summary>
    public const string Falling = "N70002";

    /// <summary>No direction, and only 2020: the number squared.</summary>
    public const string Undirected = "N70003";

    public const string OfRegions = "N70004";

    public const string AllEqual = "N70005";

    /// <summary>Two municipalities have a value.</summary>
    public const string Scarce = "N70006";

    /// <summary>No direction: −9 000 for Upplands Väsby, 5 300 for Kiruna and 4 000 for Haparanda; otherwise the number.</summary>
    public const string FarOff = "N70007";

    /// <summary>No direction: nothing for the first 170, then the number; three lack a value, for two reasons.</summary>
    public const string Tied = "N70008";

    /// <summary>
    /// No direction, the number: the first 150 in 2020, the first 161 in 2021, and in 2022 those from 81 to 217, of which
    /// 80 had a value the year before.
    /// </summary>
    public const string Rotating = "N70009";

    /// <summary>A code: 1 for the first 200, 3 for the others.</summary>
    public const string Coded = "N70010";

    private readonly Instance instance = new();
    private Visitor? anyone;

    public async Task InitializeAsync()
    {
        await instance.InitializeAsync();
        anyone = instance.Visitor();
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        db.AddRange(Areas);
        db.AddRange(Indicators);
        db.AddRange(Panels);
        db.AddRange(Peers);
        var version = await db.DataVersions.SingleAsync();
        (version.Number, version.Source) = (3, "api.kolada.se");
        version.FetchedAt = new DateTimeOffset(2026, 11, 20, 2, 5, 0, TimeSpan.Zero);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        anyone?.Dispose();
        await instance.DisposeAsync();
    }

    public Task<Reply> Get(string path) => anyone!.Get(path);

    private static IEnumerable<Area> Areas =>
        [
            .. Municipality.All.Select((m, i) => Rows.Place(m.Code, m.Name, AreaKind.Municipality, i)),
            Rows.Place("0025", "Region Norrbotten", AreaKind.Region, 290),
            Rows.Place("0024", "Region Västerbotten", AreaKind.Region, 291),
            Rows.Place("0023", "Region Jämtland", AreaKind.Region, 292),
            Rows.Place(Area.NationCode, "Riket", AreaKind.Nation, 293),
        ];

    private static IEnumerable<Indicator> Indicators =>
        [
            Measure(Rising, "Behöriga elever, andel (%)", "K", Direction.Higher, "%"),
            Measure(Falling, "Unga utanför, andel (%)", "A", Direction.Lower, "%"),
            Measure(Undirected, "Folkmängd, antal", "K", Direction.None, "antal"),
            Measure(OfRegions, "Väntetid i vården, dagar", "L", Direction.Lower, "dagar"),
            Measure(AllEqual, "Öppna bibliotek, andel (%)", "K", Direction.Higher, "%"),
            Measure(Scarce, "Sällsynt mått, antal", "K", Direction.Higher, ""),
            Measure(FarOff, "Avvikelse, kr/inv", "K", Direction.None, "kr/inv"),
            Measure(Rotating, "Trygga utomhus, andel (%)", "K", Direction.None, "%"),
            Code(Coded, "Driftsform för vatten, klass 1-3"),
            Measure(Tied, "Laddplatser, antal", "K", Direction.None, ""),
        ];

    private static IEnumerable<Panel> Panels =>
        [
            Values(Rising, 2020, Gender.Total, i => i),
            Values(Rising, 2022, Gender.Total, i => i == 0 ? double.NaN : i, (0, "Private")),
            Values(Rising, 2022, Gender.Women, i => i + 1),
            Values(Rising, 2022, Gender.Men, i => i),
            Values(Falling, 2021, Gender.Total, i => 290 - i),
            Values(Falling, 2022, Gender.Total, i => 290 - i),
            Values(Undirected, 2020, Gender.Total, i => (double)i * i),
            Values(OfRegions, 2022, Gender.Total, i => i is >= 290 and < 293 ? i : double.NaN),
            Values(AllEqual, 2022, Gender.Total, _ => 1.5),
            Values(Scarce, 2022, Gender.Total, i => i < 2 ? i : double.NaN),
            Values(Coded, 2022, Gender.Total, i => i < 200 ? 1 : 3),
            Values(Rotating, 2020, Gender.Total, i => i < 150 ? i : double.NaN),
            Values(Rotating, 2021, Gender.Total, i => i < 161 ? i : double.NaN),
            Values(Rotating, 2022, Gender.Total, i => i is >= 81 and <= 217 ? i : double.NaN),
            Values(
                FarOff,
                2022,
                Gender.Total,
                i =>
                    i switch
                    {
                        0 => -9000,
                        288 => 4000,
                        289 => 5300,
                        _ => i,
                    }
            ),
            Values(
                Tied,
                2022,
                Gender.Total,
                i =>
                    i switch
                    {
                        < 3 => double.NaN,
                        < 173 => 0,
                        _ => i,
                    },
                (0, "Private"),
                (1, "Missing")
            ),
        ];

    /// <summary>Boden, Kiruna and Piteå are like Luleå; nobody is like Piteå.</summary>
    private static IEnumerable<object> Peers =>
        [
            new AreaGroup
            {
                Id = "G37455",
                Title = "Liknande kommuner, övergripande, Luleå, 2025",
                ServiceArea = "övergripande",
                FocusCode = "2580",
                Year = 2025,
            },
            .. new[] { "2581", "2582", "2584" }.Select(code => Rows.Member("G37455", code)),
        ];

    private static Indicator Measure(string id, string title, string kinds, Direction direction, string unit) =>
        new()
        {
            Id = id,
            Title = title,
            AreaKinds = kinds,
            OperatingArea = id,
            GuessedUnit = unit,
            GuessedDecimals = 1,
            CuratedDirection = direction,
        };

    private static Indicator Code(string id, string title)
    {
        var indicator = Measure(id, title, "K", Direction.None, "");
        indicator.GuessedKind = IndicatorKind.Class;
        return indicator;
    }

    private static Panel Values(
        string id,
        int year,
        Gender gender,
        Func<int, double> value,
        params (int Position, string Word)[] statuses
    ) => Rows.Panel(id, year, [.. Enumerable.Range(0, 293).Select(value)], gender, statuses: statuses);
}
