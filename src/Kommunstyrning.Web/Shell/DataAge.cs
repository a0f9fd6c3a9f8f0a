using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Web.Shell;

/// <summary>How old the open data are that a page shows, in words.</summary>
/// <param name="FetchedAt">Null when nothing has been fetched.</param>
public sealed record DataAge(DateTimeOffset? FetchedAt, DateTimeOffset Now, bool IsExample)
{
    /// <summary>Two nights without a fetch are one too many.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromHours(48);

    public static DataAge Of(DataVersion version, DateTimeOffset now) =>
        new(
            version.FetchedAt,
            now,
            string.Equals(version.Source, KoladaSettings.ExampleSource, StringComparison.Ordinal)
        );

    public bool IsOld => Old > Limit;

    /// <summary>"i dag", "i går", "torsdag", "3 mars", "3 mars 2025".</summary>
    public string From =>
        FetchedAt is not { } at
            ? ""
            : (StockholmDay.Of(Now).DayNumber - StockholmDay.Of(at).DayNumber) switch
            {
                <= 0 => "i dag",
                1 => "i går",
                < 7 => StockholmDay.Local(at).ToString("dddd", Text.Swedish),
                _ when StockholmDay.Of(at).Year == StockholmDay.Of(Now).Year => StockholmDay
                    .Of(at)
                    .ToString("d MMMM", Text.Swedish),
                _ => Swedish.Date(StockholmDay.Of(at)),
            };

    /// <summary>"sju timmar gamla", "tre dygn gamla".</summary>
    public string InWords =>
        Old switch
        {
            { TotalHours: < 1 } => "mindre än en timme gamla",
            { TotalHours: < 2 } => "en timme gamla",
            { TotalDays: < 1 } old => $"{Swedish.Number((int)old.TotalHours)} timmar gamla",
            { TotalDays: < 2 } => "ett dygn gamla",
            var old => $"{Swedish.Number((int)old.TotalDays)} dygn gamla",
        };

    private TimeSpan Old => FetchedAt is { } at ? Now - at : TimeSpan.Zero;
}
