namespace Kommunstyrning.Web.Charts;

/// <summary>
/// How wide a text stands in a picture, in pixels: the advances of Inter at the weight of names (650) with figures of one
/// width, as the typeface's own table has them. Lighter texts are up to 4 percent narrower, so what is given room by this
/// has it.
/// </summary>
internal static class TextWidth
{
    /// <summary>A character that the table does not have; as wide as most capitals.</summary>
    private const int Unknown = 770;

    /// <summary>In thousandths of the size.</summary>
    private static readonly Dictionary<char, int> Advances = Of(
        (268, "ijlìíîï"),
        (270, " ,.:;\u00a0\u202f"),
        (279, "IÌÍÎÏ"),
        (330, "'!·’"),
        (360, "t`´|"),
        (391, "f()[]{}/\\r"),
        (460, "²³°¹"),
        (500, "–-_"),
        (540, "\"”?"),
        (569, "szL§"),
        (580, "aàáâãäåkxJ"),
        (596, "cçvyýeèéêëFEÈÉÊË"),
        (630, "oòóôõöøhnñuùúûübdpqgµ"),
        (650, "0123456789+−×=<>#*ß«»"),
        (667, "SRZBPÞT&"),
        (737, "KDYÝXUÙÚÛÜAVÀÁÂÃÄÅCÇ¬"),
        (770, "HGNÑOÒÓÔÕÖØQ"),
        (927, "wmæM"),
        (1030, "WÆœŒ@%—…½¼")
    );

    /// <param name="size">Of the letters, in pixels of the picture.</param>
    public static double Of(string text, double size = 13) =>
        text.Sum(letter => Advances.GetValueOrDefault(letter, Unknown)) * size / 1000;

    private static Dictionary<char, int> Of(params (int Advance, string Letters)[] groups) =>
        groups
            .SelectMany(group => group.Letters.Select(letter => (letter, group.Advance)))
            .ToDictionary(one => one.letter, one => one.Advance);
}
