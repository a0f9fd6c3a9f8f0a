using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>A profile as rows, one for each indicator.</summary>
internal static class ProfileTable
{
    private static readonly string[] Columns =
    [
        "area",
        "name",
        "group",
        "indicator",
        "title",
        "operating_area",
        "unit",
        "direction",
        "year",
        "value",
        "rank",
        "of",
        "band",
        "median",
        "change_from",
        "change_ranks",
        "change_absolute",
        "source",
        "provenance",
    ];

    private static readonly string[] SwedishColumns =
    [
        "kod",
        "namn",
        "grupp",
        "nyckeltal",
        "titel",
        "område",
        "enhet",
        "bra håll",
        "år",
        "värde",
        "plats",
        "av",
        "läge",
        "median",
        "förändring från",
        "förändring i platser",
        "förändring av värdet",
        "källa till värdet",
        "plats, läge, median och förändring",
    ];

    public static IResult Of(ProfileResult read, Csv csv) =>
        csv.Table(
            $"profil-{read.Area.Code}",
            csv.IsForExcel ? SwedishColumns : Columns,
            read.Rows.Select(r => Cells(read, r, csv))
        );

    private static string[] Cells(ProfileResult read, ProfileRow row, Csv csv)
    {
        var (indicator, change, isRanked) = (row.Indicator, read.ChangeOf(row), row.Rank > 0);
        return
        [
            read.Area.Code,
            csv.Of(read.Area.Name),
            csv.Of(read.ComparisonGroup.Key),
            indicator.Id,
            csv.Of(indicator.Title),
            csv.Of(indicator.OperatingArea),
            csv.Of(indicator.Unit),
            csv.IsForExcel ? DisplayText.Of(indicator.Direction) : Code(indicator.Direction),
            Whole(row.Year),
            csv.Of(isRanked ? row.Value : null),
            isRanked ? Whole(row.Rank) : "",
            Whole(row.Of),
            csv.IsForExcel ? BandText.Of(row.Band) : BandText.Code(row.Band),
            csv.Of(row.Median),
            change is null ? "" : Whole(change.From),
            change is null ? "" : Whole(change.Ranks),
            csv.Of(change?.Absolute),
            csv.Of(Provenance.Of(indicator)),
            csv.Of(Provenance.OfComputed(indicator)),
        ];
    }

    private static string Code(Direction direction) =>
        direction switch
        {
            Direction.Higher => "higher",
            Direction.Lower => "lower",
            Direction.None => "none",
        };

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
