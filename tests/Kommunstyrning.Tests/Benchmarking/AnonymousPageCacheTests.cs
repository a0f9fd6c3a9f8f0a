using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Which pages of comparisons are drawn once for many. A kept answer says how old it is.</summary>
public sealed class AnonymousPageCacheTests(Stocked stocked) : IClassFixture<Stocked>
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

    [Fact]
    public async Task A_municipalitys_page_is_kept_until_somebody_changes_something_there()
    {
        const string ours = "/pitea/jamfor/N20001";
        const string theirs = "/lulea/jamfor/N20001";
        await stocked.Get(ours);
        await stocked.Get(theirs);
        Assert.Equal((true, true), (IsKept(await stocked.Get(ours)), IsKept(await stocked.Get(theirs))));

        await stocked.Editor.Submit($"{ours}/anteckningar", ("year", "2010"), ("text", "Räknades om"));

        var anew = await stocked.Get(ours);
        Assert.False(IsKept(anew));
        Assert.Contains("Räknades om", anew.Text, StringComparison.Ordinal);
        Assert.True(IsKept(await stocked.Get(theirs)));
    }

    [Fact]
    public async Task A_change_that_was_refused_lets_pages_be()
    {
        const string ours = "/pitea/jamfor/N20001?ar=2010";
        await stocked.Get(ours);

        await stocked.Editor.Submit("/pitea/jamfor/N20001/anteckningar", ("year", "1900"), ("text", "Fel år"));

        Assert.True(IsKept(await stocked.Get(ours)));
    }

    [Fact]
    public async Task A_page_is_kept_in_each_coding()
    {
        const string address = $"{Address}&ar=2010";
        foreach (var coding in new[] { "br", "gzip" })
        {
            await stocked.Get(address, ("Accept-Encoding", coding));
            var kept = await stocked.Get(address, ("Accept-Encoding", coding));
            Assert.Equal((true, coding), (IsKept(kept), kept.Header("Content-Encoding")));
        }
        Assert.Null((await stocked.Get(address)).Header("Content-Encoding"));
    }

    [Fact]
    public async Task A_word_that_is_repeated_in_another_order_is_another_page()
    {
        const string one = "/matris?kommun=2581&nyckeltal=N15419&nyckeltal=N20001";
        const string other = "/matris?kommun=2581&nyckeltal=N20001&nyckeltal=N15419";
        var first = await stocked.Get(one);
        var second = await stocked.Get(other);

        Assert.Equal((200, 200), (first.Code, second.Code));
        Assert.False(IsKept(second));
        Assert.NotEqual(first.Body, second.Body);
        Assert.Equal(second.Body, (await stocked.Get(other)).Body);
    }

    [Theory]
    [InlineData("/jamfor/N20001?kommun=2581&ar=1900")]
    [InlineData("/jamfor/N20001?kommun=2581&grupp=here")]
    public async Task A_refusal_and_a_page_of_those_here_are_not_kept(string address)
    {
        await stocked.Get(address);

        Assert.False(IsKept(await stocked.Get(address)));
    }

    [Theory]
    [InlineData("/jamfor")]
    [InlineData("/jamfor/N20001/karta")]
    [InlineData("/jamfor/N20001/ordning.svg")]
    [InlineData("/jamfor/N20001/ordning.png")]
    [InlineData("/jamfor/N20001/mal?kommun=2581")]
    [InlineData("/profil?kommun=2581")]
    [InlineData("/jamfor/liknande")]
    [InlineData("/matris?nyckeltal=N20001&kommuner=2581")]
    [InlineData("/samband")]
    public async Task All_pages_and_pictures_of_comparisons_are(string address)
    {
        var drawn = await stocked.Get(address);
        var kept = await stocked.Get(address);

        Assert.Equal((200, false, true), (drawn.Code, IsKept(drawn), IsKept(kept)));
        Assert.Equal(drawn.Body, kept.Body);
    }

    [Fact]
    public async Task The_first_page_is_kept_until_a_municipality_shows_something_else_comes_or_goes()
    {
        await stocked.Get("/"); // makes the copies that the page is drawn from
        await stocked.Get("/");
        Assert.True(IsKept(await stocked.Get("/")));

        await Drawn(db => db.Tenants.Single(t => t.AreaCode == "2581").Tagline = "Vi har bytt rad");
        await Drawn(db => db.Tenants.Single(t => t.AreaCode == "2580").State = TenantState.Suspended);
        await Drawn(db => db.Tenants.Single(t => t.AreaCode == "2580").State = TenantState.Active);
        await Drawn(db => db.ShownPlans.First().Revision++);

        async Task Drawn(Action<KommunDb> change)
        {
            await stocked.Tell(db =>
            {
                change(db);
                return Task.CompletedTask;
            });
            Assert.Equal((false, true), (IsKept(await stocked.Get("/")), IsKept(await stocked.Get("/"))));
        }
    }

    private static bool IsKept(Reply reply) => reply.Header("Age") is not null;
}
