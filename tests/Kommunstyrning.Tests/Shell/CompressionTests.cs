namespace Kommunstyrning.Tests.Shell;

/// <summary>Text comes compressed to those who take it so, and as it is to the others.</summary>
public sealed class CompressionTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("/pitea")]
    [InlineData("/css/page.css")]
    [InlineData("/img/icon.svg")]
    [InlineData("/api/v1/pitea/units")]
    [InlineData("/api/v1/indicators/N99001/values.csv")]
    [InlineData("/api/v1/indicators/N00000")]
    [InlineData("/finns-inte")]
    public async Task Text_comes_in_the_coding_that_was_asked_for(string path)
    {
        using var visitor = instance.Visitor();

        var brotli = await visitor.Get(path, ("Accept-Encoding", "gzip, deflate, br"));
        var gzip = await visitor.Get(path, ("Accept-Encoding", "gzip"));
        var plain = await visitor.Get(path);

        Assert.Equal("br", brotli.Header("Content-Encoding"));
        Assert.Equal("gzip", gzip.Header("Content-Encoding"));
        Assert.Null(plain.Header("Content-Encoding"));
        Assert.Contains("Accept-Encoding", brotli.Header("Vary"));
    }

    [Fact]
    public async Task A_form_token_is_another_in_each_answer()
    {
        using var visitor = instance.Visitor();

        Assert.NotEqual(await visitor.Token(), await visitor.Token());
    }
}
