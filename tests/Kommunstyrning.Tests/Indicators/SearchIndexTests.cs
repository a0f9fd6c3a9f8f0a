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
    [InlineData("kr/inv", "N00003")]
    [InlineData("idé", "N00003")]
    [InlineData("ide", "N00003")]
    [InlineData("müsli", "N00003")]
    [InlineData("musli", "N00003")]
    [InlineData("fo\u0308rskola barn", "N11800")]
    [InlineData("barn saknas", "")]
    [InlineData("förskölä", "")]
    [InlineData("förskola\u0007 bar\u0000n", "N11800")]
    [InlineData("図書館", "")]
    [InlineData("🌳", "")]
    public void All_words_are_found_in_any_order(string query, string expected) =>
        Assert.Equal(
            expected,
            Find(
                query,
                new("N00003", "Personalkostnader, kr/inv", "En idé om müsli"),
                new("N11800", "Barn i förskola", "図書"),
                new("N15000", "Elever i grundskola", null)
            )
        );

    [Fact]
    public void A_ring_and_dots_make_other_letters_when_they_are_typed()
    {
        SearchEntry[] entries = [new("N00001", "Hål", ""), new("N00002", "Hal", ""), new("N00003", "Häl", "")];

        Assert.Equal("N00001", Find("hål", entries));
        Assert.Equal("N00003", Find("häl", entries));
        Assert.Equal("N00002 N00001 N00003", Find("hal", entries));
    }

    [Fact]
    public void Starts_of_words_come_before_insides() =>
        Assert.Equal("N00002 N00001", Find("skola", new("N00001", "Grundskola", ""), new("N00002", "Min skola", "")));

    [Fact]
    public void The_title_comes_before_the_description_even_where_it_is_worse_spelt() =>
        Assert.Equal(
            "N00003 N00002 N00001",
            Find(
                "forskola",
                new("N00001", "Annat", "forskola"),
                new("N00002", "Storförskola", ""),
                new("N00003", "Förskola", "")
            )
        );

    [Fact]
    public void One_word_only_in_the_description_is_better_than_two() =>
        Assert.Equal(
            "N00003 N00002 N00001",
            Find(
                "barn trygg",
                new("N00001", "Skola", "trygg barn"),
                new("N00002", "Barn", "trygg"),
                new("N00003", "Småbarn, otrygg", "")
            )
        );

    [Fact]
    public void An_id_comes_first_and_a_part_of_it_finds_it()
    {
        SearchEntry[] entries =
        [
            new("N00001", "Ersätter n15428", ""),
            new("N15428", "Behöriga", ""),
            new("N15429", "", ""),
        ];

        Assert.Equal("N15428 N00001", Find("n15428", entries));
        Assert.Equal("N00001 N15428 N15429", Find("n1542", entries));
    }

    [Fact]
    public void What_ranks_alike_comes_in_the_order_of_ids() =>
        Assert.Equal(
            "N00001 N00002 U00001",
            Find("barn", new("U00001", "Barn", ""), new("N00002", "Barn", ""), new("N00001", "Barn", ""))
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u0000\u00A0")]
    [InlineData("\",;\"")]
    public void A_query_without_words_gives_everything_in_the_order_of_ids(string? query) =>
        Assert.Equal("N00001 N00002", Find(query, new("N00002", "Barn", ""), new("N00001", "Vuxna", "")));

    [Fact]
    public void A_very_long_query_is_cut()
    {
        SearchEntry barn = new("N00001", "a b c d e f g h", "");

        Assert.Equal("N00001", Find("a b c d e f g h " + string.Join(' ', Enumerable.Repeat("x", 10_000)), barn));
        Assert.Equal("N00001", Find(string.Join(' ', Enumerable.Repeat("a", 10_000)), barn));
        Assert.Equal("", Find(new string('a', 1_000_000), barn));
    }

    [Fact]
    public void A_query_that_is_cut_within_a_sign_is_still_a_query() =>
        Assert.Equal("N00001", Find("a".PadRight(255) + "🌳", new SearchEntry("N00001", "a", "")));

    [Fact]
    public void Written_line_breaks_and_hard_spaces_part_words() =>
        Assert.Equal("N00001", Find("skola barn", new SearchEntry("N00001", "Hård\u00A0skola", "Källa\\nbarn")));

    [RecordedFact]
    public async Task The_whole_catalogue_answers()
    {
        var entries = await RecordedCatalogue.Read(
            "kpis.json",
            row => new SearchEntry(
                RecordedCatalogue.Text(row, "id"),
                RecordedCatalogue.Text(row, "title"),
                RecordedCatalogue.Text(row, "description")
            )
        );

        var index = new SearchIndex(entries);

        Assert.Equal(entries.Count, index.Find("").Count);
        Assert.Equal("N15428", entries[index.Find("N15428")[0]].Id);
        Assert.Equal("N15425", entries[index.Find("hemkommun behoriga elever")[0]].Id);
        Assert.Superset(index.Find("förskola").ToHashSet(), index.Find("forskola").ToHashSet());
    }

    private static string Find(string? query, params SearchEntry[] entries) =>
        string.Join(' ', new SearchIndex(entries).Find(query).Select(at => entries[at].Id));
}
