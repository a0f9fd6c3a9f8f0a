namespace Kommunstyrning.FollowUp;

/// <summary>Why a text says little to whoever reads it. It is pointed out, and hinders nothing.</summary>
public enum ThinReason
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>Fewer words than <see cref="ThinText.FewestWords"/>.</summary>
    FewWords,

    /// <summary>The same as in the round before.</summary>
    SameAsBefore,

    /// <summary>It points to another report instead of saying it.</summary>
    Elsewhere,

    /// <summary>It says what was done, and not what came of it.</summary>
    OnlyWork,
}

/// <summary>Whether a text says why it went as it did: what a reader would ask for, found by simple signs. No judgement of anybody.</summary>
public static class ThinText
{
    /// <summary>Fewer say nothing that a reader could use.</summary>
    public const int FewestWords = 8;

    /// <summary>A text that points elsewhere and says this much itself is no longer only pointing.</summary>
    private const int WordsBesidePointing = 25;

    private static readonly string[] Pointing =
    [
        "se rapport",
        "se bilaga",
        "se bifogad",
        "se separat",
        "se ovan",
        "se nedan",
        "se föregående",
        "se tidigare",
        "se verksamhetsberättelse",
        "se verksamhetsplan",
        "se årsredovisning",
        "se delårsrapport",
        "hänvisar till",
        "hänvisas till",
        "enligt bilaga",
        "redovisas i",
        "framgår av",
    ];

    private static readonly string[] Work =
    [
        "genomfört",
        "genomförts",
        "genomfördes",
        "arbetat med",
        "arbetar med",
        "arbete pågår",
        "arbetet pågår",
        "pågår enligt plan",
        "påbörjat",
        "påbörjats",
        "tagit fram",
        "tagits fram",
        "haft möten",
        "träffats",
        "utbildning har",
        "utbildningar har",
        "workshop",
        "projektet fortsätter",
        "arbetet fortsätter",
    ];

    private static readonly string[] Effect =
    [
        "ökat",
        "ökar",
        "ökade",
        "minskat",
        "minskar",
        "minskade",
        "sjönk",
        "sjunkit",
        "sjunker",
        "steg",
        "stigit",
        "stiger",
        "förbättrat",
        "förbättrats",
        "försämrat",
        "försämrats",
        "högre",
        "lägre",
        "fler",
        "färre",
        "bättre",
        "sämre",
        "resultat",
        "lett till",
        "ledde till",
        "därför att",
        "eftersom",
        "beror på",
        "berodde på",
        "på grund av",
        "effekt",
        "nått",
        "nådde",
        "når inte",
        "procent",
        "%",
    ];

    /// <param name="text">As it is written; it may be in several lines.</param>
    /// <param name="before">The unit's own text on the same goal the round before; empty where there is none.</param>
    /// <returns>The first reason that holds; null where the text says something.</returns>
    public static ThinReason? Of(string text, string before = "")
    {
        var words = Words(text);
        var plain = string.Join(' ', words);
        if (words.Length == 0)
            return ThinReason.Empty;
        if (before.Length > 0 && string.Equals(plain, string.Join(' ', Words(before)), StringComparison.Ordinal))
            return ThinReason.SameAsBefore;
        if (words.Length < WordsBesidePointing && Says(plain, Pointing))
            return ThinReason.Elsewhere;
        if (words.Length < FewestWords)
            return ThinReason.FewWords;
        return Says(plain, Work) && !Says(plain, Effect) && !plain.Any(char.IsDigit) ? ThinReason.OnlyWork : null;
    }

    /// <summary>In small letters, without what parts them.</summary>
    private static string[] Words(string text) =>
        Text.Line(text)
            .ToLower(Text.Swedish)
            .Split([' ', '.', ',', ';', ':', '!', '?', '(', ')', '”', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Says(string plain, string[] phrases) =>
        Array.Exists(phrases, phrase => $" {plain} ".Contains($" {phrase}", StringComparison.Ordinal));
}
