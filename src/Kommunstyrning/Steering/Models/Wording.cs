using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>Words that municipalities choose themselves (P05, N06), with what is said where none is chosen.</summary>
public static class Wording
{
    public const string Foundation = "foundation";
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

    public static IReadOnlyCollection<string> Keys => Defaults.Keys;

    public static string Key(UnitKind kind) => $"unit.{kind}";

    public static string Of(this ModelVersion? version, string key) =>
        version?.Words.GetValueOrDefault(key) is { Length: > 0 } word ? word : Defaults[key];

    public static string Of(this ModelVersion? version, UnitKind kind) => version.Of(Key(kind));
}
