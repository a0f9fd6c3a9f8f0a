using System.Runtime.CompilerServices;
using System.Text;

namespace Kommunstyrning.Kolada;

/// <summary>One string per different code, so that millions of rows share a few thousand.</summary>
internal sealed class NamePool
{
    private const int Most = 50_000;
    private const int LongestPooled = 32;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NamePool() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Get(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[LongestPooled];
        if (utf8.Length > LongestPooled)
            return Encoding.UTF8.GetString(utf8);
        var text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (lookup.TryGetValue(text, out var name))
            return name;
        name = text.ToString();
        if (names.Count < Most)
            names.Add(name);
        return name;
    }
}
