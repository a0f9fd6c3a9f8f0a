using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>All that the page on imports shows of them now.</summary>
/// <param name="Current">The run that is under way or waits for somebody; null when all are done.</param>
/// <param name="Runs">The latest, newest first.</param>
/// <param name="Next">Coming starts by the name of their schedule; empty where this process starts nothing.</param>
public sealed record ImportOverview(
    DataVersion Version,
    ImportRun? Current,
    ImportLease Lease,
    IReadOnlyList<RunRow> Runs,
    IReadOnlyList<Night> Nights,
    IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Next,
    KoladaSettings Kolada,
    bool StartsByItself,
    DateTimeOffset Now
)
{
    public DataAge Age => DataAge.Of(Version, Now);

    public bool HasValues => Version.FetchedAt is not null;

    public bool IsUnderWay => Current is { IsUnderWay: true };

    /// <summary>Whoever carried the run out has not been heard of for as long as a lease lasts.</summary>
    public bool IsLeft => Current is { State: ImportState.Running } && Lease.ExpiresAt < Now;

    /// <summary>The values are of another source than the one that is asked now.</summary>
    public bool IsOfAnotherSource =>
        HasValues && !string.Equals(Version.Source, Kolada.Source, StringComparison.Ordinal);

    public bool IsExample => HasValues ? Age.IsExample : Kolada.UsesExample;
}
