using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>
/// The first sheet of a workbook as cells, or a document's tables (Office Open XML, ECMA-376): numbers as they are, dates as days, percent as it is
/// shown. A formula is read as its last value, unless it has none.
/// </summary>
internal static class SheetWorkbook
{
    /// <summary>What a small file may unfold to, in bytes.</summary>
    private const long MostUnfolded = 60L * 1024 * 1024;

    private const int MostColumns = 30;

    /// <summary>Built-in formats of days: ECMA-376, part 1, 18.8.30.</summary>
    private static readonly HashSet<uint> Days = [14, 15, 16, 17, 22];

    private static readonly HashSet<uint> Percents = [9, 10];

    public static Outcome<SheetLines> Read(MemoryStream file, int mostRows)
    {
        try
        {
            file.Position = 0;
            bool isWord;
            using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
            {
                isWord = zip.GetEntry("word/document.xml") is not null;
                if (!isWord && zip.GetEntry("xl/workbook.xml") is null)
                    return SentFile.Faulty(
                        "Filen är packad men inget kalkylblad. Spara den som Excel-arbetsbok (.xlsx) eller CSV."
                    );
                if (zip.Entries.Sum(e => e.Length) > MostUnfolded)
                    return SentFile.Faulty("Kalkylbladet är för stort. Spara bara de kolumner och rader som behövs.");
            }
            file.Position = 0;
            if (isWord)
                return WordText.Read(file);
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            return new SheetLines(Lines(document.WorkbookPart!, mostRows));
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or OpenXmlPackageException
                        or System.Xml.XmlException
                        or FileFormatException
                        or FormatException
                        or InvalidOperationException
                        or NullReferenceException
                        or ArgumentException
            )
        {
            return SentFile.Faulty(
                "Kalkylbladet går inte att läsa: filen är trasig eller har lösenord. Spara den på nytt."
            );
        }
    }

    private static List<IReadOnlyList<string>> Lines(WorkbookPart book, int mostRows)
    {
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!.Value!);
        var texts =
            book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                .Select(t => t.InnerText)
                .ToList()
            ?? [];
        var formats =
            book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>()
                .Select(f => f.NumberFormatId?.Value ?? 0)
                .ToList()
            ?? [];
        var lines = new List<IReadOnlyList<string>>();
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read() && lines.Count <= mostRows + 1)
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var row = (Row)reader.LoadCurrentElement()!;
            while (row.RowIndex is { } number && lines.Count + 1 < number.Value && lines.Count <= mostRows)
                lines.Add([]);
            lines.Add(Cells(row, texts, formats));
        }
        return lines;
    }

    private static List<string> Cells(Row row, List<string> texts, List<uint> formats)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var place = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (place >= MostColumns)
                break;
            while (cells.Count < place)
                cells.Add("");
            cells.Add(Said(cell, texts, formats));
        }
        return cells;
    }

    private static string Said(Cell cell, List<string> texts, List<uint> formats)
    {
        var raw = cell.CellValue?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return texts[int.Parse(raw, CultureInfo.InvariantCulture)];
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InlineString?.InnerText ?? "";
        if (cell.CellFormula is not null && raw.Length == 0)
            return $"={cell.CellFormula.InnerText}";
        if (
            cell.DataType?.Value is { } type && type != CellValues.Number
            || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
            return raw;
        var format = cell.StyleIndex?.Value is { } style && style < formats.Count ? formats[(int)style] : 0;
        return Days.Contains(format) ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Percents.Contains(format) ? $"{Plain(number * 100)} %"
            : Plain(number);
    }

    /// <summary>With a comma, so that 1.234 is not taken for a thousand and more.</summary>
    private static string Plain(double number) =>
        Math.Round(number, 9).ToString("0.#########", Text.Swedish).Replace('−', '-');

    /// <summary>"C7" is 2.</summary>
    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
}
