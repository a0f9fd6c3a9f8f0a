using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>A comparison as rows, one for each area.</summary>
internal static class ComparisonTable
{
    private static readonly string[] Columns =
    [
        "indicator",
        "year",
        "gender",
        "group",
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
        "år",
        "kön",
        "grupp",
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

    public static IResult Of(ComparisonResult read, Csv csv) =>
        csv.Table(
            $"{read.Indicator.Id}-{read.Year}",
            csv.IsForExcel ? SwedishColumns : Columns,
            read.Comparison.Areas.Select(a => Cells(read, a, csv))
        );

    private static string[] Cells(ComparisonResult read, ComparedArea compared, Csv csv)
    {
        var row = ComparedAnswer.Of(read, compared);
        return
        [
            read.Indicator.Id,
            Whole(read.Year),
            GenderCode.Of(read.Gender),
            csv.Of(read.ComparisonGroup.Key),
            row.Area,
            csv.Of(row.Name),
            csv.Of(row.Value),
            row.Rank is { } rank ? Whole(rank) : "",
            Whole(read.Comparison.Of),
            csv.IsForExcel ? BandText.Of(row.Band) : BandText.Code(row.Band),
            csv.Of(row.Status),
            csv.Of(read.IsPreliminary),
            csv.Of(Provenance.Of(read.Indicator)),
            csv.Of(Provenance.OfComputed(read.Indicator)),
        ];
    }

    public static IResult Workbook(ComparisonResult read) =>
        new ExcelWorkbook(
            $"{read.Indicator.Id}-{read.Year}",
            $"{read.Indicator.Id} {read.Year}",
            SwedishColumns,
            read.Comparison.Areas.Select(a => Row(read, a))
        );

    private static object?[] Row(ComparisonResult read, ComparedArea compared)
    {
        var row = ComparedAnswer.Of(read, compared);
        return
        [
            read.Indicator.Id,
            read.Year,
            GenderCode.Of(read.Gender),
            read.ComparisonGroup.Name,
            row.Area,
            row.Name,
            row.Value,
            row.Rank,
            read.Comparison.Of,
            BandText.Of(row.Band),
            row.Status,
            read.IsPreliminary ? "ja" : "nej",
            Provenance.Of(read.Indicator),
            Provenance.OfComputed(read.Indicator),
        ];
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
