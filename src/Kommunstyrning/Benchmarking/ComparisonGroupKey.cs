using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>What addresses call groups of areas. Ids of the source's groups and lists of codes stand for themselves.</summary>
public static class ComparisonGroupKey
{
    /// <summary>All of the focus's kind: every municipality, or every region.</summary>
    public const string All = "all";

    /// <summary>The municipalities in the focus's county.</summary>
    public const string County = "county";

    /// <summary>The source's general peer group of the focus.</summary>
    public const string Similar = "similar";

    /// <summary>Before a service area: the peer group that the source has made for it.</summary>
    public const string SimilarIn = "similar:";

    /// <summary>The municipalities on this instance.</summary>
    public const string Here = "here";

    /// <summary>Before the id of one of the municipality's own groups.</summary>
    public const string Own = "own:";

    /// <summary>The peer group that is made for no service area in particular.</summary>
    public const string General = "övergripande";

    /// <summary>Of a peer group, as its focus names it; of any other group its id.</summary>
    /// <returns>
    /// What <see cref="ComparisonGroupResolver"/> finds the same group by, as long as a peer group is the newest of its
    /// kind.
    /// </returns>
    public static string Of(AreaGroup group) =>
        group.ServiceArea switch
        {
            null => group.Id,
            General => Similar,
            var service => SimilarIn + service,
        };

    /// <summary>
    /// Whether who is in the group stays as it is for as long as the open data do, so that an answer about it may be
    /// kept under their version.
    /// </summary>
    public static bool StandsWithTheData(string? key) =>
        Read(key).Kind switch
        {
            ComparisonGroupKind.Here or ComparisonGroupKind.Own => false,
            ComparisonGroupKind.All
            or ComparisonGroupKind.County
            or ComparisonGroupKind.Peers
            or ComparisonGroupKind.OfSource
            or ComparisonGroupKind.Listed => true,
        };

    /// <summary>Whether the open API finds the group by its key; a municipality's own is known to its members alone.</summary>
    public static bool IsKnownToAll(ComparisonGroupKind kind) =>
        kind switch
        {
            ComparisonGroupKind.Own => false,
            ComparisonGroupKind.Here
            or ComparisonGroupKind.All
            or ComparisonGroupKind.County
            or ComparisonGroupKind.Peers
            or ComparisonGroupKind.OfSource
            or ComparisonGroupKind.Listed => true,
        };

    /// <summary>What a key means, and whom it names: the service area, the id of the source, the own id, or codes and names.</summary>
    /// <param name="key">As it was written; nothing means all.</param>
    public static (ComparisonGroupKind Kind, string Value) Read(string? key) =>
        Text.Line(key) switch
        {
            "" or All => (ComparisonGroupKind.All, ""),
            County => (ComparisonGroupKind.County, ""),
            Here => (ComparisonGroupKind.Here, ""),
            Similar => (ComparisonGroupKind.Peers, General),
            var peers when peers.StartsWith(SimilarIn, StringComparison.Ordinal) => (
                ComparisonGroupKind.Peers,
                peers[SimilarIn.Length..]
            ),
            var own when own.StartsWith(Own, StringComparison.Ordinal) => (ComparisonGroupKind.Own, own[Own.Length..]),
            // a municipality's name may begin so too
            ['G', >= '0' and <= '9', .. var rest] id when rest.All(char.IsAsciiLetterOrDigit) => (
                ComparisonGroupKind.OfSource,
                id
            ),
            var codes => (ComparisonGroupKind.Listed, codes),
        };
}
