using System.Globalization;

namespace Kommunstyrning.Access;

/// <summary>
/// A password cut into the pieces that leave the least to guess: common words, also backwards and with signs for letters,
/// runs of the alphabet and the keyboard, repetitions, years and dates. What is in none of them counts character by character.
/// </summary>
/// <param name="ToGuess">
/// About how many letters' worth of chance there is: a letter counts 1, a digit 0.6, another sign 0.5, a common word 3,
/// anything else that is predictable 1.
/// </param>
/// <param name="HasWord">Whether a common word is among the pieces.</param>
internal sealed record PasswordParse(double ToGuess, bool HasWord)
{
    private const double Letter = 1;
    private const double Digit = 0.6;
    private const double Sign = 0.5;
    private const double Word = 3;
    private const double Pattern = 1;

    private const int ShortestRun = 3;

    /// <summary>Ways of the fingers over a Swedish keyboard, folded as passwords are; each also backwards.</summary>
    private static readonly string[] Keys =
    [
        .. new[]
        {
            "1234567890",
            "qwertyuiopa",
            "asdfghjkloa",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyzaao",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "zaq1xsw2cde3vfr4bgt5nhy6mju7",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1a2b3c4d5e6f7g8h",
            "a1b2c3d4e5f6g7h8",
            "adgjmptw",
        }.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }),
    ];

    public static PasswordParse Of(FoldedPassword password)
    {
        var text = password.Plain;
        var best = new PasswordParse?[text.Length + 1];
        best[0] = new PasswordParse(0, HasWord: false);
        for (var start = 0; start < text.Length; start++)
        {
            foreach (var (length, cost, isWord) in Pieces(password, start))
            {
                var so = best[start]!;
                var then = new PasswordParse(so.ToGuess + cost, so.HasWord || isWord);
                if (best[start + length] is not { } other || then.ToGuess < other.ToGuess)
                    best[start + length] = then;
            }
        }
        return best[^1]!;
    }

    private static IEnumerable<(int Length, double Cost, bool IsWord)> Pieces(FoldedPassword password, int start)
    {
        var text = password.Plain;
        yield return (1, Alone(text[start]), false);
        foreach (var length in password.Variants.SelectMany(v => CommonWords.At(v, start)))
            yield return (length, Word, true);
        for (var length = ShortestRun; length <= text.Length - start; length++)
        {
            var piece = text.AsSpan(start, length);
            if (IsOneCharacter(piece) || IsKeys(piece) || IsDate(piece) || text.AsSpan(0, start).IndexOf(piece) >= 0)
                yield return (length, Pattern, false);
        }
    }

    private static double Alone(char c) =>
        char.IsLetter(c) ? Letter
        : char.IsAsciiDigit(c) ? Digit
        : Sign;

    private static bool IsOneCharacter(ReadOnlySpan<char> piece) => !piece.ContainsAnyExcept(piece[0]);

    private static bool IsKeys(ReadOnlySpan<char> piece)
    {
        foreach (var row in Keys)
        {
            if (row.AsSpan().IndexOf(piece) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>2026, 260114, 20260114, 14012026.</summary>
    private static bool IsDate(ReadOnlySpan<char> piece) =>
        piece.Length switch
        {
            4 => int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1900 and < 2100,
            6 => Is(piece, "yyMMdd") || Is(piece, "ddMMyy"),
            8 => (Is(piece, "yyyyMMdd") || Is(piece, "ddMMyyyy")),
            _ => false,
        };

    private static bool Is(ReadOnlySpan<char> piece, string format) =>
        DateOnly.TryParseExact(piece, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
