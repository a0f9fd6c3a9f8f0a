using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>What a figure is, in the words that pages and exports show beside it.</summary>
public static class Provenance
{
    /// <summary>A value as the source gave it. What we compute from values must not name Kolada as its source.</summary>
    public const string Raw = "Källa: Kolada";

    /// <summary>A value of the built-in sample.</summary>
    public const string Example = "Exempeldata, påhittade värden";

    /// <summary>A rank, a median, a difference: what we made of the source's values.</summary>
    public const string Computed = "Egen bearbetning av data från Kolada";

    /// <summary>What we made of values of the built-in sample.</summary>
    public const string ComputedExample = "Egen bearbetning av exempeldata, påhittade värden";

    /// <summary>A value that a municipality has entered by itself.</summary>
    public const string Own = "Källa: kommunens egna uppgifter";

    /// <summary>What we made of values that a municipality has entered by itself.</summary>
    public const string ComputedOwn = "Egen bearbetning av kommunens egna uppgifter";

    /// <summary>Of what we made of the values of one indicator.</summary>
    public static string OfComputed(Indicator indicator) =>
        indicator.IsExample ? ComputedExample
        : indicator.IsOwn ? ComputedOwn
        : Computed;

    /// <summary>Of what we made of the values of several indicators, by the source that all came from.</summary>
    public static string OfComputed(DataVersion version) =>
        string.Equals(Of(version), Example, StringComparison.Ordinal) ? ComputedExample : Computed;

    /// <summary>Of values of one indicator as they are.</summary>
    public static string Of(Indicator indicator) =>
        indicator.IsExample ? Example
        : indicator.IsOwn ? Own
        : Raw;

    /// <summary>Of what belongs to no single indicator, such as areas and their groups.</summary>
    public static string Of(DataVersion version) =>
        string.Equals(version.Source, KoladaSettings.ExampleSource, StringComparison.Ordinal) ? Example : Raw;
}
