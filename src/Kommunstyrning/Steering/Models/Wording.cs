using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>
/// Words that municipalities choose themselves for the organisation and for parts of the house, with what is said where
/// none is chosen.
/// </summary>
public static class Wording
{
    /// <summary>What the whole steering rests on; nothing is said where no word is chosen.</summary>
    public const string Foundation = "foundation";

    /// <summary>What laws and rules demand.</summary>
    public const string CoreMission = "coreMission";

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        [Key(UnitKind.Council)] = "Fullmäktige",
        [Key(UnitKind.ExecutiveBoard)] = "Styrelse",
        [Key(UnitKind.Committee)] = "Nämnd",
        [Key(UnitKind.Administration)] = "Verksamhet",
        [Key(UnitKind.Department)] = "Enhet",
        [Key(UnitKind.Company)] = "Bolag",
        [Foundation] = "",
        [CoreMission] = "Kärnuppdrag",
    };

    /// <summary>Of all words that may be chosen, in no particular order.</summary>
    public static IReadOnlyCollection<string> Keys => Defaults.Keys;

    /// <summary>The word is what is said anyway; a form that shows it and is saved chooses nothing.</summary>
    internal static bool IsUsual(string key, string word) =>
        string.Equals(Defaults.GetValueOrDefault(key), word, StringComparison.Ordinal);

    /// <summary>The word for one of a kind of unit, in the singular.</summary>
    public static string Key(UnitKind kind) => $"unit.{kind}";

    /// <param name="version">Null for the usual words.</param>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <returns>The version's own word, else the usual one, which is empty for <see cref="Foundation"/>.</returns>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public static string Of(this ModelVersion? version, string key) =>
        version?.Words.GetValueOrDefault(key) is { Length: > 0 } word ? word : Defaults[key];

    /// <param name="version">Null for the usual words.</param>
    /// <returns>The version's own word for one such unit, else the usual one; with a capital letter where it is the usual.</returns>
    /// <exception cref="KeyNotFoundException">The number is no kind of unit.</exception>
    public static string Of(this ModelVersion? version, UnitKind kind) => version.Of(Key(kind));
}
