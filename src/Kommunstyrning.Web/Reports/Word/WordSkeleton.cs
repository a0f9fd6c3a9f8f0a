using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>
/// A Word document without its text: styles, page, header and footer, from the municipality's template or our own. What else
/// the template held, its text above all, is left behind.
/// </summary>
internal sealed class WordSkeleton : IDisposable
{
    /// <summary>A4, in twentieths of a point.</summary>
    private const uint PageWidth = 11_906;

    private const uint PageHeight = 16_838;
    private const int Margin = 1_304;

    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private static readonly XNamespace Element = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly MemoryStream file = new();
    private readonly WordprocessingDocument package;

    private WordSkeleton(byte[]? template)
    {
        if (template is null)
        {
            package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
            WordFurniture.Furnish(package.AddMainDocumentPart());
            package.ChangeIdOfPart(package.MainDocumentPart!, "text");
        }
        else
        {
            file.Write(template);
            package = WordprocessingDocument.Open(file, isEditable: true);
            if (package.DocumentType != WordprocessingDocumentType.Document)
                package.ChangeDocumentType(WordprocessingDocumentType.Document);
            Empty(package);
        }
        Main = package.MainDocumentPart!;
        Page = PageOf(Main);
        Styles = WordStyles.In(Main);
    }

    public MainDocumentPart Main { get; }

    /// <summary>Stands last in the text.</summary>
    public SectionProperties Page { get; }

    public WordStyles Styles { get; }

    /// <summary>Between the margins, in twentieths of a point.</summary>
    public int TextWidth
    {
        get
        {
            var width = (int)(Page.GetFirstChild<PageSize>()?.Width?.Value ?? PageWidth);
            var margin = Page.GetFirstChild<PageMargin>();
            var left = (int)(margin?.Left?.Value ?? Margin);
            return Math.Max(3_000, width - left - (int)(margin?.Right?.Value ?? Margin));
        }
    }

    /// <param name="template">Has passed <see cref="FollowUp.TemplateCheck"/>; null for our own.</param>
    public static WordSkeleton Of(byte[]? template) => new(template);

    /// <summary>Written by hand: the package's own way gives the part another name each time.</summary>
    public void Tell(string title, string subject, string creator, DateOnly day)
    {
        if (package.CoreFilePropertiesPart is { } former)
            package.DeletePart(former);
        var at = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z");
        XElement Moment(string name) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), at);
        var about = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Element + "title", XmlText.Clean(title)),
            new XElement(Element + "subject", XmlText.Clean(subject)),
            new XElement(Element + "creator", XmlText.Clean(creator)),
            new XElement(Element + "language", "sv-SE"),
            new XElement(Core + "lastModifiedBy", XmlText.Clean(creator)),
            Moment("created"),
            Moment("modified")
        );
        using var written = new MemoryStream();
        about.Save(written);
        written.Position = 0;
        package.AddNewPart<CoreFilePropertiesPart>(CoreType, "about").FeedData(written);
    }

    /// <returns>The package, at its beginning; its text is still empty.</returns>
    public MemoryStream Done()
    {
        // the text is written in its place while the package is put together
        Main.Document = new Document(new Body());
        package.Save();
        package.Dispose();
        file.Position = 0;
        return file;
    }

    public void Dispose()
    {
        package.Dispose();
        file.Dispose();
    }

    private static void Empty(WordprocessingDocument package)
    {
        if (package.ExtendedFilePropertiesPart is { } about)
            package.DeletePart(about);
        if (package.CustomFilePropertiesPart is { } own)
            package.DeletePart(own);
        if (package.ThumbnailPart is { } thumbnail)
            package.DeletePart(thumbnail);
        if (package.DigitalSignatureOriginPart is { } signature)
            package.DeletePart(signature);
        var main = package.MainDocumentPart!;
        foreach (var part in main.Parts.Select(p => p.OpenXmlPart).Where(p => !IsLooks(p)).ToList())
            main.DeletePart(part);
        if (main.DocumentSettingsPart?.Settings is { } settings)
        {
            settings.RemoveAllChildren<AttachedTemplate>();
            settings.RemoveAllChildren<UpdateFieldsOnOpen>();
            settings.RemoveAllChildren<DocumentProtection>();
            settings.RemoveAllChildren<WriteProtection>();
            settings.RemoveAllChildren<TrackRevisions>();
            settings.RemoveAllChildren<MailMerge>();
            settings.RemoveAllChildren<FootnoteDocumentWideProperties>();
            settings.RemoveAllChildren<EndnoteDocumentWideProperties>();
        }
    }

    private static bool IsLooks(OpenXmlPart part) =>
        part
            is StyleDefinitionsPart
                or ThemePart
                or DocumentSettingsPart
                or NumberingDefinitionsPart
                or FontTablePart
                or WebSettingsPart
                or HeaderPart
                or FooterPart;

    private static SectionProperties PageOf(MainDocumentPart main)
    {
        var there = main.Document?.Body?.Elements<SectionProperties>().LastOrDefault();
        var page = there is null ? new SectionProperties() : (SectionProperties)there.CloneNode(deep: true);
        foreach (var tie in page.Elements<HeaderFooterReferenceType>().Where(t => !Has(main, t)).ToList())
            tie.Remove();
        if (page.GetFirstChild<PageSize>() is null)
            page.Append(new PageSize { Width = PageWidth, Height = PageHeight });
        if (page.GetFirstChild<PageMargin>() is null)
            page.InsertAfter(
                new PageMargin
                {
                    Top = Margin,
                    Bottom = Margin,
                    Left = Margin,
                    Right = Margin,
                    Header = 624,
                    Footer = 624,
                    Gutter = 0,
                },
                page.GetFirstChild<PageSize>()
            );
        return page;
    }

    private static bool Has(MainDocumentPart main, HeaderFooterReferenceType tie) =>
        tie.Id?.Value is { } id && main.Parts.Any(p => string.Equals(p.RelationshipId, id, StringComparison.Ordinal));
}
