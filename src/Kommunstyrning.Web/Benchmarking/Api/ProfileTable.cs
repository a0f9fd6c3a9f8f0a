using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>A profile as rows, one for each indicator.</summary>
internal static class ProfileTable
{
    private static readonly TableColumn<Placed>[] Columns =
    [
        new("area", "kod", p => p.Read.Area.Code),
        new("name", "namn", p => p.Read.Area.Name),
        new("group", "grupp", p => p.Read.ComparisonGroup.Key),
        new("indicator", "nyckeltal", p => p.Row.Indicator.Id),
        new("title", "titel", p => p.Row.Indicator.Title),
        new("short_name", "kort namn", p => p.Row.Indicator.Name),
        new("operating_area", "område", p => p.Row.Indicator.OperatingArea),
        new("unit", "enhet", p => p.Row.Indicator.Unit),
        new("kind", "slag", (p, reader) => In(p.Row.Indicator.Kind, reader)),
        new("direction", "bra håll", (p, reader) => In(p.Row.Indicator.Direction, reader)),
        new("year", "år", p => p.Row.Year),
        new("value", "värde", p => p.Row.Rank > 0 ? p.Row.Value : null),
        new("answer", "svar", p => p.Row.Rank > 0 ? AnswerText.InTable(p.Row.Value, p.Row.Indicator) : null),
        new("rank", "plats", p => p.IsRanked ? p.Row.Rank : null),
        new("alike", "har samma", p => p.Row.Rank > 0 ? p.Row.Tied + 1 : null),
        new("of", "av", p => p.Row.Of),
        new("band", "läge", (p, reader) => BandText.In(p.Row.Band, reader)),
        new("median", "median", p => p.Row.Indicator.IsCounted ? null : p.Row.Median),
        new("change_from", "förändring från", p => p.Change?.From),
        new("change_ranks", "förändring i platser", p => p.Change?.Ranks),
        new("change_absolute", "förändring av värdet", p => p.Change?.Absolute),
        new("source", "källa till värdet", p => Provenance.Of(p.Row.Indicator)),
        new("provenance", "plats, läge, median och förändring", p => Provenance.OfComputed(p.Row.Indicator)),
    ];

    public static IResult Of(ProfileResult read, Csv csv) =>
        csv.Table(
            $"profil-{read.Area.Code}",
            Columns,
            read.Rows.Select(row => new Placed(read, row, row.Indicator.IsCounted ? null : read.ChangeOf(row)))
        );

    private static string In(Direction direction, TableReader reader) =>
        reader != TableReader.Machine
            ? DisplayText.Of(direction)
            : direction switch
            {
                Direction.Higher => "higher",
                Direction.Lower => "lower",
                Direction.None => "none",
            };

    private static string In(IndicatorKind kind, TableReader reader) =>
        reader != TableReader.Machine
            ? DisplayText.Of(kind)
            : kind switch
            {
                IndicatorKind.Share => "share",
                IndicatorKind.Rate => "rate",
                IndicatorKind.Mean => "mean",
                IndicatorKind.Index => "index",
                IndicatorKind.Volume => "volume",
                IndicatorKind.Class => "class",
                IndicatorKind.YesNo => "yesNo",
            };

    private sealed record Placed(ProfileResult Read, ProfileRow Row, RankChange? Change)
    {
        public bool IsRanked => Row.Rank > 0 && !Row.Indicator.IsCounted;
    }
}
