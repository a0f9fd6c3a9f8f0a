using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kommunstyrning.Tests.Shell;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Kommunstyrning.Tests.Reports;

/// <summary>The municipality's own template: fetched, dressed, sent, used, refused and taken away.</summary>
public sealed class TemplateTests(Reported reported) : IClassFixture<Reported>
{
    private const string Page = "/pitea/uppfoljning/mall";

    private async Task<byte[]> Start() =>
        (await (await reported.Instance.Editor("pitea")).File($"{Page}/startmall.docx")).Content;

    /// <summary>A template of Swedish names: Rubrik1 and so on, as Word in Swedish writes them.</summary>
    private async Task<byte[]> Dressed(Action<MainDocumentPart>? more = null)
    {
        using var file = new MemoryStream();
        file.Write(await Start());
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            foreach (var style in main.StyleDefinitionsPart!.Styles!.Elements<Style>())
            {
                if (style.StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal))
                    style.StyleId = style.StyleId.Value.Replace("Heading", "Rubrik", StringComparison.Ordinal);
            }
            main.HeaderParts.First()
                .Header!.Append(
                    new Paragraph(new WordRun(new DocumentFormat.OpenXml.Wordprocessing.Text("Vår logotyp")))
                );
            main.Document!.Body!.PrependChild(
                new Paragraph(new WordRun(new DocumentFormat.OpenXml.Wordprocessing.Text("Hemlig text i mallen")))
            );
            main.Document.Body.Elements<SectionProperties>().Last().GetFirstChild<PageSize>()!.Width = 9000;
            more?.Invoke(main);
        }
        return file.ToArray();
    }

    private static async Task<Reply> Send(Visitor editor, byte[] bytes, string name = "C:\\mallar\\Piteås mall.docx")
    {
        var form = SentForm.Of(await editor.Get(Page), Page)!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not "file"))
            content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "file", name);
        return await editor.Send(HttpMethod.Post, Page, content);
    }

    private async Task<WordprocessingDocument> Report(string tenant, Guid round)
    {
        var (_, content) = await reported.Instance.Visitor().File(Reported.At("docx", round, tenant));
        return WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
    }

    [Fact]
    public async Task Its_styles_header_and_page_are_used_and_its_text_is_not()
    {
        using var editor = await reported.Instance.Editor("pitea");
        var sent = await Send(editor, await Dressed());
        Assert.Equal((302, $"{Page}?sparat=ja"), (sent.Code, sent.Location));
        var page = await editor.Get(Page);
        Assert.Contains("Piteås mall.docx", page.Text, StringComparison.Ordinal);

        using (var report = await Report("pitea", Reported.Decided))
        {
            var main = report.MainDocumentPart!;
            Assert.Empty(
                new OpenXmlValidator(FileFormatVersions.Office2019)
                    .Validate(report)
                    .Select(e => $"{e.Path?.XPath} {e.Description}")
            );
            Assert.Equal(
                "Sammanfattning",
                main.Document!.Body!.Elements<Paragraph>()
                    .First(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Rubrik1")
                    .InnerText
            );
            Assert.DoesNotContain("Hemlig", main.Document.InnerText, StringComparison.Ordinal);
            Assert.Contains("Vår logotyp", main.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
            Assert.Equal(
                9000u,
                main.Document.Body.GetFirstChild<SectionProperties>()!.GetFirstChild<PageSize>()!.Width!.Value
            );
        }
        using (var theirs = await Report("lulea", Reported.Theirs))
            Assert.DoesNotContain(
                "Vår logotyp",
                theirs.MainDocumentPart!.HeaderParts.Single().Header!.InnerText,
                StringComparison.Ordinal
            );

        Assert.Equal(302, (await editor.PostWithToken($"{Page}/ta-bort")).Code);
        Assert.Equal(404, (await editor.Get($"{Page}/kommunens.docx")).Code);
        var log = (await editor.Get("/pitea/handelselogg")).Text;
        Assert.Contains("lade in Piteås mall.docx som mall för rapporter i Word.", log, StringComparison.Ordinal);
        Assert.Contains("tog bort mallen Piteås mall.docx för rapporter i Word.", log, StringComparison.Ordinal);
        using var after = await Report("pitea", Reported.Decided);
        Assert.DoesNotContain(
            "Vår logotyp",
            after.MainDocumentPart!.HeaderParts.Single().Header!.InnerText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_thing_that_a_template_may_not_have_is_told_in_a_sentence()
    {
        using var pitea = await reported.Instance.Editor("pitea");
        var start = await Start();
        const string word = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        (string Sentence, byte[] File)[] faults =
        [
            ("Filen är tom.", []),
            ("Filen är för stor: högst 2 MB", new byte[(2 * 1024 * 1024) + 1]),
            ("Filen är ett äldre Worddokument (.doc)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
            ("Filen går inte att läsa som ett Worddokument.", "Hej"u8.ToArray()),
            ("Filen är packad men inget Worddokument.", Zip(("a.txt", "a"))),
            ("Filen är för stor när den packas upp.", With(start, ("word/media/x.png", new string('0', 40_000_000)))),
            ("Dokumentet har makron.", With(start, ("word/vbaProject.bin", "x"))),
            (
                "Dokumentet har makron.",
                Changed(
                    start,
                    "[Content_Types].xml",
                    "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    "vnd.ms-word.document.macroEnabled.main"
                )
            ),
            ("Dokumentet har inbäddade objekt", With(start, ("word/embeddings/oleObject1.bin", "x"))),
            (
                "Dokumentet är kopplat till en annan mallfil.",
                With(start, ("word/_rels/settings.xml.rels", Tie(word + "attachedTemplate", "file:///C:/x.dotx")))
            ),
            (
                "Dokumentet har länkar till något utanför sig",
                With(start, ("word/_rels/header9.xml.rels", Tie(word + "image", "http://x.example/a.png")))
            ),
            ("Mallen saknar Rubrik 2.", Changed(start, "word/styles.xml", "\"heading 2\"", "\"ingen\"")),
            (
                "Filen går inte att läsa som ett Worddokument.",
                Changed(start, "word/styles.xml", "<w:styles", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:styles")
            ),
            (
                "Dokumentet har fält som hämtar text",
                await Dressed(main =>
                    main.HeaderParts.First()
                        .Header!.Append(
                            new Paragraph(
                                new WordRun(new FieldCode("INCLUDE")),
                                new WordRun(new FieldCode("PICTURE \"http://x.example\""))
                            )
                        )
                )
            ),
        ];

        foreach (var (sentence, file) in faults)
        {
            var reply = await Send(pitea, file);
            Assert.Equal((sentence, 422), (sentence, reply.Code));
            Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await pitea.Get($"{Page}/kommunens.docx")).Code);
        Assert.Empty(Kommunstyrning.FollowUp.TemplateCheck.Of(start));
    }

    [Fact]
    public async Task Only_who_may_edit_comes_to_it()
    {
        using var reader = await reported.Instance.Reader("pitea");
        using var other = await reported.Instance.Editor("lulea");

        Assert.Equal(403, (await reader.Get(Page)).Code);
        Assert.Equal(403, (await other.Get(Page)).Code);
        Assert.Equal(403, (await reader.PostWithToken($"{Page}/ta-bort")).Code);
    }

    private static string Tie(string kind, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="{kind}" Target="{target}" TargetMode="External"/></Relationships>""";

    private static byte[] Zip(params (string Name, string Text)[] parts) => With(null, parts);

    private static byte[] With(byte[]? from, params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        file.Write(from ?? []);
        using (
            var zip = new ZipArchive(
                file,
                from is null ? ZipArchiveMode.Create : ZipArchiveMode.Update,
                leaveOpen: true
            )
        )
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    private static byte[] Changed(byte[] from, string name, string what, string by)
    {
        using var file = new MemoryStream();
        file.Write(from);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
                text = reader.ReadToEnd();
            Assert.Contains(what, text, StringComparison.Ordinal);
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text.Replace(what, by, StringComparison.Ordinal)));
        }
        return file.ToArray();
    }
}
