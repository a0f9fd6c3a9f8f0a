using System.Net;
using System.Text.Json;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInPagingTests(StandInSite site) : IClassFixture<StandInSite>
{
    private const string Everything = "/data/municipality/0114,0115,0117,0120,0123,0125,0126,0127/year/";

    [Fact]
    public async Task A_page_holds_at_most_five_thousand_and_says_how_many_it_holds()
    {
        var years = string.Join(',', Enumerable.Range(2005, 21));

        var first = await site.Envelope(Everything + years);

        Assert.Equal(5000, first.GetProperty("count").GetInt32());
        Assert.Equal(5000, first.GetProperty("values").GetArrayLength());
        Assert.Equal($"{site.Server.Address}{Everything}{years}?page=2", first.GetProperty("next_url").GetString());
    }

    [Theory]
    [InlineData("per_page=5000", HttpStatusCode.OK)]
    [InlineData("per_page=5001", HttpStatusCode.UnprocessableEntity)]
    [InlineData("per_page=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("page=0", HttpStatusCode.UnprocessableEntity)]
    public async Task Pages_have_bounds(string query, HttpStatusCode status)
    {
        Assert.Equal(status, await site.Status($"/kpi?{query}"));
        Assert.Equal(status, await site.Status($"/data/kpi/N99302/year/2020?{query}"));
    }

    [Theory]
    [InlineData("/kpi?title=e", 20)]
    [InlineData("/data/municipality/2580,2581/year/2018,2019", 40)]
    [InlineData("/data/kpi/N99302/year/2020", 400)]
    [InlineData("/data/kpi/N99302,N99303/municipality/2581,2580,1440", 30)]
    public async Task The_links_lead_through_the_whole_and_back(string path, int perPage)
    {
        var whole = (await site.Values(path)).Select(item => item.GetRawText());

        var pages = await Follow(
            $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page={perPage}"
        );

        Assert.True(pages.Count > 1);
        Assert.Equal(
            whole,
            pages.SelectMany(p => p.GetProperty("values").EnumerateArray()).Select(i => i.GetRawText())
        );
        Assert.Equal(JsonValueKind.Null, pages[0].GetProperty("previous_url").ValueKind);
        Assert.EndsWith($"page={pages.Count - 1}", pages[^1].GetProperty("previous_url").GetString()!);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(perPage, page.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task A_page_that_is_filled_to_the_brim_is_the_last()
    {
        var envelope = await site.Envelope("/municipality/2580,2581?per_page=2");

        Assert.Equal(2, envelope.GetProperty("count").GetInt32());
        Assert.Equal(JsonValueKind.Null, envelope.GetProperty("next_url").ValueKind);
    }

    [Fact]
    public async Task Beyond_the_last_page_there_is_nothing()
    {
        Assert.Empty(await site.Values("/kpi?page=2"));
        Assert.Empty(await site.Values("/data/kpi/N99302/year/2020?page=900"));
    }

    private async Task<List<JsonElement>> Follow(string path)
    {
        var pages = new List<JsonElement> { await site.Envelope(path) };
        while (pages[^1].GetProperty("next_url").GetString() is { } next)
        {
            Assert.StartsWith(site.Server.Address.AbsoluteUri, next);
            pages.Add(await site.Envelope(next[site.Server.Address.AbsoluteUri.Length..]));
        }
        return pages;
    }
}
