using System.Text.RegularExpressions;

namespace Kommunstyrning.Steering;

/// <summary>Tells by its words what sort of goal a title reads as. It knows no grammar, and says nothing where it is in doubt.</summary>
public static partial class GoalWording
{
    /// <param name="title">As it is written.</param>
    /// <returns>Activity or result where the words say so; otherwise null, which speaks against no effect.</returns>
    public static GoalKind? ReadsAs(string title)
    {
        var words = WordsOf(title);
        if (words.Count == 0)
            return null;
        if (IsDoing(words) || IsBeingDone(words))
            return GoalKind.Activity;
        return IsDone(words) ? GoalKind.Result : IsName(words);
    }

    /// <summary>It has a number, a direction or an amount, so that one can tell whether it has come.</summary>
    public static bool CanBeTold(string text)
    {
        var words = WordsOf(text);
        return words.Any(w => GoalWords.Telling.Contains(w, StringComparer.Ordinal) || w.Any(char.IsAsciiDigit));
    }

    /// <returns>The first wide word, as it stands in the list; null for none.</returns>
    public static string? VagueWord(string title)
    {
        var text = $" {string.Join(' ', WordsOf(title))} ";
        return GoalWords.Vague.FirstOrDefault(v => text.Contains($" {v}", StringComparison.Ordinal));
    }

    /// <summary>"Ta fram en plan", "Nämnden håller ett möte", "Vi ska arbeta för …".</summary>
    private static bool IsDoing(IReadOnlyList<string> words)
    {
        var at = words.Index().Skip(1).Any(w => w.Index <= 4 && IsDoer(words[w.Index - 1]) && IsLeadOrVerb(w.Item))
            ? words.Index().First(w => IsDoer(w.Item)).Index + 1
            : 0;
        while (at < words.Count && GoalWords.Leads.Contains(words[at], StringComparer.Ordinal))
            at++;
        return GoalWords.Doing.Any(v => Begins(words, at, v.Infinitive, v) || Begins(words, at, v.Present, v));
    }

    private static bool IsLeadOrVerb(string word) =>
        GoalWords.Leads.Contains(word, StringComparer.Ordinal)
        || GoalWords.Doing.Any(v => string.Equals(v.Present.Split(' ')[0], word, StringComparison.Ordinal));

    /// <summary>"En plan tas fram", "Fler utbildningar genomförs".</summary>
    private static bool IsBeingDone(IReadOnlyList<string> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (
                words.Take(at).Any(IsMade)
                && GoalWords.Doing.Any(v =>
                    v.Passive.Length > 0 && Begins(words, at, v.Passive, v with { With = null })
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>"En plan är framtagen", "Det finns en plan", "Alla chefer har gått utbildningen".</summary>
    private static bool IsDone(IReadOnlyList<string> words) =>
        words.Any(w => GoalWords.Done.Contains(w, StringComparer.Ordinal))
        && words.Any(IsMade)
        && (
            words.Take(4).Any(IsMade)
            || words.Contains("gått", StringComparer.Ordinal)
            || words.Contains("genomgått", StringComparer.Ordinal)
        );

    /// <summary>"Utbildning i bemötande", "Handlingsplan mot våld": a thing or an event and nothing that happens.</summary>
    private static GoalKind? IsName(IReadOnlyList<string> words)
    {
        var at = 0;
        while (
            at < words.Count
            && (GoalWords.Determiners.Contains(words[at], StringComparer.Ordinal) || IsNumber(words[at]))
        )
            at++;
        var isName =
            at < words.Count
            && IsMade(words[at])
            && (at == words.Count - 1 || GoalWords.Prepositions.Contains(words[at + 1], StringComparer.Ordinal))
            && !words.Skip(at).Any(w => GoalWords.Telling.Contains(w, StringComparer.Ordinal) || IsFinite(w));
        if (!isName)
            return null;
        return GoalWords.Doing[0].With!.Any(g => words[at].EndsWith(g, StringComparison.Ordinal))
            ? GoalKind.Activity
            : GoalKind.Result;
    }

    /// <summary>A guess: most verbs in the present end so, and "är" and "blir" do.</summary>
    private static bool IsFinite(string word) =>
        word is "är" or "blir" or "har" or "får" or "når" or "ger" or "kan"
        || (word.Length > 4 && word.EndsWith("er", StringComparison.Ordinal) && !IsMade(word) && !IsPlural(word));

    private static bool IsPlural(string word) =>
        word.EndsWith("tioner", StringComparison.Ordinal) || word is "chefer" or "elever";

    private static bool Begins(IReadOnlyList<string> words, int at, string verb, ActivityVerb of)
    {
        var parts = verb.Split(' ');
        if (at + parts.Length > words.Count || !parts.Index().All(p => Same(words[at + p.Index], p.Item)))
            return false;
        return of.With is null
            || words.Skip(at + parts.Length).Any(w => of.With.Any(n => w.EndsWith(n, StringComparison.Ordinal)));
    }

    private static bool Same(string word, string part) => string.Equals(word, part, StringComparison.Ordinal);

    private static bool IsDoer(string word) =>
        GoalWords.Doers.Any(d => Same(word, d) || (d.Length > 4 && word.EndsWith(d, StringComparison.Ordinal)));

    private static bool IsMade(string word) => GoalWords.Made.Any(m => word.EndsWith(m, StringComparison.Ordinal));

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static List<string> WordsOf(string text) =>
        [.. Word().Matches(Text.Line(text).ToLower(Text.Swedish)).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}-]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
