namespace Kommunstyrning.Tests.Shell;

/// <summary>
/// Text comes compressed to those who take it so, and as it is to the others. Files of the site are compressed when the
/// program is built, and then by gzip alone.
/// </summary>
public sealed class CompressionTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("/pitea", "br")]
    [InlineData("/css/page.css", "gzip")]
    [InlineData("/img/icon.svg", "gzip")]
    [InlineData("/api/v1/pitea/units", "br")]
    [InlineData("/api/v1/indicators/N99001/values.csv", "br")]
    [InlineData("/api/v1/indicators/N00000", "br")]
    [InlineData("/finns-inte", "br")]
    public async Task Text_comes_in_the_coding_that_was_asked_for(string path, string best)
    {
        using var visitor = instance.Visitor();

        var any = await visitor.Get(path, ("Accept-Encoding", "gzip, deflate, br"));
        var gzip = await visitor.Get(path, ("Accept-Encoding", "gzip"));
        var plain = await visitor.Get(path);

        Assert.Equal(best, any.Header("Content-Encoding"));
        Assert.Equal("gzip", gzip.Header("Content-Encoding"));
        Assert.Null(plain.Header("Content-Encoding"));
        Assert.Contains("Accept-Encoding", any.Header("Vary"));
    }

    [Fact]
    public async Task A_form_token_is_another_in_each_answer()
    {
        using var visitor = instance.Visitor();

        Assert.NotEqual(await visitor.Token(), await visitor.Token());
    }
}
