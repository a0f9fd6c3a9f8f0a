using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>
/// Reads rows of cells as values of one indicator: by their headings where there are any, otherwise in the order in which the
/// page shows the columns.
/// </summary>
public static class SheetReader
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["period"] = "period",
        ["år"] = "period",
        ["ar"] = "period",
        ["year"] = "period",
        ["månad"] = "period",
        ["tertial"] = "period",
        ["kvartal"] = "period",
        ["enhet"] = "unit",
        ["unit"] = "unit",
        ["kön"] = "gender",
        ["kon"] = "gender",
        ["gender"] = "gender",
        ["värde"] = "value",
        ["varde"] = "value",
        ["value"] = "value",
        ["utfall"] = "value",
        ["personer"] = "persons",
        ["antal personer"] = "persons",
        ["persons"] = "persons",
        ["kommentar"] = "comment",
        ["comment"] = "comment",
        ["källa"] = "source",
        ["kalla"] = "source",
        ["source"] = "source",
    };

    /// <summary>The columns of an indicator, in the order of pages, with their Swedish names.</summary>
    public static IReadOnlyList<(string Key, string Name)> ColumnsOf(OwnIndicator indicator)
    {
        var columns = new List<(string, string)> { ("period", "Period") };
        if (indicator.IsDividedByUnit)
            columns.Add(("unit", "Enhet"));
        if (indicator.IsDividedByGender)
            columns.Add(("gender", "Kön"));
        columns.Add(("value", "Värde"));
        if (indicator is { WithholdsSmall: true, CountsPersons: false })
            columns.Add(("persons", "Personer"));
        columns.AddRange([("comment", "Kommentar"), ("source", "Källa")]);
        return columns;
    }

    /// <param name="lines">Cells by line; an empty line has none.</param>
    /// <returns>Refused without a field where there is no column of values.</returns>
    public static Outcome<ValueSheet> Read(OwnIndicator indicator, IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var first = lines.Index().FirstOrDefault(l => !IsEmpty(l.Item));
        var columns = ColumnsOf(indicator).Select(c => (string?)c.Key).ToList();
        var (unknown, hasHeadings) = (new List<string>(), false);
        if (first.Item is { } heading && heading.Any(cell => Headings.ContainsKey(Text.Line(cell))))
        {
            hasHeadings = true;
            columns = [.. heading.Select(cell => Headings.GetValueOrDefault(Text.Line(cell)))];
            unknown = [.. heading.Select(Text.Line).Where(cell => cell.Length > 0 && !Headings.ContainsKey(cell))];
            if (
                !columns.Contains("value", StringComparer.Ordinal)
                || !columns.Contains("period", StringComparer.Ordinal)
            )
                return Refusal.Invalid(
                    "pasted",
                    "Rubrikraden ska ha en kolumn som heter Period och en som heter Värde. Ändra rubrikerna, eller ta bort rubrikraden."
                );
        }
        var rows = lines
            .Index()
            .Where(l => !IsEmpty(l.Item) && !(hasHeadings && l.Index == first.Index))
            .Select(l => new SheetRow(l.Index + 1, Input(columns, l.Item)))
            .ToList();
        return new ValueSheet(rows, unknown);
    }

    private static OwnValueInput Input(List<string?> columns, IReadOnlyList<string> cells)
    {
        return new OwnValueInput
        {
            Period = Cell("period"),
            Unit = Cell("unit"),
            Gender = Cell("gender"),
            Value = Cell("value"),
            Persons = Cell("persons"),
            Comment = Cell("comment"),
            Source = Cell("source"),
        };

        string? Cell(string key) =>
            columns.IndexOf(key) is >= 0 and var place && place < cells.Count ? cells[place] : null;
    }

    private static bool IsEmpty(IReadOnlyList<string> cells) => cells.All(cell => Text.Line(cell).Length == 0);
}
