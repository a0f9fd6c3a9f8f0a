using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kommunstyrning.Tests.Shell;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kommunstyrning.Tests.Reports;

/// <summary>The Word document that comes out, opened again.</summary>
public sealed class WordReportTests(Reported reported) : IClassFixture<Reported>
{
    private async Task<WordprocessingDocument> Open(string address, Visitor? visitor = null)
    {
        var (reply, content) = await (visitor ?? reported.Instance.Visitor()).File(address);
        Assert.Equal(
            (200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (reply.Code, reply.Header("Content-Type"))
        );
        return WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
    }

    private static Body BodyOf(WordprocessingDocument document) => document.MainDocumentPart!.Document!.Body!;

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static IEnumerable<string> Styled(WordprocessingDocument document, string style) =>
        BodyOf(document).Descendants<Paragraph>().Where(p => StyleOf(p) == style).Select(p => p.InnerText);

    private static List<string[]> Rows(WordprocessingDocument document, string caption)
    {
        var told = BodyOf(document)
            .Elements<Paragraph>()
            .Single(p => StyleOf(p) == "Caption" && p.InnerText.EndsWith(caption, StringComparison.Ordinal));
        return
        [
            .. ((Table)told.NextSibling()!)
                .Elements<TableRow>()
                .Select(row => row.Elements<TableCell>().Select(c => c.InnerText).ToArray()),
        ];
    }

    [Fact]
    public async Task What_the_report_lacks_is_said_units_values_and_goals_that_nobody_answers_for()
    {
        using var document = await Open(Reported.At("docx"));
        var told = BodyOf(document).Elements<Paragraph>().Select(p => p.InnerText).ToList();

        Assert.Contains("Enheter: 1 av 2 enheter har inte lämnat.", told);
        Assert.Contains(
            "Varför värden saknas: Inget värde har kommit sedan utgångsåret (1) och så få personer att värdet är skyddat (1).",
            told
        );
        Assert.Contains("Mål som ingen svarar för: ”Utan nyckeltal”.", told);
        Assert.Contains("Ansvarar: Ingen enhet.", told);
        var page = await reported.Instance.Visitor().Get($"/pitea/uppfoljning/{Reported.Decided}/rapport");
        Assert.Contains("Mål som ingen svarar för", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a_document_as_the_standard_says()
    {
        using var document = await Open(Reported.At("docx"));

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")
        );
        var about = document.PackageProperties;
        Assert.Equal(
            ("Delårsrapport <jan–aug> & \"hösten\" 2026", "Piteå", "sv-SE"),
            (about.Title, about.Creator, about.Language)
        );
        var settings = document.MainDocumentPart!.DocumentSettingsPart!.Settings!;
        Assert.Empty(settings.Elements<UpdateFieldsOnOpen>());
        var language = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First();
        Assert.Equal("sv-SE", language.Val!.Value);
    }

    [Fact]
    public async Task Headings_are_headings_and_the_contents_lead_to_each_of_them()
    {
        using var document = await Open(Reported.At("docx"));

        Assert.Equal(["Delårsrapport <jan–aug> & \"hösten\" 2026"], Styled(document, "Title"));
        Assert.Equal(
            ["Sammanfattning", "Så är rapporten gjord", "Målen", "Nämnder, bolag och förvaltningar"],
            Styled(document, "Heading1")
        );
        Assert.Equal(
            [
                "Människors bedömning",
                "Indikatorerna",
                "Aktiviteterna",
                "Skola",
                "Övriga mål",
                "Bygg & trafik",
                "Skolnämnden",
            ],
            Styled(document, "Heading2")
        );
        Assert.Equal(["Mål 1. Fler väljer <själva> & tryggt", "Mål 2. Utan nyckeltal"], Styled(document, "Heading3"));
        var links = BodyOf(document).Descendants<Hyperlink>().ToList();
        Assert.Equal(
            BodyOf(document)
                .Elements<Paragraph>()
                .Where(p => StyleOf(p)?.StartsWith("Heading", StringComparison.Ordinal) == true)
                .Select(p => p.InnerText),
            links.Select(l => l.InnerText)
        );
        Assert.Equal(
            BodyOf(document).Descendants<BookmarkStart>().Select(b => b.Name!.Value),
            links.Select(l => l.Anchor!.Value)
        );
    }

    [Fact]
    public async Task Figures_stand_as_they_are_written()
    {
        using var document = await Open(Reported.At("docx"));

        string[][] expected =
        [
            ["Indikator", "Enhet", "Bas", "Planen säger", "Utfall", "Mål", "Läge"],
            [
                "Behöriga, kvinnor (N15428)",
                "procent",
                "80,0 (2022)",
                "85,3",
                "0,0 (2025)",
                "90,0 (2028)",
                "Efter banan",
            ],
            [
                "Utan värde (N10002)",
                "–",
                "5,0 (2024)",
                "–",
                "Saknas",
                "6,0 (2028)",
                "Kan inte bedömas: inget värde sedan utgångsåret",
            ],
            [
                "Nära noll (N10003)",
                "kr/inv",
                "0,0 (2022)",
                "–",
                "−0,04 (2025)",
                "−1\u00a0234\u00a0567,5 (2028)",
                "Nära banan. Regeln säger efter banan. Skäl: Nytt avtal.",
            ],
            ["Stort (N10004)", "kr", "–", "–", "1\u00a0234\u00a0567,5 (2025, preliminärt)", "–", "Följs utan målvärde"],
            [
                "Få personer, män (E00001)",
                "procent",
                "1 (2022)",
                "–",
                "Skyddat",
                "2 (2028)",
                "Kan inte bedömas: så få personer att värdet är skyddat",
            ],
        ];
        Assert.Equal(expected, Rows(document, "Indikatorer för mål 1"));
        Assert.Contains(
            "Källa: Kolada (N15428, N10002, N10003, N10004). Källa: kommunens egna uppgifter (E00001). Utgångsvärde och mål: angivet av kommunen. Läge: egen bearbetning av data från Kolada.",
            Styled(document, "RapportKalla")
        );
        Assert.Equal(
            [
                "Aktivitet,Vem,Sista dag,Läge",
                "=HYPERLINK(\"http://x.example\"),Skolnämnden,30 juni 2026,Klar",
                "Slutade,–,–,Avslutad utan att bli klar",
                "Påhittad (exempel),–,–,Försenad",
            ],
            Rows(document, "Aktiviteter för mål 1").Select(row => string.Join(',', row))
        );
    }

    [Fact]
    public async Task The_three_signals_are_counted_apart_and_the_evidence_is_told_beside_them()
    {
        using var document = await Open(Reported.At("docx"));

        Assert.Equal(
            [
                "Bedömning Mål",
                "Bedöms nås 1",
                "Bedöms delvis nås 0",
                "Bedöms inte nås 0",
                "Kan inte bedömas 0",
                "Inte bedömt 1",
            ],
            Rows(document, "Målen efter bedömning").Select(row => string.Join(' ', row))
        );
        Assert.Equal(
            ["Läge Indikatorer", "Nått 0", "På banan 0", "Nära banan 1", "Efter banan 1", "Kan inte bedömas 2"],
            Rows(document, "Indikatorer med målvärde efter läge").Select(row => string.Join(' ', row))
        );
        Assert.Equal(
            [
                "Läge Aktiviteter",
                "Klar 1",
                "Går som planerat 0",
                "Försenad 1",
                "Stannat 0",
                "Inte börjat 0",
                "Avslutad utan att bli klar 1",
            ],
            Rows(document, "Aktiviteter efter läge").Select(row => string.Join(' ', row))
        );
        Assert.Contains(
            "Av 4 indikatorer med målvärde har 2 ett värde att hålla mot målet. 2 går inte att bedöma.",
            Styled(document, "RapportIngress")
        );
        var text = BodyOf(document).Elements<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Contains("Vi följer lagen och praxis.", text);
        Assert.Contains("=1+1 är inte en formel.", text);
        Assert.Contains("Skolnämnden (ansvarar): Bedöms nås.", text);
        Assert.Contains(
            "Regelns förslag: Bedöms delvis nås. Skäl till en annan bedömning: Hösten ser bättre ut.",
            text
        );
        Assert.Contains($"Varför blev det så? {AwkwardDocument.Long}", text);
        Assert.Contains("Bygg & trafik: Har inte bedömt målet.", text);
        Assert.Contains(
            "Den som svarar för målet bedömer det. Regelns förslag, som bygger på indikatorerna, står bredvid. Där bedömningen är en annan än förslaget står skälet.",
            text
        );
    }

    [Fact]
    public async Task Heading_rows_come_again_and_pictures_are_told_in_words()
    {
        using var document = await Open(Reported.At("docx"));

        Assert.All(
            BodyOf(document).Elements<Table>(),
            table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>())
        );
        var picture = Assert.Single(BodyOf(document).Descendants<DW.DocProperties>());
        Assert.Equal(
            "Behöriga, kvinnor (N15428) i Piteå, i procent: utgångsvärde 80,0 2022, milstolpe 85,0 2025, mål 90,0 2028. Utfall: 0,0 (2025).",
            picture.Description!.Value
        );
        var png = Assert.Single(document.MainDocumentPart!.ImageParts);
        Assert.Equal("image/png", png.ContentType);
    }

    [Fact]
    public async Task A_decided_one_says_who_decided_and_a_draft_says_so_on_each_page()
    {
        using var newest = await Open(Reported.At("docx"));
        using var first = await Open(Reported.At("docx") + "?utgava=1");
        using var member = await reported.Instance.Reader("pitea");
        using var draft = await Open(Reported.At("docx", Reported.Open), member);

        var said = BodyOf(newest).Elements<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Contains("Beslutad av kommunfullmäktige den 20 oktober 2026, § 112. Utgåva 2.", said);
        Assert.Contains("Skäl till utgåva 2: Rättad siffra", said);
        Assert.Contains(
            "Beslutad av kommunfullmäktige den 19 oktober 2026, § 112. Utgåva 1.",
            BodyOf(first).InnerText,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("UTKAST", Headers(newest), StringComparison.Ordinal);
        Assert.Contains("UTKAST, inte beslutad", Headers(draft), StringComparison.Ordinal);
        Assert.Contains("UTKAST, inte beslutad", BodyOf(draft).InnerText, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(draft).Select(e => e.Description));
    }

    private static string Headers(WordprocessingDocument document) =>
        string.Concat(document.MainDocumentPart!.HeaderParts.Select(h => h.Header!.InnerText));
}
