using Kommunstyrning.Tests.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>What a municipality says of a year: everyone reads it there, its editors write it, nobody else has it.</summary>
public sealed class AnnotationTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const string Page = "/pitea/jamfor/N15419/anteckningar";

    [Fact]
    public async Task It_is_written_changed_and_removed()
    {
        var saved = await stocked.Editor.Submit(Page, ("year", "2020"), ("text", " Inga prov\tdet året. "));
        Assert.Equal(Page, saved.Location);
        Assert.Contains("Inga prov det året.", (await stocked.Get(Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Inga prov", (await stocked.Get(Page.Replace("pitea", "lulea"))).Text);
        var address = (await stocked.Editor.Get(Page)).Page.QuerySelector(".years a")!.GetAttribute("href")!;
        using var other = await stocked.Instance.Editor("lulea");
        Assert.Equal(404, (await other.Get(address.Replace("pitea", "lulea"))).Code);
        Assert.Equal(403, (await other.Get(address)).Code);

        Assert.Equal(409, (await stocked.Editor.Submit(Page, ("year", "2020"), ("text", "En till"))).Code);
        Assert.Equal(302, (await stocked.Editor.Submit(address, ("year", "2021"), ("text", "Nya prov"))).Code);
        Assert.Contains("Nya prov", (await stocked.Get(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(412, (await stocked.Editor.PostWithToken($"{address}/ta-bort", ("revision", "0"))).Code);
        Assert.Equal(302, (await stocked.Editor.PostWithToken($"{address}/ta-bort", ("revision", "1"))).Code);
        Assert.Contains("Inget år har någon anteckning", (await stocked.Get(Page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year", "", "Välj ett år från 2019 till 2021.")]
    [InlineData("year", "2018", "Välj ett år från 2019 till 2021.")]
    [InlineData("year", "i fjol", "Skriv ett heltal med siffror.")]
    [InlineData("text", "", "Skriv vad som är värt att veta om året, med högst 140 tecken.")]
    [InlineData("text", "141", "Skriv vad som är värt att veta om året, med högst 140 tecken.")]
    public async Task What_says_nothing_is_refused_at_its_field(string field, string value, string sentence)
    {
        (string Name, string Value)[] good = [("year", "2021"), ("text", "Ny metod")];
        var written = value is "141" ? new string('å', 141) : value;

        var reply = await stocked.Editor.Submit(Page, [.. good.Where(f => f.Name != field), (field, written)]);

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.Page.QuerySelector($"#f-{field}-fel")!.TextContent);
    }

    [Theory]
    [InlineData("/pitea/jamfor/N77777/anteckningar", 404)]
    [InlineData("/pitea/jamfor/inget/anteckningar", 404)]
    public async Task An_indicator_that_is_none_has_none(string page, int status) =>
        Assert.Equal(status, (await stocked.Get(page)).Code);

    [Fact]
    public async Task Only_editors_write()
    {
        using var reader = await stocked.Instance.Reader("pitea");

        Assert.Empty((await reader.Get(Page)).Page.QuerySelectorAll("main form"));
        Assert.Equal(403, (await reader.PostWithToken(Page, ("year", "2021"), ("text", "Ny"))).Code);
    }
}
