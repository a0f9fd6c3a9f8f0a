using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What a vision is to the municipality that has one.</summary>
public sealed class VisionRuleTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("pitea")]
    [InlineData("norrkoping")]
    [InlineData("lulea")]
    public async Task N03_The_vision_stands_at_the_top_of_every_goal(string tenant)
    {
        using var visitor = instance.Visitor();
        var elements = (await visitor.Get($"/api/v1/{tenant}/elements")).Json.AsArray();
        var vision = Assert.Single(elements, e => e!.Says("level") is "vision")!;
        string[] across = ["vardegrund", "vardering", "ben", "syfte", "hornsten"];

        Assert.Equal("", vision.Says("parentId"));
        foreach (var element in elements.Where(e => !across.Contains(e!.Says("level"), StringComparer.Ordinal)))
        {
            var top = element!;
            while (top.Says("parentId") is { Length: > 0 } above)
                top = elements.Single(e => string.Equals(e!.Says("id"), above, StringComparison.Ordinal))!;
            Assert.Equal((element!.Says("title"), vision.Says("id")), (element!.Says("title"), top.Says("id")));
        }
    }

    [Theory]
    [InlineData("pitea", "Piteå 2050. Nära havet, nära varandra, med rum för fler.")]
    [InlineData("norrkoping", "Norrköping tar plats")]
    [InlineData("lulea", "Luleå 2050")]
    public async Task P23_The_vision_opens_the_public_page_in_the_words_that_were_decided(
        string tenant,
        string headline
    )
    {
        using var visitor = instance.Visitor();
        var page = (await visitor.Get($"/{tenant}")).Page;
        var vision = (await visitor.Get($"/api/v1/{tenant}/elements?level=vision")).Json.AsArray()[0]!;

        var heading = page.QuerySelector("h1")!;
        Assert.Equal(headline, heading.TextContent.Trim());
        Assert.Contains("decided", heading.ClassName ?? "", StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/{tenant}/del/{vision.Says("id")}']"));
    }
}
