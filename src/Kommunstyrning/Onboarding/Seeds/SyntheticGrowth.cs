namespace Kommunstyrning.Onboarding;

/// <summary>How a synthetic municipality grows from a template to about three hundred elements.</summary>
/// <param name="PerParent">Level key → how many elements of the level stand under each that it may hang on.</param>
internal sealed record SyntheticGrowth(string Template, IReadOnlyDictionary<string, int> PerParent)
{
    private static readonly SyntheticGrowth FromTheTop = new(
        "pitea",
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["strategi"] = 4,
            ["utvecklingsprogram"] = 1,
            ["insatsomrade"] = 6,
            ["mal"] = 8,
        }
    );

    private static readonly SyntheticGrowth FromBelow = new(
        "lulea",
        new Dictionary<string, int>(StringComparer.Ordinal) { ["mal"] = 25 }
    );

    public static SyntheticGrowth Of(int number) => number % 2 == 0 ? FromBelow : FromTheTop;
}
