using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>What addresses call groups of areas. Ids of the source's groups and lists of codes stand for themselves.</summary>
public static class ComparisonGroupKey
{
    public const string All = "all";
    public const string County = "county";
    public const string Similar = "similar";
    public const string SimilarIn = "similar:";

    /// <summary>The municipalities on this instance.</summary>
    public const string Here = "here";

    /// <summary>Before the id of one of the municipality's own groups.</summary>
    public const string Own = "own:";

    /// <summary>The peer group that is made for no service area in particular.</summary>
    public const string General = "övergripande";

    /// <summary>Of a peer group, as its focus names it; of any other group its id.</summary>
    public static string Of(AreaGroup group) =>
        group.ServiceArea switch
        {
            null => group.Id,
            General => Similar,
            var service => SimilarIn + service,
        };
}
