using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>What the styles of a report are for.</summary>
internal enum WordRole
{
    Title,
    Heading1,
    Heading2,
    Heading3,
    ContentsHeading,
    Contents1,
    Contents2,
    Contents3,
    Caption,
    Lead,
    Notice,
    Source,
    Cell,
    Table,
}

/// <summary>
/// The styles that a report is written in: the municipality's own by the names that Word gives them in every language, and ours
/// where it has none.
/// </summary>
internal sealed class WordStyles
{
    private readonly Dictionary<WordRole, string> ids = [];

    private WordStyles() { }

    public string this[WordRole role] => ids[role];

    public static WordRole Heading(int level) =>
        level switch
        {
            1 => WordRole.Heading1,
            2 => WordRole.Heading2,
            _ => WordRole.Heading3,
        };

    public static WordRole Contents(int level) =>
        level switch
        {
            1 => WordRole.Contents1,
            2 => WordRole.Contents2,
            _ => WordRole.Contents3,
        };

    /// <summary>Finds those that are there and adds those that are missing.</summary>
    public static WordStyles In(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("looks");
        var sheet = part.Styles ??= new Styles();
        var all = sheet.Elements<Style>().ToList();
        var normal = all.Find(s => s.Type?.Value == StyleValues.Paragraph && s.Default?.Value == true)?.StyleId?.Value;
        if (normal is null)
        {
            normal = "Normal";
            sheet.Append(new Style(WordStyleSheet.Normal));
        }
        Speak(sheet);
        var taken = all.Select(s => s.StyleId?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var styles = new WordStyles();
        foreach (var role in Enum.GetValues<WordRole>())
        {
            var (name, xml) = WordStyleSheet.Of(role);
            var type = role == WordRole.Table ? StyleValues.Table : StyleValues.Paragraph;
            var there = all.Find(s =>
                s.Type?.Value == type
                && string.Equals(s.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase)
            );
            if (there?.StyleId?.Value is { } id)
            {
                styles.ids[role] = id;
                continue;
            }
            var added = new Style(xml);
            added.StyleId = taken.Contains(added.StyleId!.Value!) ? $"Ks{role}" : added.StyleId;
            if (added.BasedOn is { } parent)
                parent.Val = role == WordRole.Table ? parent.Val : normal;
            if (added.NextParagraphStyle is { } next)
                next.Val = normal;
            if (role == WordRole.Table && !all.Exists(s => s.StyleId?.Value is "TableNormal"))
                added.BasedOn?.Remove();
            sheet.Append(added);
            styles.ids[role] = added.StyleId!.Value!;
        }
        return styles;
    }

    /// <summary>All of it is Swedish, for spelling and for those who listen.</summary>
    private static void Speak(Styles sheet)
    {
        var defaults = sheet.DocDefaults ??= new DocDefaults(WordStyleSheet.Defaults);
        var runs = defaults.RunPropertiesDefault ??= new RunPropertiesDefault();
        var looks = runs.RunPropertiesBaseStyle ??= new RunPropertiesBaseStyle();
        looks.Languages = new Languages
        {
            Val = "sv-SE",
            EastAsia = "sv-SE",
            Bidi = "ar-SA",
        };
    }
}
