using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Which pages of comparisons are drawn once for many. A kept answer says how old it is.</summary>
public sealed class KeptPageTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const string Address = "/jamfor/N20001?kommun=2581";

    [Fact]
    public async Task A_page_is_kept_for_strangers_until_the_data_change()
    {
        var drawn = await stocked.Get(Address);
        var kept = await stocked.Get(Address);
        var other = await stocked.Get($"{Address}&grupp=all");
        await stocked.Tell(async db => (await db.DataVersions.SingleAsync()).Number++);
        var anew = await stocked.Get(Address);

        Assert.Equal((200, 200, 200, 200), (drawn.Code, kept.Code, other.Code, anew.Code));
        Assert.Equal((false, true, false, false), (IsKept(drawn), IsKept(kept), IsKept(other), IsKept(anew)));
        Assert.Equal(drawn.Body, kept.Body);
        Assert.Equal(drawn.Header("Content-Security-Policy"), kept.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task Who_is_signed_in_gets_a_page_of_their_own()
    {
        const string address = $"{Address}&grupp=county&ar=2010";
        await stocked.Editor.Get(address);
        await stocked.Get(address);

        var own = await stocked.Editor.Get(address);

        Assert.False(IsKept(own));
        Assert.Contains("Logga ut", own.Body);
        Assert.DoesNotContain("Logga ut", (await stocked.Get(address)).Body);
    }

    [Theory]
    [InlineData("/pitea/jamfor/N20001")]
    [InlineData("/jamfor/N20001?kommun=2581&ar=1900")]
    public async Task A_municipalitys_page_and_a_refusal_are_not_kept(string address)
    {
        await stocked.Get(address);

        Assert.False(IsKept(await stocked.Get(address)));
    }

    private static bool IsKept(Reply reply) => reply.Header("Age") is not null;
}
