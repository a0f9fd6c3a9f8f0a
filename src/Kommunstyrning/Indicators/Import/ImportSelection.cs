namespace Kommunstyrning.Indicators;

/// <summary>Which indicators an import is to fetch; both empty for all of them.</summary>
public sealed record ImportSelection
{
    /// <summary>Codes: N or U and five digits.</summary>
    public List<string> Indicators { get; init; } = [];

    /// <summary>Ids of groups of indicators, whose members of the day are fetched too.</summary>
    public List<string> Groups { get; init; } = [];

    public bool IsAll => Indicators.Count == 0 && Groups.Count == 0;

    /// <summary>Whatever order the codes stand in, and however often.</summary>
    public bool IsSameAs(ImportSelection other) => IsSame(Indicators, other.Indicators) && IsSame(Groups, other.Groups);

    private static bool IsSame(List<string> one, List<string> other) =>
        one.ToHashSet(StringComparer.Ordinal).SetEquals(other);
}
