using Kommunstyrning.Tests.Architecture;
using Kommunstyrning.Tests.Benchmarking;
using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>
/// What people type, and what a reader of the whole catalogue would be glad to see among the first three hits
/// (`query;kind;expected`, written without knowledge of the search). The second list was not looked at while words were
/// added to the search.
/// </summary>
[Trait("Engine", "once")]
public sealed class SearchQueriesTests
{
    private const int First = 3;

    [RecordedFact]
    public async Task People_find_what_they_look_for_among_the_first_three()
    {
        await using var instance = await RecordedInstance.Start(RecordedData.Folder!, ["N15419"]);

        var known = await Missed(instance, "Queries.csv");
        var unseen = await Missed(instance, "HeldOutQueries.csv");

        Assert.True(known.Count <= 8, $"{known.Count} of 120 missed: {string.Join(", ", known)}");
        Assert.True(unseen.Count <= 10, $"{unseen.Count} of 60 missed: {string.Join(", ", unseen)}");
    }

    private static async Task<List<string>> Missed(RecordedInstance instance, string file)
    {
        var missed = new List<string>();
        var lines = await File.ReadAllLinesAsync(
            Repository.Path($"tests/Kommunstyrning.Tests/Indicators/Search/{file}")
        );
        foreach (var line in lines.Skip(1))
        {
            var (query, expected) = (line.Split(';')[0], line.Split(';')[2].Split(' '));
            var answer = await instance.Anyone.Get($"/api/v1/indicators?q={Uri.EscapeDataString(query)}");
            var first = answer.Json["items"]!.AsArray().Take(First);
            if (!first.Any(item => expected.Contains(item!["id"]!.GetValue<string>(), StringComparer.Ordinal)))
                missed.Add(query);
        }
        return missed;
    }
}
