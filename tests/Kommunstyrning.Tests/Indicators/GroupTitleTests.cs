using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

[Trait("Database", "none")]
public sealed class GroupTitleTests
{
    private static readonly (string Code, string Name)[] Areas =
    [
        ("0009", "Region Gotland"),
        ("0023", "Region Jämtland Härjedalen"),
        ("0114", "Upplands Väsby"),
        ("0139", "Upplands-Bro"),
        ("0980", "Gotland"),
        ("1581", "Norrköping"),
        ("1980", "Västerås"),
        ("2581", "Piteå"),
    ];

    [Theory]
    [InlineData("Liknande kommuner äldreomsorg, Upplands Väsby, 2024", "äldreomsorg", "Upplands Väsby", 2024, "0114")]
    [InlineData("Liknande kommuner IFO, Upplands-Bro, 2024", "IFO", "Upplands-Bro", 2024, "0139")]
    [InlineData("Liknande kommuner, övergripande, Piteå, 2025", "övergripande", "Piteå", 2025, "2581")]
    [InlineData("Liknande kommuner ekonomiskt bistånd, Gotland, 2023", "ekonomiskt bistånd", "Gotland", 2023, "0980")]
    [InlineData(
        "Liknande kommuner räddningstjänst, Region Gotland, 2024",
        "räddningstjänst",
        "Region Gotland",
        2024,
        "0009"
    )]
    [InlineData(
        "Liknande kommuner vård, skola och omsorg, Piteå, 2024",
        "vård, skola och omsorg",
        "Piteå",
        2024,
        "2581"
    )]
    [InlineData(
        "Liknande regioner, hälso- och sjukvård (inkl läkemedel), Region Jämtland Härjedalen, 2024",
        "hälso- och sjukvård (inkl läkemedel)",
        "Region Jämtland Härjedalen",
        2024,
        "0023"
    )]
    [InlineData("Liknande kommuner LSS, Norrköpings kommun, 2024", "LSS", "Norrköpings kommun", 2024, "1581")]
    [InlineData("Liknande kommuner LSS, Västerås stad, 2024", "LSS", "Västerås stad", 2024, "1980")]
    [InlineData("Liknande kommuner LSS, Piteås, 2024 (ovägt medel)", "LSS", "Piteås", 2024, "2581")]
    [InlineData("liknande kommuner  LSS , PITEÅ,2024", "LSS", "PITEÅ", 2024, "2581")]
    [InlineData("Liknande kommuner LSS, Kalmar, 2024", "LSS", "Kalmar", 2024, null)]
    public void The_title_of_a_peer_group_tells_its_focus(
        string title,
        string service,
        string focus,
        int year,
        string? code
    )
    {
        var read = GroupTitle.Read(title);

        Assert.Equal(new GroupTitle(service, focus, year), read);
        Assert.True(read.IsPeerGroup);
        Assert.Equal(code, read.Focus(Areas));
    }

    [Theory]
    [InlineData("Alla kommuner (ovägt medel)")]
    [InlineData("Västerbergslagens Utbildningsförbund, VBU")]
    [InlineData("Landsbygdskommun, ej nära större stad (ovägt medel)")]
    [InlineData("Liknande kommuner")]
    [InlineData("Liknande kommuner, Piteå")]
    [InlineData("Liknande kommuner, övergripande, Piteå, snart")]
    [InlineData("Liknande kommuner, Piteå, 2024")]
    [InlineData("")]
    public void Every_other_group_is_a_general_one(string title)
    {
        var read = GroupTitle.Read(title);

        Assert.Equal(new GroupTitle(null, null, null), read);
        Assert.Null(read.Focus(Areas));
    }

    [Fact]
    public void A_title_whose_letters_are_written_as_two_signs_is_the_same_title() =>
        Assert.Equal("2581", GroupTitle.Read("Liknande kommuner a\u0308ldreomsorg, Pitea\u030A, 2024").Focus(Areas));

    [Fact]
    public void A_name_that_two_areas_bear_has_no_focus() =>
        Assert.Null(GroupTitle.Read("Liknande kommuner LSS, Piteå, 2024").Focus([.. Areas, ("9999", "Piteå")]));

    [Fact]
    public void A_title_of_a_million_commas_is_a_general_group() =>
        Assert.False(GroupTitle.Read("Liknande kommuner " + new string(',', 1_000_000)).IsPeerGroup);

    [RecordedFact]
    public async Task Every_real_group_of_seven_peers_has_a_focus_that_is_not_a_member()
    {
        var areas = await RecordedCatalogue.Read(
            "municipalities.json",
            row => (RecordedCatalogue.Text(row, "id"), RecordedCatalogue.Text(row, "title"))
        );
        var groups = await RecordedCatalogue.Read(
            "municipality_groups.json",
            row =>
                (
                    Title: RecordedCatalogue.Text(row, "title"),
                    Members: row.GetProperty("members")
                        .EnumerateArray()
                        .Select(member => RecordedCatalogue.Text(member, "member_id"))
                        .ToList()
                )
        );

        var peers = groups.Where(group => GroupTitle.Read(group.Title).IsPeerGroup).ToList();

        Assert.Equal(3542, peers.Count);
        Assert.All(
            groups.Where(group => !GroupTitle.Read(group.Title).IsPeerGroup),
            group => Assert.DoesNotContain("Liknande", group.Title)
        );
        Assert.All(
            peers,
            group =>
            {
                var focus = GroupTitle.Read(group.Title).Focus(areas);
                Assert.NotNull(focus);
                Assert.Equal(7, group.Members.Count);
                Assert.DoesNotContain(focus, group.Members);
            }
        );
    }
}
