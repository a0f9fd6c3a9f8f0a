using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>A matrix as rows, one for each cell.</summary>
internal static class MatrixCsv
{
    private static readonly TableColumn<Placed>[] Columns =
    [
        new("indicator", "nyckeltal", p => p.Row.Indicator.Id),
        new("title", "titel", p => p.Row.Indicator.Title),
        new("short_name", "kort namn", p => p.Row.Indicator.Name),
        new("unit", "enhet", p => p.Row.Indicator.Unit),
        new("year", "år", p => p.Row.Year),
        new("gender", "kön", p => GenderCode.Of(p.Gender)),
        new("area", "kod", p => p.Area.Code),
        new("name", "namn", p => p.Area.Name),
        new("value", "värde", p => p.Cell.Value),
        new("answer", "svar", p => AnswerText.InTable(p.Cell.Value, p.Row.Indicator)),
        new("rank", "plats", p => p.Cell.Rank > 0 && !p.Row.Indicator.IsCounted ? p.Cell.Rank : null),
        new("alike", "har samma", p => p.Cell.Rank > 0 ? p.Cell.Tied + 1 : null),
        new("of", "av", p => p.Row.Of > 0 ? p.Row.Of : null),
        new("band", "läge", (p, reader) => BandText.In(p.Cell.Band, reader)),
        new("status", "status", p => p.Cell.Status),
        new("preliminary", "preliminärt", p => p.Row.IsPreliminary),
        new("source", "källa till värdet", p => Provenance.Of(p.Row.Indicator)),
        new("provenance", "plats och läge", p => Provenance.OfComputed(p.Row.Indicator)),
    ];

    public static IResult Of(MatrixResult read, Gender gender, Csv csv) =>
        csv.Table(
            "matris",
            Columns,
            read.Rows.SelectMany(row => read.Areas.Zip(row.Cells, (area, cell) => new Placed(row, area, cell, gender)))
        );

    private sealed record Placed(MatrixRow Row, Area Area, MatrixCell Cell, Gender Gender);
}
