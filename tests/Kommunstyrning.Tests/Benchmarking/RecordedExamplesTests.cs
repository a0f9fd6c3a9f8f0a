using System.Net;
using System.Text.RegularExpressions;
using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Figures that once misled, each with what is right. Places, medians and counts are worked out from the recorded values
/// outside of the program.
/// </summary>
[Trait("Engine", "once")]
public sealed partial class RecordedExamplesTests(RecordedExamples recorded) : IClassFixture<RecordedExamples>
{
    [RecordedFact]
    public async Task What_is_less_than_one_is_not_written_as_nought()
    {
        Assert.Equal(
            "Piteå har 0,32. Det är plats 76 av 250, delad med 16 andra, bättre än medianen 0,30.",
            await recorded.Headline("/jamfor/U23489?kommun=2581&ar=2022")
        );
        Assert.Equal(
            "Andelen av Piteås landyta som är betesmark är 0,028 %. Det är plats 279 av 290 från det högsta, under medianen 1,501 %.",
            await recorded.Headline("/jamfor/N00752?kommun=2581&ar=2022")
        );
        var chart = Ranked().Match((await recorded.Get("/jamfor/U23489?kommun=2581&ar=2022")).Body).Value;
        Assert.Equal(["0,2", "0,3", "0,4", "0,5"], Ticks().Matches(chart).Select(m => m.Groups["label"].Value));
    }

    [RecordedFact]
    public async Task Better_and_fallen_stand_beside_figures_that_differ()
    {
        Assert.Equal(
            "Antalet barn per årsarbetare i Lunds förskolor är 5,00. Det är plats 136 av 289, bättre än medianen 5,03.",
            await recorded.Headline("/jamfor/N11102?kommun=1281&ar=2022")
        );
        Assert.Contains(
            "Sedan 2017 har värdet sjunkit från 5,04 till 5,00.",
            await recorded.Text("/jamfor/N11102?kommun=1281&ar=2022"),
            StringComparison.Ordinal
        );
    }

    /// <summary>Of the 290 tax rates of 2022 Nora's alone is Piteå's, 22,25.</summary>
    [RecordedFact]
    public async Task Only_what_is_alike_is_called_so()
    {
        var rows = (await recorded.Get("/jamfor/N00901?kommun=2581&ar=2022"))
            .Page.QuerySelectorAll("#alla tbody tr")
            .Where(row => row.TextContent.Contains("lika", StringComparison.Ordinal));

        Assert.Equal(["Nora"], rows.Select(row => row.QuerySelector("th")!.TextContent));
    }

    [RecordedFact]
    public async Task Those_who_share_a_place_are_counted_and_none_of_them_is_best()
    {
        var answer = (await recorded.Get("/api/v1/indicators/U00915/comparison?focus=2581&year=2022")).Json;
        var zeroes = answer["values"]!.AsArray().Where(v => v!["value"]?.GetValue<double>() == 0).ToList();

        Assert.Equal(170, zeroes.Count);
        Assert.All(zeroes, v => Assert.Equal(("middle", 170), (v!.Says("band"), v!["alike"]!.GetValue<int>())));
        Assert.Equal(
            "Antalet barn i Piteå som berörs av vräkning är 0,0 per 100 000 inv. Det är plats 1 av 290, delad med 169 andra, lika med medianen.",
            await recorded.Headline("/jamfor/U00915?kommun=2581&ar=2022")
        );
        Assert.Contains(
            "Högst är Ragunda med 96,6 per 100 000 inv, lägst 170 kommuner med 0,0 per 100 000 inv.",
            await recorded.Text("/jamfor/U00915?ar=2022"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "De åtta",
            await recorded.Text("/jamfor/U00915/karta?kommun=2581&ar=2022"),
            StringComparison.Ordinal
        );
    }

    [RecordedFact]
    public async Task Measured_years_are_counted_and_sets_that_differ_are_told()
    {
        Assert.Contains(
            "Piteå har legat över medianen alla 11 mätta år från 2000 till 2022",
            await recorded.Text("/jamfor/N00510?kommun=2581"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Medianen går inte att följa mellan 2021 och 2022: 161 kommuner har värde 2021 och 137 2022, men bara 80 har det båda åren.",
            await recorded.Text("/jamfor/N00610?kommun=2581"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Medianen går inte att följa",
            await recorded.Text("/jamfor/N00510?kommun=2581"),
            StringComparison.Ordinal
        );
    }

    [RecordedFact]
    public async Task An_older_year_says_so_and_leads_to_the_newest()
    {
        var page = await recorded.Get("/jamfor/N45932?kommun=2581");
        var newer = page.Page.QuerySelectorAll(".finding .note a").Single();

        Assert.Equal(
            "Nettoproduktionen av el i Piteå är −3,5 MWh/inv. Det är plats 50 av 241 från det högsta, över medianen −9,5 MWh/inv.",
            RecordedExamples.Plain(page.Page.QuerySelector("h1")!.TextContent)
        );
        Assert.Equal("se 2022", newer.TextContent);
        Assert.Equal(
            "Piteå saknar värde 2022. Medianen bland kommunerna är −6,3 MWh/inv.",
            await recorded.Headline(newer.GetAttribute("href")!)
        );
    }

    /// <summary>Riket has 592 729 children, and the municipalities have as many together.</summary>
    [RecordedFact]
    public async Task A_volume_is_not_held_against_the_sum_of_all()
    {
        Assert.Equal(
            "Antalet invånare i Piteå i åldern 1–5 år är 2 177. Det är plats 71 av 290 från det högsta, över medianen 930.",
            await recorded.Headline("/jamfor/N01926?kommun=2581&ar=2022")
        );
        Assert.Equal(
            "De totala utsläppen av växthusgaser i Piteå är 165 486 ton CO2-ekv. Det är plats 59 av 290 från det högsta, över medianen 73 338 ton CO2-ekv.",
            await recorded.Headline("/jamfor/N07702?kommun=2581&ar=2022")
        );
        foreach (var id in new[] { "N01926", "N07702" })
        {
            var page = await recorded.Get($"/jamfor/{id}?kommun=2581");
            var picture = WebUtility.HtmlDecode((await recorded.Get($"/jamfor/{id}/utveckling.svg?kommun=2581")).Body);
            Assert.DoesNotContain("Riket", page.Page.QuerySelectorAll("thead th").Select(h => h.TextContent));
            Assert.Contains("har legat över medianen ", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("riket", picture, StringComparison.OrdinalIgnoreCase);
        }
    }

    [RecordedFact]
    public async Task A_code_is_counted()
    {
        var answer = (await recorded.Get("/api/v1/indicators/N05829/comparison?focus=2581&year=2022")).Json;

        Assert.Equal(
            "Piteå har koden 2 (blocköverskridande). Det har 144 av 290 kommuner.",
            await recorded.Headline("/jamfor/N05829?kommun=2581&ar=2022")
        );
        Assert.Equal(
            [
                "2 blocköverskridande 144",
                "3 borgerligt styre 71",
                "5 borgerlig/SD 39",
                "1 vänster 35",
                "4 övrigt styre 1",
            ],
            answer["answers"]!.AsArray().Select(a => $"{a!["value"]} {a.Says("answer")} {a["count"]}")
        );
        Assert.All(answer["values"]!.AsArray(), v => Assert.Null(v!["rank"]));
    }

    [RecordedFact]
    public async Task What_few_have_opens_on_a_year_that_can_be_compared()
    {
        Assert.Equal(
            "Användningen av icke-förnybara bränslen i Piteå är 14,4 MWh/inv. Det är plats 109 av 131, sämre än medianen 8,3 MWh/inv.",
            await recorded.Headline("/jamfor/N45909?kommun=2581")
        );
        Assert.Equal(
            "Användningen av icke-förnybara bränslen i Stockholm är 2,0 MWh/inv. Det är plats 4 av 143, bättre än medianen 8,1 MWh/inv.",
            await recorded.Headline("/jamfor/N45909?kommun=0180")
        );
        foreach (var code in new[] { "1480", "0980", "2403", "0114", "2482" })
            Assert.Equal(200, (await recorded.Get($"/jamfor/N45909?kommun={code}")).Code);
    }

    /// <summary>Of the girls Piteå's are 81st of 287, and fifth of 13 in the county.</summary>
    [RecordedFact]
    public async Task The_choice_is_told_in_headline_picture_and_file()
    {
        const string Choice = "kommun=2581&kon=K&grupp=county&ar=2022";
        const string Headline =
            "Meritvärdet i årskurs 9 i Piteås kommunala skolor är 237,3 poäng bland flickor. Det är plats 81 av 287, bättre än medianen 229,4 poäng.";
        var page = await recorded.Get($"/jamfor/N15505?{Choice}");
        var picture = RecordedExamples.Plain(
            WebUtility.HtmlDecode((await recorded.Get($"/jamfor/N15505/ordning.svg?{Choice}")).Body)
        );
        var file = await recorded.Get(
            page.Page.QuerySelector(".takeaway a[href*='comparison.csv']")!.GetAttribute("href")!
        );

        Assert.Equal(Headline, RecordedExamples.Plain(page.Page.QuerySelector("h1")!.TextContent));
        Assert.Contains("I Norrbottens län är det plats 5 av 13.", page.Text, StringComparison.Ordinal);
        Assert.Contains(Headline, picture, StringComparison.Ordinal);
        Assert.Contains("2022, flickor.", picture, StringComparison.Ordinal);
        Assert.Contains("De framhävda punkterna är Norrbottens län.", picture, StringComparison.Ordinal);
        Assert.Contains(",poäng,2022,K,county,2581,Piteå,237.3,,5,1,13,", file.Body, StringComparison.Ordinal);
        Assert.Equal(
            "Hälften av kommunerna ligger mellan 207,6 och 225,7 poäng.",
            await recorded.Headline("/jamfor/N15505?ar=2022")
        );
    }

    /// <summary>Piteå has 4,483863 %, and low is good.</summary>
    [RecordedFact]
    public async Task A_target_that_makes_no_sense_is_told_why()
    {
        foreach (
            var (target, sentence) in new[]
            {
                ("4,483863", "Piteå har redan 4,5 %. Skriv det värde som ni vill nå."),
                ("4,5", "Piteå har redan 4,48 %, och målet 4,50 % vore en försämring: här är lägre bättre."),
                ("5,5 %", "Piteå har redan 4,5 %, och målet 5,5 % vore en försämring: här är lägre bättre."),
                ("5.5", "Piteå har redan 4,5 %, och målet 5,5 % vore en försämring: här är lägre bättre."),
                ("5 5", "Skriv målet som ett tal i procent, till exempel 92,5 eller 1 250."),
                ("130", "En andel är som minst 0 och som mest 100 %. Målet 130,0 % går därför inte att nå."),
            }
        )
        {
            var address = $"/jamfor/N02797/mal?kommun=2581&mal={Uri.EscapeDataString(target)}&malar=2026";
            Assert.Equal(400, (await recorded.Get(address)).Code);
            Assert.Contains(sentence, await recorded.Text(address), StringComparison.Ordinal);
        }
        var possible = await recorded.Text("/jamfor/N02797/mal?kommun=2581&mal=2&malar=2026");
        Assert.Contains("en minskning med 2,5 procentenheter", possible, StringComparison.Ordinal);
    }

    /// <summary>Fifteen figures are what a value has at the most; more are what computing left behind.</summary>
    [RecordedFact]
    public async Task No_file_has_figures_that_computing_left_behind()
    {
        foreach (
            var address in new[]
            {
                "/api/v1/areas/2581/profile.csv",
                "/api/v1/areas/2581/profile.csv?format=excel",
                "/api/v1/indicators/N07702/comparison.csv",
            }
        )
        {
            var file = (await recorded.Get(address)).Body;
            Assert.DoesNotMatch(@"[0-9][.,][0-9]*(0{7}|9{7})[0-9]", file);
        }
    }

    [GeneratedRegex("<svg[^>]*data-ranked.*?</svg>", RegexOptions.Singleline, 1000)]
    private static partial Regex Ranked();

    [GeneratedRegex(
        "<line class=\"grid\"[^>]*/?>(?:</line>)?\\s*<text class=\"axis\"[^>]*>(?<label>[^<]*)<",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ticks();
}
