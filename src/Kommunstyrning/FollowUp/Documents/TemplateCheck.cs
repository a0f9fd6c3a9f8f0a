using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Whether a file may be a template: a Word document (Office Open XML, ECMA-376) without anything that runs, that is fetched
/// from elsewhere or that lies embedded, and with the headings that a report needs. It is unfolded to a bound and no further.
/// </summary>
public static class TemplateCheck
{
    /// <summary>Of the file as it is sent.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>What all of it may unfold to, in bytes.</summary>
    private const int MostUnfolded = 30 * 1024 * 1024;

    private const int MostParts = 500;

    /// <summary>Of a part that is read as XML, in characters.</summary>
    private const int MostXml = 8 * 1024 * 1024;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly string[] Fetching = ["INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "RD"];

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The names that Word itself writes, in every language, with what they are called in Swedish.</summary>
    private static readonly (string Name, string Swedish)[] Needed =
    [
        ("heading 1", "Rubrik 1"),
        ("heading 2", "Rubrik 2"),
        ("heading 3", "Rubrik 3"),
    ];

    /// <returns>A sentence for each thing that is wrong; empty where it may be used.</returns>
    public static IReadOnlyList<string> Of(byte[] content)
    {
        if (content.Length == 0)
            return ["Filen är tom. Spara mallen igen och välj den nya filen."];
        if (content.Length > MostBytes)
            return [$"Filen är för stor: högst {MostBytes / 1024 / 1024} MB tas emot. Ta bort stora bilder ur mallen."];
        if (content.AsSpan().StartsWith(OldOffice))
            return ["Filen är ett äldre Worddokument (.doc) eller har lösenord. Spara den som .docx utan lösenord."];
        try
        {
            return Of(Unfold(content));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException)
        {
            return ["Filen går inte att läsa som ett Worddokument. Öppna den i Word och spara den som .docx."];
        }
    }

    /// <returns>Null where it unfolds to too much.</returns>
    private static Dictionary<string, byte[]>? Unfold(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
            return null;
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MostUnfolded;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var unfolded = new MemoryStream();
            using var packed = entry.Open();
            // the length that an entry says is not believed
            for (int read; (read = packed.Read(buffer)) > 0; )
            {
                if ((left -= read) < 0)
                    return null;
                unfolded.Write(buffer.AsSpan(0, read));
            }
            if (!parts.TryAdd(entry.FullName.TrimStart('/'), unfolded.ToArray()))
                throw new InvalidDataException("Two parts have one name.");
        }
        return parts;
    }

    private static List<string> Of(Dictionary<string, byte[]>? parts)
    {
        if (parts is null)
            return ["Filen är för stor när den packas upp. Ta bort bilder och text ur mallen och spara den på nytt."];
        if (!parts.TryGetValue("[Content_Types].xml", out var list))
            return ["Filen är packad men inget Worddokument. Spara mallen som .docx."];
        var types = Attributes(list, "ContentType").ToList();
        if (!types.Exists(t => t.StartsWith(Word, StringComparison.Ordinal)) && !types.Exists(IsMacro))
            return ["Filen är packad men inget Worddokument. Spara mallen som .docx."];
        var faults = new List<string>();
        if (types.Exists(IsMacro) || parts.Keys.Any(IsMacroPart))
            faults.Add("Dokumentet har makron. Spara det som Worddokument (.docx), som inte kan ha makron.");
        if (parts.Keys.Any(IsEmbedded) || types.Exists(IsEmbeddedType))
            faults.Add("Dokumentet har inbäddade objekt, till exempel ett kalkylblad. Ta bort dem.");
        faults.AddRange(Outside(parts));
        if (Texts(parts).Any(Fetches))
            faults.Add("Dokumentet har fält som hämtar text eller bild någon annanstans ifrån. Ta bort fälten.");
        if (MainPart(parts) is null)
            faults.Add("Dokumentet saknar innehåll. Öppna det i Word och spara det på nytt.");
        faults.AddRange(Styles(parts));
        return faults;
    }

    private static bool IsMacro(string type) =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
        || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    private static bool IsMacroPart(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmbedded(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmbeddedType(string type) =>
        type.Contains("oleObject", StringComparison.OrdinalIgnoreCase)
        || type.Contains("activeX", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Outside(Dictionary<string, byte[]> parts)
    {
        var ties = parts
            .Where(p => p.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(p => Read(p.Value).Descendants())
            .Where(e => e.Name.LocalName is "Relationship")
            .Select(e => (Kind: (string?)e.Attribute("Type") ?? "", Mode: (string?)e.Attribute("TargetMode") ?? ""))
            .ToList();
        if (ties.Exists(t => t.Kind.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase)))
            yield return "Dokumentet är kopplat till en annan mallfil. Ta bort kopplingen i Word, under Utvecklare och Dokumentmall, så att det står Normal.";
        if (ties.Exists(t => t.Kind.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase)))
            yield return "Dokumentet har andra dokument inuti sig. Ta bort dem.";
        if (
            ties.Exists(t =>
                t.Mode.Equals("External", StringComparison.OrdinalIgnoreCase)
                && !t.Kind.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase)
            )
        )
            yield return "Dokumentet har länkar till något utanför sig, till exempel en webbplats eller en länkad bild. Ta bort länkarna, också i sidhuvud och sidfot.";
    }

    /// <summary>Instructions of fields, wherever they stand.</summary>
    private static IEnumerable<string> Texts(Dictionary<string, byte[]> parts) =>
        parts
            .Where(p => p.Key.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && IsXml(p.Key))
            .SelectMany(p => Instructions(Read(p.Value)));

    /// <summary>One that is cut into runs is read together.</summary>
    private static IEnumerable<string> Instructions(XDocument part) =>
        part.Descendants(Main + "p")
            .Select(p => string.Concat(p.Descendants(Main + "instrText").Select(t => t.Value)))
            .Concat(part.Descendants(Main + "fldSimple").Select(f => (string?)f.Attribute(Main + "instr") ?? ""));

    private static bool Fetches(string instruction) =>
        instruction
            .Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Fetching.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Styles(Dictionary<string, byte[]> parts)
    {
        var names = parts.TryGetValue("word/styles.xml", out var sheet)
            ? Read(sheet)
                .Descendants(Main + "style")
                .Where(s => (string?)s.Attribute(Main + "type") is "paragraph")
                .Select(s => (string?)s.Element(Main + "name")?.Attribute(Main + "val") ?? "")
                .ToList()
            : [];
        var missing = Needed.Where(n => !names.Contains(n.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (missing.Count == 0)
            yield break;
        var said = string.Join(" och ", missing.Select(m => m.Swedish));
        yield return $"Mallen saknar {said}. Skriv en rad med varje rubriknivå i Word, så att formatmallarna kommer med, och spara igen.";
    }

    private static byte[]? MainPart(Dictionary<string, byte[]> parts) => parts.GetValueOrDefault("word/document.xml");

    private static IEnumerable<string> Attributes(byte[] part, string name) =>
        Read(part).Descendants().Select(e => (string?)e.Attribute(name)).OfType<string>();

    /// <exception cref="XmlException">It is no XML, or has a document type.</exception>
    private static XDocument Read(byte[] part)
    {
        var careful = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostXml,
        };
        using var reader = XmlReader.Create(new MemoryStream(part, writable: false), careful);
        return XDocument.Load(reader);
    }
}
