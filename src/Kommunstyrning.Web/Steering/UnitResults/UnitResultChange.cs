using System.Text.Json;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Steering.UnitResults;

/// <summary>A recorded change of a unit's answer, told in Swedish.</summary>
internal static class UnitResultChange
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>What says nothing is left out.</summary>
    public static IReadOnlyList<ChangedField> Fields(Plan plan, Change change) =>
        [
            .. new[]
            {
                new ChangedField("Enhet", Unit(plan, change.Before), Unit(plan, change.After)),
                new ChangedField("Kommunbidrag och utfall", Grants(change.Before), Grants(change.After)),
                new ChangedField("Ekonomiska mål", Targets(change.Before), Targets(change.After)),
            }.Where(f => f.Before.Length > 0 || f.After.Length > 0),
        ];

    /// <summary>Name of the unit; empty where the values do not say it.</summary>
    public static string Unit(Plan plan, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(nameof(UnitResult.UnitId), out var text) && Guid.TryParse(text, out var id)
            ? plan.FindUnit(id)?.Name ?? "en enhet som inte längre finns"
            : "";

    private static string Grants(IReadOnlyDictionary<string, string> values) =>
        string.Join(
            "; ",
            Read<GrantYear>(values, nameof(UnitResult.Grants))
                .Select(g =>
                    $"{g.Year}: bidrag {UnitResultText.Bare(g.Grant)}"
                    + (g.Outcome is { } outcome ? $", {Kind(g.IsForecast)} {UnitResultText.Bare(outcome)}" : "")
                )
        );

    private static string Targets(IReadOnlyDictionary<string, string> values) =>
        string.Join(
            "; ",
            Read<FinancialTarget>(values, nameof(UnitResult.Targets))
                .Select(t =>
                    $"{t.Name}, {Swedish.Lower(UnitResultText.Asked(t))}: "
                    + string.Join(
                        ", ",
                        t.Years.Select(y => $"{y.Year} {Kind(y.IsForecast)} {UnitResultText.Bare(y.Value)}")
                    )
                )
        );

    private static string Kind(bool isForecast) => isForecast ? "prognos" : "utfall";

    private static List<T> Read<T>(IReadOnlyDictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var json) && json.StartsWith('[')
            ? JsonSerializer.Deserialize<List<T>>(json, Options) ?? []
            : [];
}
