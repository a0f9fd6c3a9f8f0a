using System.Collections.Frozen;
using System.Reflection;

namespace Kommunstyrning.Access;

/// <summary>Words that lists of guessed passwords begin with, in English and Swedish, forwards and backwards.</summary>
internal static class CommonWords
{
    private const int Shortest = 4;

    private static readonly FrozenSet<string> Words = Read();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly int Longest = Words.Max(w => w.Length);

    /// <returns>The lengths of the words that begin at the place.</returns>
    public static IEnumerable<int> At(string folded, int start)
    {
        for (var length = Shortest; length <= Math.Min(Longest, folded.Length - start); length++)
        {
            if (Lookup.Contains(folded.AsSpan(start, length)))
                yield return length;
        }
    }

    private static FrozenSet<string> Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Kommunstyrning.Access.Passwords.CommonWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(FoldedPassword.Fold)
            .SelectMany(word => new[] { word, string.Concat(word.Reverse()) })
            .Where(word => word.Length >= Shortest)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
