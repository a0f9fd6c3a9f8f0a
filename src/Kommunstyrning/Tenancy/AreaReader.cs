namespace Kommunstyrning.Tenancy;

/// <summary>
/// The one reader of areas that somebody names: 0180, 180, Stockholm, "Stockholms stad", pitea, "2581 Piteå". Whatever
/// cannot be read is told with the nearest that there is.
/// </summary>
/// <param name="all">Those that there are to name.</param>
/// <param name="code">Four digits.</param>
/// <param name="name">As the source writes it.</param>
/// <param name="none">What a sentence calls none of them: "inget område".</param>
public sealed class AreaReader<T>(IReadOnlyList<T> all, Func<T, string> code, Func<T, string> name, string none)
    where T : class
{
    private const int CodeLength = 4;
    private const int MostNamed = 5;
    private const int FewestLetters = 4;
    private const int LongestShown = 40;

    private readonly Dictionary<string, T> byCode = all.ToDictionary(code, StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, T>> byName = new(() => Names(all, code, name));

    /// <returns>Null where nothing there is called so.</returns>
    public T? Find(string? written)
    {
        if (written is not null && byCode.TryGetValue(written, out var exact))
            return exact;
        if (Text.Line(written) is not { Length: > 0 } line)
            return null;
        return ByCode(line) ?? ByCode(Beside(line)) ?? ByName(line);
    }

    /// <summary>"Det finns inget område ”Stokholm”. Menade du Stockholm (0180)?"</summary>
    /// <param name="unknown">What could not be found, at least one.</param>
    public string Sentence(IReadOnlyList<string> unknown)
    {
        var named = string.Join(", ", unknown.Take(MostNamed).Select(word => $"”{Short(word)}”"));
        var more = unknown.Count > MostNamed ? $" med flera ({unknown.Count})" : "";
        return $"Det finns {none} {named}{more}. {Hint(unknown[0])}";
    }

    /// <summary>What is called nearly so, or has it in its name; null where nothing does.</summary>
    public T? Near(string written) => Text.Line(written) is { Length: > 0 } line ? Like(line) ?? Within(line) : null;

    private string Hint(string written)
    {
        var line = Text.Line(written);
        return line.Any(char.IsLetter) && Near(line) is { } near
            ? $"Menade du {name(near)} ({code(near)})?"
            : "Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581.";
    }

    /// <summary>With no more than a third of its letters wrong.</summary>
    private T? Like(string line) =>
        Nearest.Of(line, [.. all.Select(name)]) is var (index, distance)
        && distance <= Math.Max(2, line.Length / 3)
        && distance < line.Length
            ? all[index]
            : null;

    /// <summary>A part of a name, or a name with more round it.</summary>
    private T? Within(string line)
    {
        var written = Nearest.Fold(line);
        return written.Length < FewestLetters
            ? null
            : all.FirstOrDefault(area =>
                Nearest.Fold(name(area)) is { Length: >= FewestLetters } known
                && (
                    known.Contains(written, StringComparison.Ordinal)
                    || written.Contains(known, StringComparison.Ordinal)
                )
            );
    }

    /// <summary>A table may have taken the code for a number, and its first noughts with it.</summary>
    private T? ByCode(string word) =>
        word.Length is > 0 and <= CodeLength && word.All(char.IsAsciiDigit)
            ? byCode.GetValueOrDefault(word.PadLeft(CodeLength, '0'))
            : null;

    /// <summary>The code of "2581 Piteå" and of "Piteå (2581)"; empty without one.</summary>
    private static string Beside(string line) =>
        line.Split(' ') is [{ Length: CodeLength } first, _, ..] ? first
        : line is [.., '(', _, _, _, _, ')'] ? line[^(CodeLength + 1)..^1]
        : "";

    private T? ByName(string line)
    {
        foreach (var form in AreaName.Forms(line))
        {
            if (byName.Value.TryGetValue(form, out var found))
                return found;
        }
        return byName.Value.GetValueOrDefault(Nearest.Fold(line));
    }

    /// <summary>The surest first: whole names, then those of regions without that word, then each without its accents.</summary>
    private static Dictionary<string, T> Names(IReadOnlyList<T> all, Func<T, string> code, Func<T, string> name)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        // municipalities before regions, whose codes begin with two noughts
        foreach (var area in all.OrderByDescending(code, StringComparer.Ordinal))
            found.TryAdd(AreaName.Fold(name(area)), area);
        foreach (var area in all)
        {
            var folded = AreaName.Fold(name(area));
            if (folded.StartsWith(AreaName.Region, StringComparison.Ordinal))
                found.TryAdd(folded[AreaName.Region.Length..], area);
        }
        foreach (var alike in found.ToList().GroupBy(pair => Nearest.Fold(pair.Key), StringComparer.Ordinal))
        {
            if (alike.ToList() is [var only])
                found.TryAdd(alike.Key, only.Value);
        }
        return found;
    }

    private static string Short(string word) => word.Length > LongestShown ? word[..LongestShown] + "…" : word;
}
