using Kommunstyrning.Tests.Indicators;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>What one finds from the first page of the instance.</summary>
[Collection(Stocked.Name)]
public sealed class StartSearchTests(Stocked stocked)
{
    [Theory]
    [InlineData("pitea", "/pitea")]
    [InlineData("PITEÅ", "/pitea")]
    [InlineData("kiruna", "/profil?kommun=2584")]
    [InlineData("ostra goinge", "/profil?kommun=1256")]
    [InlineData("2584", "/profil?kommun=2584")]
    [InlineData("Kirruna", "/?sok=Kiruna")]
    [InlineData("behöriga", "/jamfor/N15419")]
    [InlineData("n15419", "/jamfor/N15419")]
    [InlineData("behörriga", "/jamfor/N15419")]
    public async Task Every_municipality_and_every_indicator_with_values_is_found(string sought, string address)
    {
        var page = (await stocked.Get($"/?sok={Uri.EscapeDataString(sought)}")).Page;

        Assert.Contains(address, page.QuerySelectorAll("main section a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_nothing_is_like_is_told_with_a_way_on()
    {
        var page = (await stocked.Get("/?sok=zxqvwj")).Page;

        Assert.Equal("Ingen träff", page.QuerySelector("main section h2")!.TextContent);
        Assert.Equal("/", page.QuerySelector("main section a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_municipality_that_is_not_here_is_said_to_be_comparable_all_the_same()
    {
        var page = (await stocked.Get("/?sok=kiruna")).Page;

        Assert.Contains(
            "Kiruna styr inte sitt arbete här ännu, men går att jämföra med andra.",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
