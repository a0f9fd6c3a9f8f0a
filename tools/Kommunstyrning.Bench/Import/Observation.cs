using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Kommunstyrning.Bench;

/// <summary>One recorded value, read without any class of the program or of the stand-in.</summary>
internal readonly record struct Observation(string Indicator, string Area, int Year, char Gender, double Value)
{
    private const string FileName = "observations_1994_2022.csv.gz";

    /// <summary>Columns kpi, municipality, period, gender and value, as N00097,0114,1998,T,-4.9953.</summary>
    /// <exception cref="InvalidDataException">A value is not a number.</exception>
    public static List<Observation> ReadAll(string folder)
    {
        var all = new List<Observation>(5_000_000);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var file = File.OpenRead(Path.Combine(folder, FileName));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var bytes = Encoding.UTF8.GetBytes(cells[4]);
            if (!Utf8Parser.TryParse(bytes, out double value, out var used) || used != bytes.Length)
                throw new InvalidDataException($"Not an observation: {line}");
            all.Add(new(Shared(cells[0]), Shared(cells[1]), int.Parse(cells[2], null), cells[3][0], value));
        }
        return all;

        string Shared(string name) => names.TryGetValue(name, out var known) ? known : names[name] = name;
    }
}
