using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>A matrix as rows, one for each cell.</summary>
internal static class MatrixCsv
{
    private static readonly string[] Columns =
    [
        "indicator",
        "title",
        "unit",
        "year",
        "gender",
        "area",
        "name",
        "value",
        "rank",
        "of",
        "band",
        "status",
        "preliminary",
        "source",
        "provenance",
    ];

    private static readonly string[] SwedishColumns =
    [
        "nyckeltal",
        "titel",
        "enhet",
        "år",
        "kön",
        "kod",
        "namn",
        "värde",
        "plats",
        "av",
        "läge",
        "status",
        "preliminärt",
        "källa till värdet",
        "plats och läge",
    ];

    public static IResult Of(MatrixResult read, Gender gender, Csv csv) =>
        csv.Table(
            "matris",
            csv.IsForExcel ? SwedishColumns : Columns,
            read.Rows.SelectMany(row => read.Areas.Zip(row.Cells, (area, cell) => Cells(row, area, cell, gender, csv)))
        );

    private static string[] Cells(MatrixRow row, Area area, MatrixCell cell, Gender gender, Csv csv) =>
        [
            row.Indicator.Id,
            csv.Of(row.Indicator.Title),
            csv.Of(row.Indicator.Unit),
            row.Year is { } year ? Whole(year) : "",
            GenderCode.Of(gender),
            area.Code,
            csv.Of(area.Name),
            csv.Of(double.IsNaN(cell.Value) ? null : cell.Value),
            cell.Rank > 0 ? Whole(cell.Rank) : "",
            row.Of > 0 ? Whole(row.Of) : "",
            csv.IsForExcel ? BandText.Of(cell.Band) : BandText.Code(cell.Band),
            csv.Of(cell.Status),
            csv.Of(row.IsPreliminary),
            csv.Of(Provenance.Of(row.Indicator)),
            csv.Of(Provenance.OfComputed(row.Indicator)),
        ];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
