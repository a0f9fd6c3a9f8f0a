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

    private readonly MemoryStream file = new();
    private readonly WordprocessingDocument package;

    private WordSkeleton(byte[]? template)
    {
        if (template is null)
        {
            package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
            WordFurniture.Furnish(package.AddMainDocumentPart());
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

    public void Tell(string title, string subject, string creator, DateOnly day)
    {
        var about = package.PackageProperties;
        about.Title = title;
        about.Subject = subject;
        about.Creator = creator;
        about.LastModifiedBy = creator;
        about.Language = "sv-SE";
        about.Description = null;
        about.Keywords = null;
        about.Category = null;
        about.Revision = null;
        about.LastPrinted = null;
        about.Created = about.Modified = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
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
