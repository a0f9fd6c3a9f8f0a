namespace Kommunstyrning.Tenancy;

/// <summary>Names of municipalities and regions as they are compared, never as they are shown.</summary>
internal static class AreaName
{
    /// <summary>What the name of most regions begins with, folded.</summary>
    public const string Region = "REGION ";

    private static readonly string[] Endings = [" KOMMUN", " STAD"];

    public static string Fold(string name) => Text.Line(name).Replace('\u00A0', ' ').ToUpperInvariant();

    /// <summary>The name itself, without `kommun` or `stad`, and each without a genitive s; the surest first.</summary>
    public static IEnumerable<string> Forms(string name)
    {
        var folded = Fold(name);
        yield return folded;
        var ending = Array.Find(Endings, end => folded.EndsWith(end, StringComparison.Ordinal));
        var bare = ending is null ? folded : folded[..^ending.Length];
        if (ending is not null)
            yield return bare;
        if (bare.EndsWith('S'))
            yield return bare[..^1];
    }
}
