using Kommunstyrning.Tests.Architecture;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The look comes as one file that nobody asks for twice.</summary>
public sealed class StyleSheetTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_page_asks_for_one_sheet_and_may_keep_it_for_good_whoever_asks()
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");

        foreach (var visitor in new[] { anyone, editor })
        {
            var page = (await visitor.Get("/pitea")).Page;
            var address = Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
            var sheet = await visitor.Get(address);

            Assert.Matches("^/css/[0-9a-f]{16}\\.css$", address);
            Assert.Equal("public, max-age=31536000, immutable", sheet.Header("Cache-Control"));
            Assert.Equal("Accept-Encoding", sheet.Header("Vary"));
            Assert.StartsWith("text/css", sheet.Header("Content-Type"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_sheet_of_the_folder_is_in_it_whole()
    {
        using var anyone = instance.Visitor();
        var address = (await anyone.Get("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var look = (await anyone.Get(address)).Body;
        var sheets = Directory.GetFiles(Repository.Path("src/Kommunstyrning.Web/wwwroot/css"), "*.css");

        Assert.True(sheets.Length > 20);
        foreach (var sheet in sheets)
            Assert.Contains(await File.ReadAllTextAsync(sheet), look, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_is_sent_as_small_as_it_can_be(string coding)
    {
        using var anyone = instance.Visitor();
        var address = (await anyone.Get("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var client = new HttpClient { BaseAddress = instance.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(coding);

        using var reply = await client.SendAsync(request);

        Assert.Equal([coding], reply.Content.Headers.ContentEncoding);
        Assert.InRange((await reply.Content.ReadAsByteArrayAsync()).Length, 5_000, 20_000);
    }

    [Fact]
    public async Task A_page_that_another_version_has_drawn_is_led_to_this_look_and_does_not_keep_the_way()
    {
        using var anyone = instance.Visitor();
        var address = (await anyone.Get("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var old = await anyone.Get("/css/0123456789abcdef.css");

        Assert.Equal((302, address), (old.Code, old.Location));
        Assert.Equal("no-cache, private", old.Header("Cache-Control"));
    }
}
