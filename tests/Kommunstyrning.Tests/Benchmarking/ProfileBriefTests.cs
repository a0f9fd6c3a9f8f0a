using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Three municipalities in 50 indicators with a direction: 30 that we have named, ten in each of three operating areas, and
/// 20 that we have not, in one of the three and in a fourth.
/// </summary>
public sealed class LongCatalogue() : InstanceOfRows(Rows)
{
    public const int Named = 30;

    private const int Unnamed = 20;
    private static readonly string[] OperatingAreas = ["Demokrati", "Befolkning", "Arbetsmarknad"];

    private static IEnumerable<object> Rows =>
        [.. Areas, .. Indicators, .. Ids.Select(id => Panel(id, 2022, [1, 2, 3]))];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2582", "Boden", AreaKind.Municipality, 2),
        ];

    private static IEnumerable<string> NamedIds =>
        CuratedIndicators
            .Rows.Where(row => row is { Kind: IndicatorKind.Share, Direction: Direction.Higher })
            .Take(Named)
            .Select(row => row.Id);

    private static IEnumerable<string> Ids => [.. NamedIds, .. Enumerable.Range(1, Unnamed).Select(i => $"U990{i:00}")];

    private static IEnumerable<object> Indicators =>
        Ids.Select(
            (id, place) =>
                new Indicator
                {
                    Id = id,
                    Title = $"Prov {place:00}, andel (%)",
                    OperatingArea =
                        place < Named ? OperatingAreas[place % 3]
                        : place % 2 == 0 ? "Demokrati"
                        : "Kultur och fritid",
                    AreaKinds = "K",
                    GuessedUnit = "%",
                    CuratedDirection = Direction.Higher,
                    IsExample = true,
                }
        );
}

public sealed class ProfileBriefTests(LongCatalogue catalogue) : IClassFixture<LongCatalogue>
{
    [Fact]
    public async Task A_profile_opens_with_24_that_we_have_named_as_many_from_each_area_and_leads_to_all()
    {
        var page = (await catalogue.Get("/pitea/profil")).Page;

        var ids = Ids(page);
        Assert.Equal(24, ids.Count);
        Assert.All(ids, id => Assert.NotNull(CuratedIndicators.Find(id)));
        Assert.Equal(
            [8, 8, 8],
            page.QuerySelectorAll(".prof tbody").Select(area => area.QuerySelectorAll("tr:not(.ar)").Length)
        );
        Assert.Contains(
            "Här är 24 av 50 nyckeltal med bedömd riktning",
            page.QuerySelector(".count")!.TextContent,
            StringComparison.Ordinal
        );
        var all = page.QuerySelector(".strips .below a")!;
        Assert.Equal("Visa alla 50 nyckeltal med bedömd riktning", all.TextContent);
        Assert.Equal(50, Ids((await catalogue.Get(all.GetAttribute("href")!.Split('#')[0])).Page).Count);
    }

    [Fact]
    public async Task What_it_opens_with_is_the_same_for_every_municipality() =>
        Assert.Equal(
            Ids((await catalogue.Get("/profil?kommun=2581")).Page),
            Ids((await catalogue.Get("/profil?kommun=2582")).Page)
        );

    [Fact]
    public async Task Who_chooses_an_area_gets_all_of_it_and_takes_it_away_in_the_table()
    {
        var page = (await catalogue.Get("/pitea/profil?omrade=Demokrati")).Page;

        Assert.Equal(20, Ids(page).Count);
        var table = page.QuerySelectorAll(".take a")
            .Single(a => a.TextContent.EndsWith("Excel", StringComparison.Ordinal));
        Assert.Equal("Alla 20 nyckeltal inom demokrati som tabell för Excel", table.TextContent);
        var rows = (await catalogue.Get(table.GetAttribute("href")!)).Body.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(20, rows.Count(row => row.Contains("Prov ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_leads_and_trails_first_in_what_we_have_named()
    {
        var columns = (await catalogue.Get("/profil?kommun=2582")).Page.QuerySelectorAll(".three .c4");

        Assert.All(
            columns[0].QuerySelectorAll("a"),
            link => Assert.NotNull(CuratedIndicators.Find(Id(link.GetAttribute("href")!)))
        );
    }

    private static List<string> Ids(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll(".prof th a").Select(link => Id(link.GetAttribute("href")!))];

    private static string Id(string address) => address.Split('?')[0].Split('/')[^1];
}
