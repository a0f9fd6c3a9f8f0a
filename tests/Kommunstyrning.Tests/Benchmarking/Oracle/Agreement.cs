using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Holds an answer of the open API against the oracle's.</summary>
internal sealed class Agreement(PlainGroups groups)
{
    /// <summary>Computed numbers may differ by so much, or by so much of their size.</summary>
    private const double Tolerance = 1e-9;

    /// <returns>A line for each thing that differs.</returns>
    public IEnumerable<string> Differences(PlainQuestion asked, Reply reply, PlainAnswer expected)
    {
        var found = expected.Refused is { } field
            ? Refusal(reply, field)
            : Same("status", reply.Code, 200).Concat(reply.Code is 200 ? Answer(asked, reply.Json, expected) : []);
        return found.Select(difference => $"{asked.Address}: {difference}");
    }

    private static IEnumerable<string> Refusal(Reply reply, string field) =>
        reply.Code is 400 && reply.At(field).Length > 0 ? [] : [$"no refusal at {field} but {reply.Code}"];

    private IEnumerable<string> Answer(PlainQuestion asked, JsonNode told, PlainAnswer expected) =>
        [
            .. Same("indicator", told["indicator"]!["id"], asked.Indicator),
            .. Same("year", told["year"], expected.Year),
            .. Same("gender", told["gender"], asked.Gender),
            .. Same("preliminary", told["preliminary"], expected.IsPreliminary),
            .. Same("members", told["group"]!["members"], expected.Members),
            .. Same("nation", told["nation"], expected.Nation),
            .. OfStatistics(told["statistics"]!, expected.Statistics!),
            .. OfPlaces([.. told["values"]!.AsArray()], expected.Places!),
            .. OfFocus(told["focus"], asked, expected),
        ];

    private static IEnumerable<string> OfStatistics(JsonNode told, PlainStatistics expected) =>
        [
            .. Same("n", told["n"], expected.N),
            .. Same("missing", told["missing"], expected.Missing),
            .. Near("mean", told["mean"], expected.Mean),
            .. Near("median", told["median"], expected.Median),
            .. Near("q1", told["q1"], expected.Q1),
            .. Near("q3", told["q3"], expected.Q3),
            .. Near("min", told["min"], expected.Min),
            .. Near("max", told["max"], expected.Max),
            .. Near("standardDeviation", told["standardDeviation"], expected.Deviation),
        ];

    private IEnumerable<string> OfPlaces(IReadOnlyList<JsonNode?> told, IReadOnlyList<PlainPlace> expected)
    {
        var ranks = told.Select(t => (int?)t!["rank"] ?? int.MaxValue).ToList();
        return
        [
            .. Same("in order", ranks.SequenceEqual(ranks.Order()), expected: true),
            .. Same("areas", told.Count, expected.Count),
            .. told.OrderBy(t => (string)t!["area"]!, StringComparer.Ordinal)
                .Zip(expected.OrderBy(p => p.Area, StringComparer.Ordinal), OfPlace)
                .SelectMany(differences => differences),
        ];
    }

    private IEnumerable<string> OfPlace(JsonNode? told, PlainPlace expected) =>
        [
            .. Same("area", told!["area"], expected.Area),
            .. Same($"name of {expected.Area}", told["name"], groups.Areas[expected.Area].Name),
            .. Same($"value of {expected.Area}", told["value"], expected.Value),
            .. Same($"rank of {expected.Area}", told["rank"], expected.Rank),
            .. Same($"band of {expected.Area}", told["band"], expected.Band),
        ];

    private IEnumerable<string> OfFocus(JsonNode? told, PlainQuestion asked, PlainAnswer expected)
    {
        if (asked.Focus is null)
            return Same("focus", told is null, expected: true);
        var place = expected.Places!.Single(p => p.Area == asked.Focus);
        var difference = place.Value - expected.Statistics!.Median;
        return
        [
            .. OfPlace(told, place),
            .. Same("of", told!["of"], expected.Places!.Count(p => p.Value is not null)),
            .. difference is { } apart
                ? Near("differenceToMedian", told["differenceToMedian"], apart)
                : Same("differenceToMedian", told["differenceToMedian"] is null, expected: true),
        ];
    }

    /// <summary>Values are passed on, not computed: they are the very same.</summary>
    private static IEnumerable<string> Same<T>(string what, JsonNode? told, T expected) =>
        Same(what, told is null ? default : told.GetValue<T>(), expected);

    private static IEnumerable<string> Same(string what, JsonNode? told, double? expected) =>
        Same<double?>(what, (double?)told, expected);

    private static IEnumerable<string> Same(string what, JsonNode? told, int? expected) =>
        Same<int?>(what, (int?)told, expected);

    private static IEnumerable<string> Same<T>(string what, T told, T expected) =>
        EqualityComparer<T>.Default.Equals(told, expected) ? [] : [$"{what} is {told} and not {expected}"];

    private static IEnumerable<string> Near(string what, JsonNode? told, double expected) =>
        Math.Abs((double?)told - expected ?? double.NaN) <= Tolerance * Math.Max(1, Math.Abs(expected))
            ? []
            : [$"{what} is {told} and not {expected:R}"];
}
