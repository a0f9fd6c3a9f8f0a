using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Values from a packed file with the columns kpi, municipality, period, gender and value.</summary>
internal sealed class Observations
{
    private const int FirstYear = 1994;
    private const int LastYear = 2022;
    private const int About = 4_500_000;

    private readonly List<string> ids = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[] areaPlaces = [.. Enumerable.Repeat(-1, 10_000)];
    private readonly StandInTag[] tags = new StandInTag[byte.MaxValue + 1];
    private readonly StandInTableBuilder builder;
    private byte[] lastKpi = [];
    private int lastNumber;

    private Observations(IReadOnlyList<StandInArea> areas)
    {
        builder = new StandInTableBuilder(areas.Count, FirstYear, LastYear, About);
        foreach (var (place, area) in areas.Index())
            areaPlaces[int.Parse(area.Id, null)] = place;
        foreach (var gender in "TKM")
            tags[gender] = StandInTag.Of(gender);
    }

    public StandInTable Table { get; private set; } = null!;

    /// <summary>KPI ids by number, in the order of the file.</summary>
    public IReadOnlyList<string> KpiIds => ids;

    public IReadOnlyDictionary<string, int> KpiNumbers => numbers;

    /// <exception cref="InvalidDataException">A line is not as it should be.</exception>
    public static Observations Read(string path, IReadOnlyList<StandInArea> areas)
    {
        var observations = new Observations(areas);
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        observations.AddLines(unpacked);
        observations.Table = observations.builder.Build();
        return observations;
    }

    private void AddLines(Stream stream)
    {
        var buffer = new byte[1 << 18];
        var (held, isHeader) = (0, true);
        while (stream.Read(buffer, held, buffer.Length - held) is > 0 and var read)
        {
            var text = buffer.AsSpan(0, held + read);
            for (var end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
            {
                if (!isHeader)
                    AddLine(text[..end].TrimEnd((byte)'\r'));
                isHeader = false;
                text = text[(end + 1)..];
            }
            held = text.Length;
            text.CopyTo(buffer);
        }
        if (held > 0)
            AddLine(buffer.AsSpan(0, held));
    }

    /// <summary>Such as N00097,0114,1998,T,-4.9953: all columns but the last have a fixed width.</summary>
    private void AddLine(ReadOnlySpan<byte> line)
    {
        if (
            line.Length < 20
            || !Utf8Parser.TryParse(line[7..11], out int area, out _)
            || !Utf8Parser.TryParse(line[12..16], out int year, out _)
            || !Utf8Parser.TryParse(line[19..], out double value, out _)
        )
            throw new InvalidDataException($"Not an observation: {Encoding.UTF8.GetString(line)}");
        var changed = StandInDay.Number(new DateOnly(year + 1, 6, 1));
        builder.Add(NumberOf(line[..6]), areaPlaces[area], year, tags[line[17]], value, changed);
    }

    private int NumberOf(ReadOnlySpan<byte> kpi)
    {
        if (kpi.SequenceEqual(lastKpi))
            return lastNumber;
        lastKpi = kpi.ToArray();
        var id = Encoding.UTF8.GetString(kpi);
        if (!numbers.TryGetValue(id, out lastNumber))
        {
            lastNumber = numbers[id] = ids.Count;
            ids.Add(id);
        }
        return lastNumber;
    }
}
