using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Onboarding.SheetReplies;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>Units, people and goals out of sheets: good rows are taken in, every bad one is named, and nothing comes twice.</summary>
public sealed class SheetTests(Instance instance) : IClassFixture<Instance>
{
    private const string Units = "/organisation/ark";
    private const string People = "/personer/ark";
    private const string Goals = "/del/ark";

    private const string Organisation =
        "Kommentar\tEnhet\tTyp\tÖverordnad\n"
        + "ny\tByskolan\tSkola\tBarnförvaltningen\n"
        + "\tBarnnämnden\tNämnd\tKommunfullmäktige\n"
        + "\tBarnförvaltningen\tförvaltning\tBarnnämnden\n"
        + "\tVatten och avfall AB\t\t\n";

    [Fact]
    public async Task Units_are_shown_first_then_taken_in_and_the_same_sheet_again_changes_nothing()
    {
        using var ostersund = await NewMunicipality.Begin(instance, "2380", "ostersund");

        var look = await ostersund.Look(Units, Organisation);
        Assert.Equal((200, "Alla 4 rader går att ta in."), (look.Code, Heading(look)));
        Assert.Contains("Kommentar används inte.", look.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "2 Byskolan Enhet under Barnförvaltningen",
                "3 Barnnämnden Nämnd under Kommunfullmäktige",
                "4 Barnförvaltningen Förvaltning under Barnnämnden",
                "5 Vatten och avfall AB Bolag under Kommunfullmäktige",
            ],
            Rows(look)
        );
        Assert.DoesNotContain("Byskolan", (await ostersund.Get("/organisation")).Text, StringComparison.Ordinal);

        var taken = await ostersund.TakeIn(Units, Organisation);
        Assert.Equal("Fyra rader är intagna.", Heading(taken));
        var before = await instance.Everything();
        Assert.Equal("Inget nytt. Allt i arket finns redan.", Heading(await ostersund.Look(Units, Organisation)));
        await ostersund.TakeIn(Units, Organisation);
        Assert.Equal(before, await instance.Everything());
        Assert.Equal(
            [
                "Barnförvaltningen",
                "Barnnämnden",
                "Byskolan",
                "Kommunfullmäktige",
                "Kommunstyrelsen",
                "Vatten och avfall AB",
            ],
            await UnitNames("ostersund")
        );
    }

    [Fact]
    public async Task Every_bad_row_is_named_where_it_stands_and_mended_there_while_the_good_ones_are_taken_in()
    {
        using var boras = await NewMunicipality.Begin(instance, "1490", "boras");
        const string rows =
            "Enhet\tSlag\tHör till\n"
            + "Kultur\tNämnd\t\n"
            + "Biblioteket\tEnhet\tKulturförvaltnigen\n"
            + "Kulturförvaltningen\tFörvaltning\tKultur\n"
            + "Kretsen\tEnhet\tRingen\n"
            + "Ringen\tEnhet\tKretsen\n"
            + "Själv AB\tBolag\tSjälv AB\n"
            + "Konstigt\tGalax\t\n"
            + "Lös\tEnhet\t\n"
            + "Fel plats\tFörvaltning\tBiblioteket\n"
            + "\tNämnd\t\n"
            + "Andra fullmäktige\tFullmäktige\t\n";

        var look = await boras.Look(Units, rows);

        Assert.Equal((200, "2 av 11 rader går att ta in. Nio behöver rättas."), (look.Code, Heading(look)));
        Assert.Equal(
            [
                "Rad 3: Det finns ingen enhet som heter ”Kulturförvaltnigen”.",
                "Rad 5: ”Kretsen” skulle höra till sig själv, genom ”Ringen”. Välj något annat.",
                "Rad 6: Den hör till ”Kretsen”, som behöver rättas först.",
                "Rad 7: En enhet kan inte höra till sig själv. Välj vad den hör till.",
                "Rad 8: ”Galax” är inget slags enhet som finns här.",
                "Rad 9: Skriv vad enheten hör till.",
                "Rad 10: Det finns ingen enhet som heter ”Biblioteket”.",
                "Rad 11: Skriv enhetens namn, med högst 120 tecken.",
                "Rad 12: Det finns redan ett fullmäktige, ”Kommunfullmäktige”, och det finns bara ett.",
            ],
            Faults(look)
        );
        // the likeliest is proposed, and nothing is put right unasked
        Assert.Equal(
            "Kulturförvaltningen",
            look.Page.QuerySelector("select[name='fix.3.parent'] option[selected]")!.GetAttribute("value")
        );

        var taken = await boras.TakeIn(Units, rows, ("fix.3.parent", "Kulturförvaltningen"), ("drop", "12"));
        Assert.Equal("Tre rader är intagna. Sju behöver rättas.", Heading(taken));
        Assert.Contains("Biblioteket", await UnitNames("boras"));

        // what is left waits for whoever opens the page
        var later = await boras.Get(Units);
        Assert.Contains("Sju rader väntar på att rättas.", later.Text, StringComparison.Ordinal);
        Assert.Contains("Galax", later.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Sju rader väntar på rättning.",
            (await boras.Get("/kom-igang")).Text,
            StringComparison.Ordinal
        );
        await boras.First.Submit($"/boras{Units}", ("kasta", "ja"));
        Assert.DoesNotContain("väntar", (await boras.Get("/kom-igang")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_no_name_and_marks_and_line_breaks_come_through_the_preview()
    {
        using var kalix = await NewMunicipality.Begin(instance, "2514", "kalix");
        const string rows =
            "Enhet\tSlag\n=SUM(A1:A9)\tNämnd\n\"\"\"Bästa\"\" skolnämnden\"\tNämnd\nBarn, ungdom och familj\tNämnd\n";

        var look = await kalix.Look(Units, rows);
        Assert.Equal(
            ["Rad 2: Cellen är en formel utan värde: ”=SUM(A1:A9)”. Skriv det som ska stå där."],
            Faults(look)
        );
        await kalix.TakeIn(Units, look.Page.QuerySelector("textarea")!.TextContent, ("drop", "2"));
        Assert.Contains("\"Bästa\" skolnämnden", await UnitNames("kalix"));
        Assert.Contains("Barn, ungdom och familj", await UnitNames("kalix"));
    }

    [Fact]
    public async Task What_no_sheet_can_be_is_refused_with_a_sentence_and_changes_nothing()
    {
        using var gavle = await NewMunicipality.Begin(instance, "2180", "gavle");
        var before = await instance.Everything();
        foreach (
            var (path, rows, sentence) in new[]
            {
                (Units, "", "Det finns inget att läsa. Klistra in rader eller välj en fil."),
                (Units, "Enhet\tSlag\n", "Det finns inga rader att läsa."),
                (
                    Units,
                    string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Enhet {i}\tNämnd\n")),
                    "Ta in högst 1000 åt gången."
                ),
                (
                    People,
                    string.Concat(Enumerable.Range(0, 10_000).Select(i => $"p{i}@gavle.example\n")),
                    "Ta in högst 500 åt gången."
                ),
                (
                    Goals,
                    string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Mål {i}\n")),
                    "Ta in högst 300 åt gången."
                ),
            }
        )
        {
            var reply = await gavle.TakeIn(path, rows);
            Assert.Equal(422, reply.Code);
            Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
        }
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task People_get_their_roles_in_their_units_once_each_and_keep_what_they_had()
    {
        using var vaxjo = await NewMunicipality.Begin(instance, "0780", "vaxjo");
        await vaxjo.TakeIn(Units, "Enhet\nSkolnämnden\nSkolförvaltningen\n");
        const string rows =
            "Namn\tE-post\tRoll\tEnhet\n"
            + "Ada\tada@vaxjo.example\tRapportör\tSkolnämnden\n"
            + "Ada\tADA@vaxjo.example\tsammanstallare\tSkolförvaltningen\n"
            + "Bo\tbo@vaxjo.example\t\t\n"
            + "Bo\tbo@vaxjo.example\tLäsare\t\n"
            + "Ci\tci@vaxjo.example\tChef\t\n"
            + "Di\tdi@vaxjo.example\tRapportör\tSkolnämden\n"
            + "Ed\ted@vaxjo\tLäsare\t\n"
            + "Främling\tredaktor@pitea.example\tLäsare\t\n";
        var before = await instance.Everything();

        var look = await vaxjo.Look(People, rows);
        Assert.Equal("3 av 8 rader går att ta in. Fyra behöver rättas.", Heading(look));
        Assert.Equal(before, await instance.Everything());
        Assert.Equal(
            [
                "Rad 6: ”Chef” är ingen roll som finns här.",
                "Rad 7: Det finns ingen enhet som heter ”Skolnämden”.",
                "Rad 8: E-postadressen går inte att använda. Skriv den som namn@kommun.se.",
                "Rad 9: redaktor@pitea.example har ett konto som används på annat håll. Be den som driver tjänsten att ge det en plats här också.",
            ],
            Faults(look)
        );

        var taken = await vaxjo.TakeIn(People, rows);
        Assert.Equal("Tre rader är intagna. Fyra behöver rättas.", Heading(taken));
        var links = taken
            .Page.QuerySelectorAll(".people input[readonly]")
            .Select(i => i.GetAttribute("value")!)
            .ToList();
        Assert.Equal(2, links.Count);
        var list = (await vaxjo.Get("/personer")).Page.QuerySelectorAll("table tbody tr").Select(Line).ToList();
        Assert.Contains(
            list,
            l =>
                l.Contains(
                    "Adaada@vaxjo.example Sammanställare, RapportörSkolförvaltningen, Skolnämnden",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(list, l => l.Contains("Bobo@vaxjo.example LäsareHela kommunen", StringComparison.Ordinal));
        Assert.DoesNotContain(
            list,
            l => l.Contains("Chef", StringComparison.Ordinal) || l.Contains("pitea", StringComparison.Ordinal)
        );

        // once more, with a role more: she keeps the two that she has
        await vaxjo.TakeIn(People, "ada@vaxjo.example\tAda\tStrateg\t\n");
        Assert.Contains(
            "Strateg, Sammanställare, Rapportör",
            (await vaxjo.Get("/personer")).Text,
            StringComparison.Ordinal
        );
        using var ada = instance.Visitor();
        await NewMunicipality.Choose(ada, new Uri(links[0]).PathAndQuery);
        await ada.SignIn("ada@vaxjo.example", NewMunicipality.Password);
        Assert.Equal(200, (await ada.Get($"/vaxjo{Units}")).Code);
        Assert.Equal(403, (await ada.Get($"/vaxjo{People}")).Code);
    }

    private static IEnumerable<string> Rows(Reply reply) =>
        reply.Page.QuerySelectorAll(".sheet-good tbody tr").Select(Line);

    private static string Line(IElement row) =>
        string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IEnumerable<string>> UnitNames(string slug)
    {
        using var anyone = instance.Visitor();
        var units = (await anyone.Get($"/api/v1/{slug}/units")).Json.AsArray();
        return units.Select(u => $"{u!["name"]}").Order(StringComparer.Ordinal);
    }
}
