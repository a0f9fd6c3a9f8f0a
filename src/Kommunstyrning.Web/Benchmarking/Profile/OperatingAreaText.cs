namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>
/// What the source's operating areas are called in a sentence, and in which order pages take them: children and young
/// people, support and care, the place, the organisation, as the municipalities' own quality comparison does.
/// </summary>
internal static class OperatingAreaText
{
    private static readonly (string Source, string Short)[] Known =
    [
        ("Förskoleverksamhet", "Förskola"),
        ("Grundskola åk 0-9 inkl förskoleklass", "Grundskola"),
        ("Gymnasieskola åk 1-3", "Gymnasieskola"),
        ("Anpassad skola", "Anpassad skola"),
        ("Vuxenutbildning", "Vuxenutbildning"),
        ("Individ- och familjeomsorg", "Individ- och familjeomsorg"),
        ("Äldre och funktionshinder", "Äldre och funktionshinder"),
        ("Hälso- och sjukvård", "Hälso- och sjukvård"),
        ("Arbetsmarknad", "Arbetsmarknad"),
        ("Infrastruktur, miljö- och hälsoskydd mm", "Infrastruktur, miljö och hälsoskydd"),
        ("Kultur och fritid", "Kultur och fritid"),
        ("Affärsverksamhet", "Affärsverksamhet"),
        ("Befolkning", "Befolkning"),
        ("Demokrati", "Demokrati"),
        ("Kommunen, övergripande", "Kommunen övergripande"),
        ("Regionen, övergripande", "Regionen övergripande"),
    ];

    /// <summary>Those that we do not know come after the others, and what has no area last.</summary>
    public static int Order(string operatingArea)
    {
        var at = Array.FindIndex(Known, k => string.Equals(k.Source, operatingArea, StringComparison.Ordinal));
        return at >= 0 ? at
            : operatingArea.Length > 0 ? Known.Length
            : Known.Length + 1;
    }

    public static string Of(string operatingArea)
    {
        var at = Array.FindIndex(Known, k => string.Equals(k.Source, operatingArea, StringComparison.Ordinal));
        return at >= 0 ? Known[at].Short
            : operatingArea.Length > 0 ? operatingArea
            : "Utan område";
    }
}
