using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>How groups of areas are named in sentences and lists.</summary>
internal static class GroupText
{
    /// <summary>"bland liknande kommuner, grundskola", "i Norrbottens län", "bland kommunerna här".</summary>
    public static string Among(ComparisonGroup group) =>
        group.Kind switch
        {
            ComparisonGroupKind.County => $"i {group.Name}",
            ComparisonGroupKind.OfSource => $"i gruppen {group.Name}",
            ComparisonGroupKind.All
            or ComparisonGroupKind.Peers
            or ComparisonGroupKind.Here
            or ComparisonGroupKind.Own
            or ComparisonGroupKind.Listed => $"bland {group.Name}",
        };

    /// <summary>"kommuner", "regioner".</summary>
    public static string Kinds(ComparisonResult read) => IsRegions(read) ? "regioner" : "kommuner";

    public static string Kind(ComparisonResult read) => IsRegions(read) ? "region" : "kommun";

    public static string TheKinds(ComparisonResult read) => IsRegions(read) ? "regionerna" : "kommunerna";

    private static bool IsRegions(ComparisonResult read) =>
        read.AreaAt(read.ComparisonGroup.Members[0]).Kind == AreaKind.Region;
}
