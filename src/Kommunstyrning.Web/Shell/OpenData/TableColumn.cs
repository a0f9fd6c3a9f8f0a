using System.Globalization;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>Whom a table is for.</summary>
internal enum TableReader
{
    /// <summary>Names in English, codes, a decimal point.</summary>
    Machine,

    /// <summary>CSV for a Swedish Excel.</summary>
    ExcelText,

    /// <summary>A workbook.</summary>
    Workbook,
}

/// <summary>
/// A column: its two headings and what stands in it, together, so that none of the three can be forgotten or shifted.
/// </summary>
/// <param name="Value">Text, a number, yes or no, or null for an empty cell; NaN is empty too.</param>
internal sealed record TableColumn<T>(string Name, string SwedishName, Func<T, TableReader, object?> Value)
{
    public TableColumn(string name, string swedishName, Func<T, object?> value)
        : this(name, swedishName, (row, _) => value(row)) { }
}

internal static class TableColumns
{
    public static IResult Table<T>(
        this Csv csv,
        string name,
        IReadOnlyList<TableColumn<T>> columns,
        IEnumerable<T> rows
    )
    {
        var reader = csv.IsForExcel ? TableReader.ExcelText : TableReader.Machine;
        return csv.Table(
            name,
            [.. columns.Select(c => csv.IsForExcel ? c.SwedishName : c.Name)],
            rows.Select(row => columns.Select(c => Cell(csv, c.Value(row, reader))).ToArray())
        );
    }

    /// <param name="name">Without ending; letters and digits.</param>
    public static ExcelWorkbook Workbook<T>(
        string name,
        string sheet,
        IReadOnlyList<TableColumn<T>> columns,
        IEnumerable<T> rows
    ) =>
        new(
            name,
            sheet,
            [.. columns.Select(c => c.SwedishName)],
            rows.Select(row => columns.Select(c => Cell(c.Value(row, TableReader.Workbook))).ToArray())
        );

    private static string Cell(Csv csv, object? value) =>
        value switch
        {
            null => "",
            string text => csv.Of(text),
            bool flag => csv.Of(flag),
            int whole => whole.ToString(CultureInfo.InvariantCulture),
            double.NaN => "",
            double number => csv.Of(number),
            _ => throw new ArgumentException($"{value.GetType()} does not stand in a table.", nameof(value)),
        };

    private static object? Cell(object? value) =>
        value switch
        {
            bool flag => flag ? "ja" : "nej",
            double.NaN => null,
            _ => value,
        };
}
