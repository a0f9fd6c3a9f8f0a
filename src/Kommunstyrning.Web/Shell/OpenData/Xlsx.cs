using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// A workbook of one sheet, as small as Office Open XML (ECMA-376) allows: the first row is a heading, numbers are
/// numbers, everything else is text and never a formula.
/// </summary>
/// <param name="Name">Of the file, without ending; letters and digits.</param>
/// <param name="Sheet">Its name in the workbook, at most 31 characters.</param>
/// <param name="Rows">Cells: string, double, int or null.</param>
internal sealed record Xlsx(
    string Name,
    string Sheet,
    IReadOnlyList<string> Columns,
    IEnumerable<IReadOnlyList<object?>> Rows
) : IResult
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.xlsx\"";
        await httpContext.Response.Body.WriteAsync(Bytes(), httpContext.RequestAborted);
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes);
            Write(zip, "_rels/.rels", w => Relation(w, "officeDocument", "xl/workbook.xml"));
            Write(zip, "xl/_rels/workbook.xml.rels", w => Relation(w, "worksheet", "worksheets/sheet1.xml"));
            Write(zip, "xl/workbook.xml", Workbook);
            Write(zip, "xl/worksheets/sheet1.xml", Worksheet);
        }
        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string path, Action<XmlWriter> content)
    {
        using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        content(writer);
    }

    private static void ContentTypes(XmlWriter writer)
    {
        writer.WriteStartElement("Types", Types);
        Element(
            writer,
            Types,
            "Default",
            ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
        );
        Element(writer, Types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", MediaType + ".main+xml"));
        Element(
            writer,
            Types,
            "Override",
            ("PartName", "/xl/worksheets/sheet1.xml"),
            ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
        );
        writer.WriteEndElement();
    }

    private static void Relation(XmlWriter writer, string type, string target)
    {
        writer.WriteStartElement("Relationships", Relations);
        Element(writer, Relations, "Relationship", ("Id", "r1"), ("Type", $"{Office}/{type}"), ("Target", target));
        writer.WriteEndElement();
    }

    private void Workbook(XmlWriter writer)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets", Main);
        writer.WriteStartElement("sheet", Main);
        writer.WriteAttributeString("name", Sheet);
        writer.WriteAttributeString("sheetId", "1");
        writer.WriteAttributeString("id", Office, "r1");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Worksheet(XmlWriter writer)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteStartElement("sheetData", Main);
        Row(writer, Columns);
        foreach (var row in Rows)
            Row(writer, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(XmlWriter writer, IReadOnlyList<object?> cells)
    {
        writer.WriteStartElement("row", Main);
        foreach (var cell in cells)
            Cell(writer, cell);
        writer.WriteEndElement();
    }

    private static void Cell(XmlWriter writer, object? cell)
    {
        writer.WriteStartElement("c", Main);
        if (cell is double or int)
        {
            writer.WriteElementString("v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
        }
        else if (cell is string { Length: > 0 } text)
        {
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteElementString("t", Main, text);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Element(
        XmlWriter writer,
        string space,
        string name,
        params (string Name, string Value)[] attributes
    )
    {
        writer.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            writer.WriteAttributeString(attribute, value);
        writer.WriteEndElement();
    }
}
