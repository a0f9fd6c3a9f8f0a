using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>
/// The indicators that a profile opens with: the same way for every area, whatever its values are. From each operating
/// area in turn the first that nobody took: those that we have named, of the national sets first, and among them those
/// that most have a value in; then the others.
/// </summary>
internal static class ProfileBrief
{
    public const int Most = 24;

    /// <param name="rows">All that could be shown, in order.</param>
    /// <param name="national">Ids of the indicators in the national sets.</param>
    /// <returns>So many of the rows at the most, in their order.</returns>
    public static IReadOnlyList<ProfileRow> Of(IReadOnlyList<ProfileRow> rows, IReadOnlySet<string> national)
    {
        var turns = rows.GroupBy(row => row.Indicator.OperatingArea, StringComparer.Ordinal)
            .SelectMany(area => area.OrderBy(row => Place(row, national)).ThenByDescending(row => row.Of).Index())
            .OrderBy(row => Place(row.Item, national) == Unnamed ? 1 : 0)
            .ThenBy(row => row.Index)
            .Take(Most)
            .Select(row => row.Item)
            .ToHashSet();
        return [.. rows.Where(turns.Contains)];
    }

    private const int Unnamed = 2;

    private static int Place(ProfileRow row, IReadOnlySet<string> national) =>
        CuratedIndicators.Find(row.Indicator.Id) is null ? Unnamed
        : national.Contains(row.Indicator.Id) ? 0
        : 1;
}
