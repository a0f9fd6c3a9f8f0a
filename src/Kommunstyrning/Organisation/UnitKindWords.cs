namespace Kommunstyrning.Organisation;

/// <summary>What kinds of units are called in Swedish municipalities.</summary>
public static class UnitKindWords
{
    private static readonly (UnitKind Kind, string[] Words)[] Known =
    [
        (UnitKind.Council, ["Fullmäktige", "Kommunfullmäktige"]),
        (UnitKind.ExecutiveBoard, ["Kommunstyrelse", "Kommunstyrelsen", "Styrelse"]),
        (UnitKind.Committee, ["Nämnd", "Utskott"]),
        (UnitKind.Administration, ["Förvaltning", "Kontor", "Sektor"]),
        (UnitKind.Department, ["Enhet", "Avdelning", "Skola", "Förskola", "Verksamhet", "Område"]),
        (UnitKind.Company, ["Bolag", "Stiftelse", "Kommunalförbund"]),
    ];

    private static readonly (UnitKind Kind, string[] Endings)[] Endings =
    [
        (UnitKind.Council, ["fullmäktige"]),
        (UnitKind.ExecutiveBoard, ["kommunstyrelsen", "kommunstyrelse"]),
        (UnitKind.Committee, ["nämnden", "nämnd", "utskottet", "utskott"]),
        (UnitKind.Administration, ["förvaltningen", "förvaltning", "kontoret", "kontor"]),
        (UnitKind.Company, [" ab", " aktiebolag", "bolaget"]),
    ];

    /// <summary>One word for each kind, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Words[0])];

    public static string Of(UnitKind kind) => Known.First(k => k.Kind == kind).Words[0];

    /// <summary>Case and accents do not count.</summary>
    /// <returns>Null for what is no kind of unit.</returns>
    public static UnitKind? Read(string written)
    {
        var fold = Nearest.Fold(written);
        foreach (var (kind, words) in Known)
        {
            if (words.Any(word => string.Equals(Nearest.Fold(word), fold, StringComparison.Ordinal)))
                return kind;
        }
        return null;
    }

    /// <summary>What a unit of that name is taken for where nothing else is said.</summary>
    public static UnitKind Guess(string name)
    {
        var fold = Nearest.Fold(name);
        foreach (var (kind, endings) in Endings)
        {
            if (endings.Any(ending => fold.EndsWith(Nearest.Fold(ending), StringComparison.Ordinal)))
                return kind;
        }
        return UnitKind.Department;
    }
}
