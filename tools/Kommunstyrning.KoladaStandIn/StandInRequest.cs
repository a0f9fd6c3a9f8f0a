namespace Kommunstyrning.KoladaStandIn;

/// <summary>A request that the stand-in got.</summary>
/// <param name="Target">Path and query as they came.</param>
public sealed record StandInRequest(string Method, string Target)
{
    /// <summary>How many ids stand in each segment after /v3; a name counts as one.</summary>
    public IReadOnlyList<int> Ids { get; } =
    [.. Target.Split('?')[0].Split('/').Skip(2).Select(s => Uri.UnescapeDataString(s).Split(',').Length)];

    /// <summary>Asks for this path or one below it.</summary>
    public bool IsUnder(string path) =>
        Target.StartsWith(path, StringComparison.Ordinal)
        && (Target.Length == path.Length || Target[path.Length] is '/' or '?');

    /// <summary>Asks for values, not for the catalogue.</summary>
    public bool IsData => Target.Split('/') is [_, _, "data" or "oudata", ..];
}
