namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>A text or a workbook as cells by line; an empty line has none.</summary>
public sealed record SheetLines(IReadOnlyList<IReadOnlyList<string>> Lines);

/// <summary>One row, with the line on which it stood.</summary>
/// <param name="Line">From 1, headings and empty lines counted.</param>
public sealed record SheetCells(int Line, IReadOnlyDictionary<string, string> ByColumn)
{
    /// <returns>Null where the sheet has no such column, or the row ends before it.</returns>
    public string? this[string column] => ByColumn.GetValueOrDefault(column);
}

/// <summary>
/// Rows of cells by column: by their headings where there are any, otherwise in the order of the columns.
/// </summary>
/// <param name="HasHeadings">The first line that has anything names at least one column.</param>
/// <param name="Named">Keys of the columns that there are.</param>
/// <param name="Unknown">Headings that name no column here, and whose cells were passed over.</param>
public sealed record SheetTable(
    IReadOnlyList<SheetCells> Rows,
    bool HasHeadings,
    IReadOnlyList<string> Named,
    IReadOnlyList<string> Unknown
)
{
    /// <param name="columns">In the order in which they are read where there are no headings.</param>
    public static SheetTable Read(IReadOnlyList<SheetColumn> columns, SheetLines sheet)
    {
        var filled = sheet.Lines.Index().Where(l => l.Item.Any(cell => Text.Line(cell).Length > 0)).ToList();
        var headings = filled.Count > 0 ? filled[0].Item.Select(Text.Line).ToList() : [];
        var hasHeadings = headings.Exists(h => columns.Any(c => c.IsCalled(h)));
        var order = hasHeadings
            ? headings.ConvertAll(h => columns.FirstOrDefault(c => c.IsCalled(h))?.Key)
            : [.. columns.Select(c => (string?)c.Key)];
        return new SheetTable(
            [.. filled.Skip(hasHeadings ? 1 : 0).Select(l => new SheetCells(l.Index + 1, Cells(order, l.Item)))],
            hasHeadings,
            [.. order.OfType<string>()],
            hasHeadings ? [.. headings.Where(h => h.Length > 0 && !columns.Any(c => c.IsCalled(h)))] : []
        );
    }

    /// <summary>Of a column that is named twice the first counts.</summary>
    private static Dictionary<string, string> Cells(List<string?> order, IReadOnlyList<string> cells)
    {
        var byColumn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, cell) in order.Zip(cells))
        {
            if (column is not null)
                byColumn.TryAdd(column, cell);
        }
        return byColumn;
    }
}
