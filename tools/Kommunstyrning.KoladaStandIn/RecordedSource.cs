using System.Text.Json;
using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>
/// Recorded answers of Kolada: kpis.json, municipalities.json, municipality_groups.json, kpi_groups.json and
/// observations_1994_2022.csv.gz in one folder. The observations hold no nulls and no days of change: a year's values
/// count as changed on 1 June of the next year.
/// </summary>
public sealed class RecordedSource : StandInSource
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly Observations observations;

    /// <exception cref="IOException">A file is not there.</exception>
    public RecordedSource(string folder)
    {
        Kpis = Read<StandInKpi>(folder, "kpis.json");
        Areas = Read<StandInArea>(folder, "municipalities.json");
        Groups = Read<StandInGroup>(folder, "municipality_groups.json");
        KpiGroups = Read<StandInGroup>(folder, "kpi_groups.json");
        observations = Observations.Read(Path.Combine(folder, "observations_1994_2022.csv.gz"), Areas);
    }

    public override IReadOnlyList<StandInKpi> Kpis { get; }

    public override IReadOnlyList<StandInArea> Areas { get; }

    public override IReadOnlyList<StandInGroup> Groups { get; }

    public override IReadOnlyList<StandInGroup> KpiGroups { get; }

    public override int FirstYear => observations.Table.FirstYear;

    public override int LastYear => observations.Table.LastYear;

    public int RowCount => observations.Table.RowCount;

    public int ValueCount => observations.Table.ValueCount;

    public override string KpiId(int kpi) => observations.KpiIds[kpi];

    public override int? KpiNumber(string id) =>
        observations.KpiNumbers.TryGetValue(id, out var number) ? number : null;

    public override ReadOnlySpan<StandInRow> Rows(int area, int year) => observations.Table.Rows(area, year);

    public override StandInCells Cells(StandInRow row) => observations.Table.Cells(row);

    private static T[] Read<T>(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return JsonSerializer.Deserialize<T[]>(file, SnakeCase)
            ?? throw new InvalidDataException($"{name} is not a list.");
    }
}
