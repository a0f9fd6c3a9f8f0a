using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>
/// The nearest by the weighted distance between standardised values: each indicator has mean 0 and standard deviation 1
/// over all of the area's kind.
/// </summary>
/// <param name="K">How many were asked for.</param>
/// <param name="Set">The named choice of indicators, which is the product's own; null where they were listed.</param>
/// <param name="Lacking">Ids that were asked for but have no values, here or in the year. They are left out.</param>
/// <param name="KoladaPeers">The source's own groups of similar municipalities, beside our answer.</param>
public sealed record SimilarAnswer(
    NamedAreaAnswer Area,
    int K,
    string? Set,
    IReadOnlyList<SimilarIndicatorAnswer> Indicators,
    IReadOnlyList<string> Lacking,
    IReadOnlyList<NearAnswer> Nearest,
    IReadOnlyList<KoladaPeersAnswer> KoladaPeers,
    string Provenance,
    DateTimeOffset? FetchedAt
)
{
    internal static SimilarAnswer Of(SimilarityResult read) =>
        new(
            NamedAreaAnswer.Of(read.Area),
            read.Count,
            read.Set?.Key,
            [
                .. read.Indicators.Select(i => new SimilarIndicatorAnswer(
                    i.Indicator.Id,
                    i.Indicator.Title,
                    i.Weight,
                    i.Year
                )),
            ],
            read.Lacking,
            [.. read.Nearest.Select(n => NearAnswer.Of(read, n))],
            [.. read.Peers.Select(p => KoladaPeersAnswer.Of(read, p))],
            Kommunstyrning.Indicators.Provenance.OfComputed(read.Version),
            read.Version.FetchedAt
        );
}

public sealed record SimilarIndicatorAnswer(string Id, string Title, double Weight, int Year);

/// <param name="Area">Code.</param>
/// <param name="Distance">In standard deviations; 0 is alike in everything.</param>
/// <param name="Used">How many of the indicators both have a value in.</param>
/// <param name="Contributions">Only those.</param>
public sealed record NearAnswer(
    string Area,
    string Name,
    double Distance,
    int Used,
    IReadOnlyList<ContributionAnswer> Contributions
)
{
    internal static NearAnswer Of(SimilarityResult read, Likeness near)
    {
        var area = read.AreaAt(near.Position);
        return new NearAnswer(
            area.Code,
            area.Name,
            near.Distance,
            near.Used,
            [
                .. read
                    .Indicators.Select(
                        (indicator, i) =>
                            new ContributionAnswer(indicator.Indicator.Id, near.Shares[i], near.Differences[i])
                    )
                    .Where(c => !double.IsNaN(c.Difference)),
            ]
        );
    }
}

/// <param name="Share">Of the squared distance; they sum to 1 unless the two are alike in everything.</param>
/// <param name="Difference">In standard deviations; positive where the other has the larger value.</param>
public sealed record ContributionAnswer(string Indicator, double Share, double Difference);

/// <param name="ServiceArea">What the group is made for.</param>
/// <param name="Year">Of the figures that the source made it from.</param>
/// <param name="Members">Codes.</param>
/// <param name="Shared">How many of them are among the nearest.</param>
public sealed record KoladaPeersAnswer(string? ServiceArea, int? Year, IReadOnlyList<string> Members, int Shared)
{
    internal static KoladaPeersAnswer Of(SimilarityResult read, PeerOverlap overlap) =>
        new(
            overlap.Peers.Group.ServiceArea,
            overlap.Peers.Group.Year,
            [.. overlap.Peers.Members.Select(m => read.AreaAt(m).Code).Order(StringComparer.Ordinal)],
            overlap.Shared
        );
}
