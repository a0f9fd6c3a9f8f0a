using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>What a figure is, in the words that pages and exports show beside it.</summary>
public static class Provenance
{
    /// <summary>A value as the source gave it. What we compute from values must not name Kolada as its source.</summary>
    public const string Raw = "Källa: Kolada";

    public const string Example = "Exempeldata, påhittade värden";

    public static string Of(Indicator indicator) => indicator.IsExample ? Example : Raw;

    /// <summary>Of what belongs to no single indicator, such as areas and their groups.</summary>
    public static string Of(DataVersion version) =>
        string.Equals(version.Source, KoladaSettings.ExampleSource, StringComparison.Ordinal) ? Example : Raw;
}
