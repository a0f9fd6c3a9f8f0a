using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>What a figure is, in the words that pages and exports show beside it.</summary>
public static class Provenance
{
    /// <summary>A value as the source gave it. What we compute from values must not name Kolada as its source.</summary>
    public const string Raw = "Källa: Kolada";

    public const string Example = "Exempeldata, påhittade värden";

    /// <summary>A rank, a median, a difference: what we made of the source's values.</summary>
    public const string Computed = "Egen bearbetning av data från Kolada";

    public const string ComputedExample = "Egen bearbetning av exempeldata, påhittade värden";

    public static string OfComputed(Indicator indicator) => indicator.IsExample ? ComputedExample : Computed;

    public static string OfComputed(DataVersion version) =>
        string.Equals(Of(version), Example, StringComparison.Ordinal) ? ComputedExample : Computed;

    public static string Of(Indicator indicator) => indicator.IsExample ? Example : Raw;

    /// <summary>Of what belongs to no single indicator, such as areas and their groups.</summary>
    public static string Of(DataVersion version) =>
        string.Equals(version.Source, KoladaSettings.ExampleSource, StringComparison.Ordinal) ? Example : Raw;
}
