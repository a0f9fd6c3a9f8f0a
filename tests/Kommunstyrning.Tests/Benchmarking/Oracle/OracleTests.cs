using System.Globalization;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Comparisons drawn by lot from a seed: what the open API answers is what SQL over the plain recorded rows gives, five
/// hundred times, and what the one refuses on the way the other refuses too.
/// </summary>
public sealed class OracleTests
{
    private const int Seed = 20261122;
    private const int Comparisons = 500;
    private const int MostDrawn = 2000;

    [RecordedFact]
    public async Task The_open_comparison_agrees_with_sql_over_plain_rows()
    {
        var folder = RecordedData.Folder!;
        var random = new Random(Seed);
        var indicators = ChosenIndicators.Draw(folder, random);
        using var rows = new PlainRows(folder, indicators);
        var groups = new PlainGroups(folder);
        var oracle = new Oracle(rows, groups, Today());
        await using var instance = await RecordedInstance.Start(folder, indicators);

        var directions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in indicators)
            directions[id] = await Direction(instance, id);

        var agreement = new Agreement(groups);
        var (differences, sorts) = (new List<string>(), new List<string>());
        var answered = 0;
        for (var i = 0; i < MostDrawn && answered < Comparisons; i++)
        {
            var asked = PlainQuestion.Draw(random, [.. indicators], oracle.Years, groups);
            var reply = await instance.Anyone.Get(asked.Address);
            var direction = directions[asked.Indicator];
            var expected = oracle.Ask(asked, direction);
            answered += expected.Refused is null ? 1 : 0;
            differences.AddRange(agreement.Differences(asked, reply, expected));
            sorts.AddRange(Sorts(asked, expected, direction));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
        AssertMany(sorts.CountBy(sort => sort).ToDictionary());
    }

    private static async Task<string> Direction(RecordedInstance instance, string id) =>
        (await instance.Anyone.Get($"/api/v1/indicators/{id}")).Json["indicator"]!["direction"]!.GetValue<string>();

    /// <summary>What a comparison puts to the test.</summary>
    private static IEnumerable<string> Sorts(PlainQuestion asked, PlainAnswer expected, string direction)
    {
        if (expected.Refused is { } field)
            return [$"refused at {field}"];
        var values = expected.Places!.Where(p => p.Value is not null).Select(p => p.Value).ToList();
        return new (string Sort, bool Holds)[]
        {
            ("answered", true),
            (asked.Kind, true),
            (direction, true),
            (asked.Gender, true),
            ("ties", values.Distinct().Count() < values.Count),
            ("missing", expected.Statistics!.Missing > 0),
            ("latest year", asked.Year is null),
            ("focus", asked.Focus is not null),
            (
                "focus without a value",
                asked.Focus is { } focus && expected.Places!.Any(p => p.Area == focus && p.Value is null)
            ),
            ("nobody in focus", asked.Focus is null),
            ("regions", asked.Focus?[..2] is "00"),
        }
            .Where(pair => pair.Holds)
            .Select(pair => pair.Sort);
    }

    /// <summary>A test that has compared nothing proves nothing.</summary>
    private static void AssertMany(Dictionary<string, int> compared)
    {
        var few = new Dictionary<string, int>
        {
            ["answered"] = Comparisons,
            ["all"] = 50,
            ["county"] = 30,
            ["similar"] = 30,
            ["similar:"] = 30,
            ["G"] = 15,
            ["codes"] = 15,
            ["higher"] = 50,
            ["lower"] = 50,
            ["none"] = 50,
            ["K"] = 20,
            ["M"] = 20,
            ["ties"] = 50,
            ["missing"] = 50,
            ["latest year"] = 100,
            ["focus without a value"] = 15,
            ["nobody in focus"] = 15,
            ["refused at gender"] = 10,
            ["refused at group"] = 10,
            ["refused at year"] = 5,
        }
            .Where(least => compared.GetValueOrDefault(least.Key) < least.Value)
            .Select(least => $"{least.Key}: {compared.GetValueOrDefault(least.Key)} of {least.Value}");
        Assert.Empty(few);
    }

    private static string Today() =>
        TimeZoneInfo
            .ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
