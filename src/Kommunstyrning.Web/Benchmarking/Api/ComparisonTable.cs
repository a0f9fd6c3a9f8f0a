using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>A comparison as rows, one for each area.</summary>
internal static class ComparisonTable
{
    private static readonly TableColumn<Compared>[] Columns =
    [
        new("indicator", "nyckeltal", c => c.Read.Indicator.Id),
        new("title", "titel", c => c.Read.Indicator.Title),
        new("short_name", "kort namn", c => c.Read.Indicator.Name),
        new("unit", "enhet", c => c.Read.Indicator.Unit),
        new("year", "år", c => c.Read.Year),
        new("gender", "kön", c => GenderCode.Of(c.Read.Gender)),
        new(
            "group",
            "grupp",
            (c, reader) => reader == TableReader.Workbook ? c.Read.ComparisonGroup.Name : c.Read.ComparisonGroup.Key
        ),
        new("area", "kod", c => c.Row.Area),
        new("name", "namn", c => c.Row.Name),
        new("value", "värde", c => c.Row.Value),
        new("answer", "svar", c => AnswerText.InTable(c.Row.Value ?? double.NaN, c.Read.Indicator)),
        new("rank", "plats", c => c.Row.Rank),
        new("alike", "har samma", c => c.Row.Alike),
        new("of", "av", c => c.Read.Comparison.Of),
        new("band", "läge", (c, reader) => BandText.In(c.Row.Band, reader)),
        new("status", "status", c => c.Row.Status),
        new("preliminary", "preliminärt", c => c.Read.IsPreliminary),
        new("before", "före ändring", c => c.Row.Before),
        new("changed_on", "ändrat av källan", c => c.Row.ChangedOn is { } day ? $"{day:yyyy-MM-dd}" : null),
        new("source", "källa till värdet", c => Provenance.Of(c.Read.Indicator)),
        new("provenance", "plats och läge", c => Provenance.OfComputed(c.Read.Indicator)),
    ];

    public static IResult Of(ComparisonResult read, Csv csv) =>
        csv.Table($"{read.Indicator.Id}-{read.Year}", Columns, Rows(read));

    public static IResult Workbook(ComparisonResult read) =>
        TableColumns.Workbook(
            $"{read.Indicator.Id}-{read.Year}",
            $"{read.Indicator.Id} {read.Year}",
            Columns,
            Rows(read)
        );

    private static IEnumerable<Compared> Rows(ComparisonResult read) =>
        read.Comparison.Areas.Select(area => new Compared(read, ComparedAnswer.Of(read, area)));

    private sealed record Compared(ComparisonResult Read, ComparedAnswer Row);
}
