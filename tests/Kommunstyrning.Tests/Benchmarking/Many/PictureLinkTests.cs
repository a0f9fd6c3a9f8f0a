namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A picture stands in somebody's document, where an address of ours leads nowhere.</summary>
[Collection(Charted.Name)]
public sealed class PictureLinkTests(Charted charted)
{
    [Theory]
    [InlineData("/lulea/jamfor/N70001/ordning.svg?grupp=similar")]
    [InlineData("/lulea/jamfor/N70001/utveckling.svg")]
    [InlineData("/lulea/jamfor/N70001/kon.svg")]
    [InlineData("/lulea/jamfor/N70001/fordelning.svg")]
    [InlineData("/lulea/jamfor/N70001/karta.svg")]
    [InlineData("/lulea/jamfor/N70001/karta.svg?farg=lage")]
    [InlineData("/lulea/profil.svg")]
    [InlineData("/lulea/matris.svg")]
    [InlineData("/lulea/samband.svg?x=N70001&y=N70002")]
    public async Task A_picture_that_is_taken_away_has_no_links(string path)
    {
        var picture = await charted.Get(path);

        Assert.Equal(200, picture.Code);
        Assert.DoesNotContain("href", picture.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", picture.Body, StringComparison.Ordinal);
    }
}
