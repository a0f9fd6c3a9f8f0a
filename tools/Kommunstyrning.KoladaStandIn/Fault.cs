using System.Globalization;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>
/// Something that goes wrong on demand, written name[:argument…][@where]. Without where it goes wrong in every data
/// request; @3 in the third and only there; @3+ from the third on; @/kpi in every request under /v3/kpi.
/// </summary>
/// <param name="From">The first data request, counted from 1, in which it goes wrong.</param>
/// <param name="Times">In how many data requests.</param>
/// <param name="Under">A path under /v3, instead of data requests.</param>
public sealed record Fault(string Name, IReadOnlyList<string> Arguments, int From, int Times, string? Under)
{
    /// <summary>Goes wrong in the source, not in an answer.</summary>
    public const string ShrinkName = "shrink";

    /// <summary>Those that answer a number of requests and then stop by themselves.</summary>
    private static readonly string[] Storms = ["429", "500", "503", "504"];

    private static readonly string[] Known = [.. Storms, .. EnvelopeFaults.Names, .. WireFaults.Names, ShrinkName];

    /// <exception cref="FormatException">Not a fault.</exception>
    public static Fault Parse(string text)
    {
        var (what, where) = text.Split('@', 2) is [var before, var after] ? (before, after) : (text, "1+");
        var words = what.Split(':');
        if (!Known.Contains(words[0], StringComparer.Ordinal))
            throw new FormatException($"'{words[0]}' is no fault. There are: {string.Join(", ", Known)}.");
        var isStorm = Storms.Contains(words[0], StringComparer.Ordinal);
        var times = (isStorm, where[^1]) switch
        {
            (true, _) => words.Length > 1 ? Number(words[1]) : 1,
            (_, '+') => int.MaxValue,
            _ => 1,
        };
        return where[0] is '/'
            ? new Fault(words[0], words[1..], 1, isStorm ? times : int.MaxValue, where)
            : new Fault(words[0], words[1..], Number(where.TrimEnd('+')), times, Under: null);
    }

    /// <summary>The answer arrives whole and is wrong; otherwise it does not arrive as it should.</summary>
    internal bool IsOfEnvelope => EnvelopeFaults.Names.Contains(Name, StringComparer.Ordinal);

    public bool Is(string name) => string.Equals(Name, name, StringComparison.Ordinal);

    /// <summary>A host, with its port where one is given.</summary>
    public string Host(string otherwise) => Arguments.Count > 0 ? string.Join(':', Arguments) : otherwise;

    public string Argument(int place, string otherwise) => place < Arguments.Count ? Arguments[place] : otherwise;

    public int Argument(int place, int otherwise) => place < Arguments.Count ? Number(Arguments[place]) : otherwise;

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is not a number.");
}
