using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>How groups of areas are named in sentences and lists.</summary>
internal static class GroupText
{
    /// <summary>"bland liknande kommuner, grundskola", "i Norrbottens län", "bland kommunerna här".</summary>
    public static string Among(Circle circle) =>
        circle.Key is CircleKey.County ? $"i {circle.Name}"
        : circle.Key[0] is 'G' ? $"i gruppen {circle.Name}"
        : $"bland {circle.Name}";

    /// <summary>"kommuner", "regioner".</summary>
    public static string Kinds(ComparisonRead read) => IsRegions(read) ? "regioner" : "kommuner";

    public static string Kind(ComparisonRead read) => IsRegions(read) ? "region" : "kommun";

    public static string TheKinds(ComparisonRead read) => IsRegions(read) ? "regionerna" : "kommunerna";

    private static bool IsRegions(ComparisonRead read) => read.AreaAt(read.Circle.Members[0]).Kind == AreaKind.Region;
}
