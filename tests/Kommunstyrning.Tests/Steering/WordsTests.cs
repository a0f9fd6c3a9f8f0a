using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>Each municipality's pages speak its own language and no one else's.</summary>
public sealed class WordsTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly string[] All = ["strategi", "inriktning", "målområde", "kontor", "förvaltning"];

    private static readonly string[] Pages = ["", "/roda-traden", "/organisation", "/modell"];

    [Theory]
    [InlineData("pitea", "", "strategi")]
    [InlineData("pitea", "/roda-traden", "strategi")]
    [InlineData("pitea", "/organisation", "")]
    [InlineData("pitea", "/modell", "strategi inriktning")]
    [InlineData("norrkoping", "", "kontor")]
    [InlineData("norrkoping", "/roda-traden", "kontor")]
    [InlineData("norrkoping", "/organisation", "kontor")]
    [InlineData("norrkoping", "/modell", "kontor")]
    [InlineData("lulea", "", "inriktning målområde förvaltning")]
    [InlineData("lulea", "/roda-traden", "inriktning målområde förvaltning")]
    [InlineData("lulea", "/organisation", "förvaltning")]
    [InlineData("lulea", "/modell", "inriktning målområde förvaltning")]
    public async Task A_page_uses_the_words_of_its_municipality(string tenant, string page, string words)
    {
        using var visitor = instance.Visitor();

        var text = (await visitor.Get($"/{tenant}{page}")).Text;

        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), All.Where(word => Has(text, word)));
    }

    /// <summary>In Piteå "Inriktning" is what a section of a strategy is called, and the model says so.</summary>
    [Fact]
    public async Task Each_element_keeps_to_its_municipalitys_words()
    {
        using var visitor = instance.Visitor();
        var allowed = new Dictionary<string, string[]>
        {
            ["pitea"] = ["strategi"],
            ["norrkoping"] = ["kontor"],
            ["lulea"] = ["inriktning", "målområde", "förvaltning"],
        };

        foreach (var (tenant, words) in allowed)
        {
            foreach (var element in (await visitor.Get($"/api/v1/{tenant}/elements")).Json.AsArray())
            {
                var text = (await visitor.Get($"/{tenant}/del/{element!.Says("id")}")).Text;
                var said = All.Where(word => Has(text, word)).Except(words);

                string[] expected = element!.Says("level") is "strategi" or "intern-strategi" ? ["inriktning"] : [];
                Assert.Equal(
                    (element!.Says("title"), string.Join(' ', expected)),
                    (element!.Says("title"), string.Join(' ', said))
                );
            }
        }
    }

    [Fact]
    public async Task Lulea_shows_four_directions_eleven_goal_areas_five_aims_and_three_cornerstones()
    {
        using var visitor = instance.Visitor();

        var text = (await visitor.Get("/lulea")).Text;

        string[] told =
        [
            "Samhälle",
            "Medborgare och kunder",
            "Medarbetare",
            "Ekonomi",
            "Ökat byggande för fler Luleåbor",
            "Värdigt och effektivt flyktingmottagande, särskilt unga",
            "Samordnade insatser för skärgårdens utveckling",
            "Minskade utsläpp av växthusgaser",
            "Ökad andel extern finansiering till samhällsinvesteringar",
            "Utveckla Luleå till Sveriges Kvalitetskommun",
            "Förbättra resultatfokus och öka jämförbarheten",
            "Chefer ska ges rätt förutsättningar för att utöva gott ledarskap",
            "Utveckla den nära arbetsmiljön genom medskapande",
            "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)",
            "Effektivisering av verksamheten",
            "Hållbarhet",
            "Attraktion",
            "Tillväxt",
            "Jämställdhet",
            "Kvalitet",
            "Dialog",
            "Delaktighet",
            "Helhetssyn",
        ];
        Assert.DoesNotContain(told, words => !Has(text, words));
        Assert.Equal(4, (await visitor.Get("/api/v1/lulea/elements?level=inriktning")).Json.AsArray().Count);
        Assert.Equal(11, (await visitor.Get("/api/v1/lulea/elements?level=malomrade")).Json.AsArray().Count);
    }

    [Fact]
    public async Task Pitea_shows_its_house()
    {
        using var visitor = instance.Visitor();

        var text = (await visitor.Get("/pitea")).Text;

        string[] told =
        [
            "Piteå 2050",
            "Lätt att leva",
            "Lätt att växa",
            "Lätt att bo",
            "Lätt att verka",
            "Kvalitet inifrån",
            "Mål- och resultatstyrning",
            "Tillit- och värderingsstyrning",
            "Organisation och regelstyrning",
            "Värdegrund",
            "Jämställdhet",
            "Demokrati",
            "Öppenhet",
            "Likabehandling",
        ];
        Assert.DoesNotContain(told, words => !Has(text, words));
    }

    [Fact]
    public async Task Norrkoping_shows_its_vision_and_no_invented_goals()
    {
        using var visitor = instance.Visitor();

        Assert.Contains("Norrköping tar plats", (await visitor.Get("/norrkoping")).Text, StringComparison.Ordinal);
        Assert.Empty((await visitor.Get("/api/v1/norrkoping/elements?level=mal")).Json.AsArray());
    }

    [Fact]
    public async Task Every_page_is_in_Swedish_with_one_heading_and_a_title()
    {
        using var visitor = instance.Visitor();

        foreach (var path in new[] { "pitea", "norrkoping", "lulea" }.SelectMany(t => Pages.Select(p => $"/{t}{p}")))
        {
            var page = (await visitor.Get(path)).Page;

            Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotEqual("", page.Title);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
