using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// The nine classes into which Sweden's Municipalities and Regions (SKR) puts every municipality, in its own order from
/// the largest cities. The source holds each as a group; its title is the only tie.
/// </summary>
public static class SkrClass
{
    private static readonly string[] Titles =
    [
        "Storstäder",
        "Pendlingskommun nära storstad",
        "Större stad",
        "Pendlingskommun nära större stad",
        "Lågpendlingskommun nära större stad",
        "Mindre stad/tätort",
        "Pendlingskommun nära mindre tätort",
        "Landsbygdskommun, ej nära större stad",
        "Landsbygdskommun med besöksnäring",
    ];

    /// <returns>The groups that the source has of the nine, in their order.</returns>
    public static IReadOnlyList<AreaComparisonGroup> Among(PanelCopy panels) =>
        [.. panels.GeneralGroups.Where(g => Order(g) >= 0).OrderBy(Order)];

    private static int Order(AreaComparisonGroup group) =>
        Array.IndexOf(Titles, ComparisonGroupResolver.Name(group.Group));
}
