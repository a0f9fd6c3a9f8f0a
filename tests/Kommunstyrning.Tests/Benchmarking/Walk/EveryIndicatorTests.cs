using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Kommunstyrning.Kolada.StandIn;
using Kommunstyrning.KoladaStandIn;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Every indicator in many municipalities: what the page says agrees with what it shows and with the API, and none is
/// refused. On the sample that is built in, and on the recorded data where they are there.
/// </summary>
[Trait("Engine", "once")]
public sealed partial class EveryIndicatorTests
{
    private const int AtOnce = 3;

    /// <summary>Most indicators are of municipalities alone: it is asked of those that regions have.</summary>
    private const string Region = "0025";

    /// <summary>Of the recorded values each indicator is seen in so many municipalities, another few each time.</summary>
    private const int InTurn = 4;

    /// <summary>Set to anything, all are seen of each: 14,000 pages, a minute and a half.</summary>
    private static bool IsWhole =>
        Environment.GetEnvironmentVariable("KOMMUNSTYRNING_TEST_WHOLE_WALK") is { Length: > 0 };

    /// <summary>Large and small, first and last of the list, those that often lack values, the one that is a region too.</summary>
    private static readonly string[] Areas =
    [
        "0180",
        "1480",
        "2581",
        "0581",
        "2580",
        "0114",
        "2584",
        "0980",
        "2403",
        "2505",
        "0512",
        "2482",
        Region,
    ];

    [Fact]
    public async Task What_a_page_says_is_what_it_shows_on_the_sample()
    {
        var source = new SampleSource(TimeProvider.System);
        string[] ids = [.. source.Kpis.Select(kpi => kpi.Id)];
        await using var instance = await RecordedInstance.Start(source, ids);

        await Walk(instance, ids, Areas.Length, fewest: 700);
    }

    [RecordedFact]
    public async Task What_a_page_says_is_what_it_shows_on_the_recorded_values()
    {
        var folder = RecordedData.Folder!;
        var ids = await RecordedCatalogue.WithValues(folder);
        await using var instance = await RecordedInstance.Start(folder, ids);

        await Walk(instance, ids, IsWhole ? Areas.Length : InTurn, fewest: IsWhole ? 14000 : 4400);
    }

    private static async Task Walk(RecordedInstance instance, IReadOnlyCollection<string> ids, int each, int fewest)
    {
        var (faults, pages) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(
            ids.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, _) =>
            {
                var (at, id) = one;
                var answers = new Dictionary<(int, bool), Reply>();
                foreach (var area in Enumerable.Range(at * each, each).Select(i => Areas[i % Areas.Length]))
                {
                    var isRegion = area == Region;
                    var page = await instance.Anyone.Get($"/jamfor/{id}?kommun={area}");
                    if (isRegion && page.Code == 400)
                        continue;
                    Interlocked.Increment(ref pages);
                    if (page.Code != 200 || PageClaims.YearOf(page.Body) is not { } year)
                    {
                        faults.Add($"refused: {id}, {area}: {page.Code}");
                        continue;
                    }
                    if (!answers.TryGetValue((year, isRegion), out var answer))
                        answers[(year, isRegion)] = answer = await instance.Anyone.Get(
                            $"/api/v1/indicators/{id}/comparison?year={year}{(PageClaims.IsOfWomen(page.Body) ? "&gender=K" : "")}{(isRegion ? $"&focus={Region}" : "")}"
                        );
                    // what only regions have is told of them: the API is asked of municipalities
                    if (answer.Code != 200)
                        continue;
                    var claims = new PageClaims(id, area, page.Body, answer.Json);
                    foreach (var fault in claims.Faults())
                        faults.Add(fault);
                    if (answers.Count == 1)
                        await Picture(instance, id, area, claims, faults);
                }
            }
        );

        Assert.True(pages >= fewest, $"only {pages} pages were seen");
        var kinds = faults.CountBy(f => f.Split(':')[0]).Select(k => $"{k.Key} {k.Value}");
        Assert.True(
            faults.IsEmpty,
            $"{string.Join(", ", kinds)} of {pages}\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40))}"
        );
    }

    /// <summary>The picture of one area each says what the page does, of the years or of all in order by turns.</summary>
    private static async Task Picture(
        RecordedInstance instance,
        string id,
        string area,
        PageClaims claims,
        ConcurrentBag<string> faults
    )
    {
        var isOfYears = claims.OfYears is not null && id[^1] % 2 == 0;
        var (word, said) = isOfYears ? ("utveckling", claims.OfYears) : ("ordning", claims.Headline);
        var picture = await instance.Anyone.Get($"/jamfor/{id}/{word}.svg?kommun={area}");
        if (PictureTitle().Match(picture.Body) is not { Success: true } title)
            faults.Add($"picture: {id}, {area}: {picture.Code}");
        else if (WebUtility.HtmlDecode(title.Groups["text"].Value) != said)
            faults.Add($"picture: {id}, {area}: {title.Groups["text"].Value} ≠ {said}");
        else if (!isOfYears && !claims.Labels.SequenceEqual(PageClaims.LabelsOf(picture.Body)))
            faults.Add($"picture: {id}, {area}: its labels are not those of the page");
    }

    [GeneratedRegex("<title>(?<text>[^<]*)</title>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PictureTitle();
}
