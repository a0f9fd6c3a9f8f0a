using System.Globalization;
using System.IO.Compression;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>One recorded value, read straight from the file.</summary>
internal readonly record struct PlainRow(string Indicator, string Area, int Year, string Gender, double Value)
{
    /// <summary>Lines of kpi, municipality, period, gender and value, as N00097,0114,1998,T,-4.9953.</summary>
    public static IEnumerable<string[]> Lines(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, "observations_1994_2022.csv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }

    public static IEnumerable<PlainRow> Of(string folder, IReadOnlySet<string> indicators) =>
        Lines(folder)
            .Where(cells => indicators.Contains(cells[0]))
            .Select(cells => new PlainRow(
                cells[0],
                cells[1],
                int.Parse(cells[2], CultureInfo.InvariantCulture),
                cells[3],
                double.Parse(cells[4], CultureInfo.InvariantCulture)
            ));
}
