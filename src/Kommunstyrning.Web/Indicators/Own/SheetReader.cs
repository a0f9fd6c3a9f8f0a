using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>Reads rows of cells as values of one indicator.</summary>
public static class SheetReader
{
    /// <summary>The columns of an indicator, in the order of pages.</summary>
    public static IReadOnlyList<SheetColumn> ColumnsOf(OwnIndicator indicator)
    {
        var columns = new List<SheetColumn>
        {
            new("period", "Period", "år", "ar", "year", "månad", "tertial", "kvartal"),
        };
        if (indicator.IsDividedByUnit)
            columns.Add(new("unit", "Enhet"));
        if (indicator.IsDividedByGender)
            columns.Add(new("gender", "Kön", "kon"));
        columns.Add(new("value", "Värde", "varde", "utfall"));
        if (indicator is { WithholdsSmall: true, CountsPersons: false })
            columns.Add(new("persons", "Personer", "antal personer"));
        columns.AddRange([new("comment", "Kommentar"), new("source", "Källa", "kalla")]);
        return columns;
    }

    /// <returns>Refused at pasted where there is no column of values.</returns>
    public static Outcome<ValueSheet> Read(OwnIndicator indicator, SheetLines sent)
    {
        var table = SheetTable.Read(ColumnsOf(indicator), sent);
        if (
            table.HasHeadings
            && !(
                table.Named.Contains("value", StringComparer.Ordinal)
                && table.Named.Contains("period", StringComparer.Ordinal)
            )
        )
            return Refusal.Invalid(
                "pasted",
                "Rubrikraden ska ha en kolumn som heter Period och en som heter Värde. Ändra rubrikerna, eller ta bort rubrikraden."
            );
        return new ValueSheet([.. table.Rows.Select(row => new SheetRow(row.Line, Input(row)))], table.Unknown);
    }

    private static OwnValueInput Input(SheetCells row) =>
        new()
        {
            Period = row["period"],
            Unit = row["unit"],
            Gender = row["gender"],
            Value = row["value"],
            Persons = row["persons"],
            Comment = row["comment"],
            Source = row["source"],
        };
}
