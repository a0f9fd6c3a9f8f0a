using System.Text.RegularExpressions;

namespace Kommunstyrning.Publishing;

/// <summary>
/// What may become of somebody's question before it is published: words can be taken out of it, and nothing else. Signs and spaces
/// may change, so that a sentence can be closed over what is gone.
/// </summary>
internal static partial class ShortenedText
{
    /// <returns>The first word that does not stand in the original after the words before it; null where only words are gone.</returns>
    public static string? Added(string original, string shortened)
    {
        var left = Words().Matches(original).Select(m => m.Value).GetEnumerator();
        foreach (var word in Words().Matches(shortened).Select(m => m.Value))
        {
            var isThere = false;
            while (!isThere && left.MoveNext())
                isThere = string.Equals(left.Current, word, StringComparison.Ordinal);
            if (!isThere)
                return word;
        }
        return null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
