using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

[Trait("Database", "none")]
public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("barn förskola", "N11800")]
    [InlineData("FÖRSKOLA barn", "N11800")]
    [InlineData("  förskola,\t\"barn\" ", "N11800")]
    [InlineData("barn i en förskola", "N11800")]
    [InlineData("kr/inv", "N00003")]
    [InlineData("idé", "N00003")]
    [InlineData("ide", "N00003")]
    [InlineData("musli", "N00003")]
    [InlineData("fo\u0308rskola barn", "N11800")]
    [InlineData("förskola\u0007 bar\u0000n", "N11800")]
    [InlineData("🌳🌳", "N00003 N11800 N15000")]
    public void All_words_are_found_in_any_order(string query, string expected)
    {
        SearchEntry[] entries =
        [
            Entry("N00003", "Personalkostnader, kr/inv", "En idé om müsli"),
            Entry("N11800", "Barn i förskola"),
            Entry("N15000", "Elever i grundskola"),
        ];

        Assert.Equal(expected, Find(query, entries));
        Assert.Null(Read(query, entries));
    }

    [Fact]
    public void A_ring_and_dots_make_other_letters_when_they_are_typed()
    {
        SearchEntry[] entries = [Entry("N00001", "Hål"), Entry("N00002", "Hal"), Entry("N00003", "Häl")];

        Assert.Equal("N00001", Find("hål", entries));
        Assert.Equal("N00003", Find("häl", entries));
        Assert.Equal("N00002 N00001 N00003", Find("hal", entries));
    }

    [Fact]
    public void Our_name_comes_before_the_title_and_the_title_before_the_description() =>
        Assert.Equal(
            "N00003 N00002 N00001",
            Find(
                "soliditet",
                Entry("N00001", "Annat", "Soliditet i kommunen"),
                Entry("N00002", "Soliditet i kommunen"),
                new SearchEntry("N00003", "Soliditet i kommunen", "Eget kapital"),
                Entry("N00004", "Skuld"),
                Entry("N00005", "Kassa"),
                Entry("N00006", "Intäkt")
            )
        );

    [Fact]
    public void Whole_words_come_before_beginnings_and_beginnings_before_insides() =>
        Assert.Equal(
            "N00003 N00002 N00001",
            Find("skola", Entry("N00001", "Grundskola"), Entry("N00002", "Skolavgift"), Entry("N00003", "Skola"))
        );

    [Fact]
    public void What_many_look_for_comes_before_what_is_found_as_well() =>
        Assert.Equal(
            "N00002 N00001",
            Find(
                "barn",
                new SearchEntry("N00001", "Barn", "Barn", Prominence: 1),
                new SearchEntry("N00002", "Barn", "Barn", Prominence: 2)
            )
        );

    [Theory]
    [InlineData("lärarna", "Behöriga lärare")]
    [InlineData("lärarnas", "Behöriga lärare")]
    [InlineData("förskolebarnens", "Barn i förskoleverksamhet")]
    [InlineData("skolelever", "Elever i skola")]
    [InlineData("avfallsmängden", "Mängd avfall")]
    [InlineData("dagis", "Kostnad förskola")]
    [InlineData("äldreboende", "Brukare i särskilt boende")]
    [InlineData("CO₂", "Utsläpp av CO2")]
    [InlineData("co2", "Utsläpp av CO₂")]
    [InlineData("m2", "Kostnad per m²")]
    [InlineData("eﬀekt", "Effekt av insats")]
    [InlineData("procent fjärrvärme", "Fjärrvärme, andel (%)")]
    [InlineData("1-5 år", "Barn 1–5 år")]
    public void A_word_is_found_as_people_write_it(string query, string title)
    {
        SearchEntry[] entries = [Entry("N00001", title), Entry("N00002", "Skuld")];

        Assert.Equal("N00001", Find(query, entries));
        Assert.Null(Read(query, entries));
    }

    [Theory]
    [InlineData("n15428", "N15428 N00001")]
    [InlineData("N15429 n15428", "N15429 N15428 N00001")]
    [InlineData("behöriga N15429", "N15429 N15428")]
    [InlineData("n1542", "N15428 N15429 N00001")]
    public void Codes_come_first_in_the_order_in_which_they_were_typed(string query, string expected) =>
        Assert.Equal(
            expected,
            Find(
                query,
                Entry("N00001", "Annat", "Ersätter n15428"),
                Entry("N15428", "Behöriga"),
                Entry("N15429", "Godkända")
            )
        );

    [Theory]
    [InlineData("förskolla", "förskola")]
    [InlineData("forskolla", "förskola")]
    [InlineData("personalkosnader", "personalkostnader")]
    [InlineData("förskoleplatserna", "förskole")]
    public void A_word_that_nothing_has_gives_way_to_the_nearest_and_that_is_told(string typed, string nearest)
    {
        SearchEntry[] entries = [Entry("N00001", "Personalkostnader"), Entry("N00002", "Förskola")];

        Assert.NotEqual("", Find(typed, entries));
        var reading = Read(typed, entries)!;
        Assert.Equal([(typed, nearest)], reading.Instead);
        Assert.Empty(reading.Left);
        Assert.False(reading.IsOfSome);
    }

    [Fact]
    public void A_word_that_is_near_nothing_is_left_out_and_that_is_told()
    {
        SearchEntry[] entries = [Entry("N00001", "Barn"), Entry("N00002", "Vuxna")];

        Assert.Equal("N00001", Find("barn zxqvw", entries));
        Assert.Equal(["zxqvw"], Read("barn zxqvw", entries)!.Left);
        Assert.Equal("", Find("zxqvw", entries));
        Assert.Null(Read("zxqvw", entries));
    }

    [Fact]
    public void Only_what_is_soon_found_out_is_looked_for()
    {
        var name = $"Personalkostnad{new string('e', 10)}";
        var entry = Entry("N00001", $"Barn vuxna äldre personal {name}");

        // as far from a word, but longer than that anything near it is soon found
        Assert.Equal($"{name.ToLowerInvariant()[..24]}", Read($"{name[..24]}x", entry)!.Instead[0].Nearest);
        // of the fourth misspelt word nothing near is told
        var reading = Read("barrn vuxxna äldrre personnal", entry)!;
        Assert.Equal(["barrn", "vuxxna", "äldrre"], reading.Instead.Select(i => i.Typed).Take(3));
        Assert.DoesNotContain("personal", reading.Instead.Select(i => i.Nearest));
    }

    [Fact]
    public void Where_nothing_has_all_words_what_has_most_of_them_is_shown()
    {
        SearchEntry[] entries =
        [
            Entry("N00001", "Skuld per invånare"),
            Entry("N00002", "Barn med astma"),
            Entry("N00003", "Vuxna med astma per invånare"),
        ];

        Assert.Equal("N00003", Find("skuld astma vuxna", entries));
        Assert.True(Read("skuld astma vuxna", entries)!.IsOfSome);
    }

    [Fact]
    public void What_is_worth_the_same_comes_in_the_order_of_ids() =>
        Assert.Equal(
            "N00001 N00002 U00001",
            Find("barn", Entry("U00001", "Barn"), Entry("N00002", "Barn"), Entry("N00001", "Barn"))
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u0000\u00A0")]
    [InlineData("\",;\"")]
    public void A_query_without_words_gives_everything_in_the_order_of_ids(string? query) =>
        Assert.Equal("N00001 N00002", Find(query, Entry("N00002", "Barn"), Entry("N00001", "Vuxna")));

    [Fact]
    public void An_empty_catalogue_has_nothing() => Assert.Equal("", Find("barn"));

    [Fact]
    public void A_very_long_query_is_cut()
    {
        var letters = Entry("N00001", "a b c d e f g h");

        Assert.Equal("N00001", Find("a b c d e f g h " + string.Join(' ', Enumerable.Repeat("x", 10_000)), letters));
        Assert.Equal("N00001", Find(string.Join(' ', Enumerable.Repeat("a", 10_000)), letters));
        Assert.Equal("", Find(new string('y', 1_000_000), letters));
        Assert.Equal("N00001", Find("a".PadRight(255) + "🌳", letters));
    }

    [Fact]
    public void Written_line_breaks_and_hard_spaces_part_words() =>
        Assert.Equal("N00001", Find("skola barn", Entry("N00001", "Hård\u00A0skola", "Källa\\nbarn")));

    private static SearchEntry Entry(string id, string title, string? description = null) =>
        new(id, title, title, description);

    private static string Find(string? query, params SearchEntry[] entries) =>
        string.Join(' ', new SearchIndex(entries).Find(query).Positions.Select(at => entries[at].Id));

    private static SearchReading? Read(string query, params SearchEntry[] entries) =>
        new SearchIndex(entries).Find(query).Reading;
}
