using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

public sealed class NoticePageTests(Instance instance) : IClassFixture<Instance>
{
    private readonly ImportRows rows = new(instance);

    [Fact]
    public async Task Changes_at_the_source_are_listed_by_kind_and_page()
    {
        await rows.Are(TimeSpan.FromHours(1));
        await rows.Add([.. Enumerable.Range(1, 41).Select(i => Notice(NoticeKind.Revised, i))]);
        await rows.Add(Notice(NoticeKind.Removed, 0));
        using var visitor = await instance.Operator();

        var overview = await visitor.Get("/drift/hamtning");
        var first = await visitor.Get("/drift/hamtning/handelser");
        var second = await visitor.Get("/drift/hamtning/handelser?sida=2");
        var removed = await visitor.Get("/drift/hamtning/handelser?slag=borttaget");
        var beyond = await visitor.Get("/drift/hamtning/handelser?slag=reviderat&sida=99");

        Assert.Equal(5, Listed(overview).Count);
        Assert.Equal("Hämtningen har märkt 42 ändringar hos Kolada.", first.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(40, Listed(first).Count);
        Assert.Equal("N00000", Listed(first)[0]);
        Assert.Equal(["N00040", "N00041"], Listed(second));
        Assert.Equal(["N00000"], Listed(removed));
        Assert.Equal(["N00041"], Listed(beyond));
        Assert.Equal("Sida 2 av 2", beyond.Page.QuerySelector("nav[aria-label=Sidor] span")!.TextContent);
    }

    [Fact]
    public async Task Without_any_the_page_says_when_there_will_be()
    {
        await rows.Are(age: null);
        using var visitor = await instance.Operator();

        var reply = await visitor.Get("/drift/hamtning/handelser");

        Assert.Contains("Här syns ändringar när något har hämtats två gånger.", reply.Text, StringComparison.Ordinal);
    }

    private static List<string> Listed(Reply reply) =>
        [.. reply.Page.QuerySelectorAll(".notices .id").Select(id => id.TextContent)];

    /// <summary>The higher the number, the longer ago.</summary>
    private static Notice Notice(NoticeKind kind, int number) =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            IndicatorId = $"N{number:00000}",
            Title = "Ett nyckeltal",
            Sentence = "Något ändrades.",
            SeenAt = TimeProvider.System.GetUtcNow().AddMinutes(-number),
            RunId = Guid.Empty,
        };
}
