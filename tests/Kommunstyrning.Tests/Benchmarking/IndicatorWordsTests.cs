using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>What an indicator is called, what sort it is, which way is good and why, and whom it is about.</summary>
[Trait("Engine", "once")]
[Collection(Told.Name)]
public sealed class IndicatorWordsTests(Told told)
{
    [Theory]
    [InlineData("/jamfor/N70103?kommun=2581", "Alla Flickor Pojkar")]
    [InlineData("/jamfor/N70103/karta?kommun=2581", "Alla Flickor Pojkar")]
    public async Task One_chooses_among_girls_and_boys_where_it_is_about_children(string address, string words) =>
        Assert.Equal(
            words,
            string.Join(
                ' ',
                (await told.Get(address)).Page.QuerySelectorAll("input[name=kon] + span").Select(s => s.TextContent)
            )
        );

    [Fact]
    public async Task The_gap_between_girls_and_boys_is_told_so_on_page_and_in_picture()
    {
        var page = await told.Get("/jamfor/N70103?kommun=2581");
        var picture = await told.Get("/jamfor/N70103/kon.svg?kommun=2581");

        Assert.Contains("I Piteå har flickor högre värde än pojkar", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fylld punkt flickor, öppen punkt pojkar.", page.Text, StringComparison.Ordinal);
        Assert.Contains(">Flickor<", picture.Body, StringComparison.Ordinal);
        Assert.Contains(">Pojkar<", picture.Body, StringComparison.Ordinal);
        foreach (var body in new[] { page.Text, picture.Body })
            Assert.DoesNotMatch("[Kk]vinnor|\\b[Mm]än\\b", body);
    }

    [Fact]
    public async Task The_map_says_who_is_meant() =>
        Assert.StartsWith(
            "Piteå har 82,0\u00a0procent för flickor.",
            (await told.Get("/jamfor/N70103/karta?kommun=2581&kon=K")).Page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "(1=vänster, 2=Blocköverskridande, 5=Borgerlig/SD)",
        "",
        "1 vänster|2 blocköverskridande|5 borgerlig/SD"
    )]
    [InlineData("Lås, (Breddinfört=2, testverksamhet=1, Nej=0)", "", "2 breddinfört|1 testverksamhet|0 nej")]
    [InlineData("Svar (Ja=1, Nej=0)", "", "1 ja|0 nej")]
    [InlineData(
        "Organisation, (kodade svarsalternativ)",
        "Den kan bedrivas i 1 = Egen förvaltning, 2 = Kommunalförbund, 4 = Eget bolag eller 5 = Samägt bolag. Med bolag avses …",
        "1 egen förvaltning|2 kommunalförbund|4 eget bolag|5 samägt bolag"
    )]
    [InlineData(
        "Tillgång till utrustning",
        "Ingen/färre än hälften=0, ca hälften= 1, mer än hälften=2, alla=3 . Svar på frågan",
        "0 ingen/färre än hälften|1 ca hälften|2 mer än hälften|3 alla"
    )]
    [InlineData("Läget på arbetsmarknaden", "Mäts varje år.", "")]
    public void What_the_numbers_stand_for_is_read_where_the_source_says_it(
        string title,
        string description,
        string words
    )
    {
        var indicator = new Indicator
        {
            Id = "N00001",
            Title = title,
            Description = description,
        };

        Assert.Equal(words, string.Join('|', AnswerWords.Of(indicator).Select(a => $"{a.Key} {a.Value}")));
    }
}

/// <summary>The same in the open API, where somebody has named and judged it.</summary>
[Trait("Engine", "once")]
[Collection(Stocked.Name)]
public sealed class IndicatorKnowledgeApiTests(Stocked stocked)
{
    [Theory]
    [InlineData("/api/v1/indicators/N15419")]
    [InlineData("/api/v1/indicators/N15419/values?year=2019")]
    [InlineData("/api/v1/indicators/N15419/series")]
    public async Task An_answer_says_name_unit_kind_direction_and_why(string address)
    {
        var indicator = (await stocked.Get(address)).Json["indicator"]!;

        Assert.Equal(
            ["Elever i åk 9 som är behöriga, andel (%)", "%", "rate", "higher"],
            new[] { "name", "unit", "kind", "direction" }.Select(indicator.Says)
        );
        Assert.NotEqual("", indicator.Says("directionReason"));
    }
}
