using Kommunstyrning.Benchmarking;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A municipality's own groups, through its pages, with another municipality beside it.</summary>
public sealed class OwnGroupTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const string NotHere = "Den kretsen finns inte här.";

    [Fact]
    public async Task A_circle_is_made_of_names_and_codes_changed_and_removed()
    {
        var made = await Make("Norr", "piteå\n2580, Stockholm;Ort 1");
        Assert.Equal("/pitea/kretsar", made.Location);
        var address = await AddressOf("Norr");
        var form = await stocked.Editor.Get(address);
        Assert.Equal(
            ["Stockholm", "Luleå", "Piteå", "Ort 1"],
            form.Page.QuerySelector("[name=areas]")!.TextContent.Trim().Split('\n')
        );

        var stale = await stocked.Editor.Submit(address, ("name", "Norrare"), ("revision", "9"));
        var changed = await stocked.Editor.Submit(address, ("name", "Norrare"));
        Assert.Equal(412, stale.Code);
        Assert.Equal(302, changed.Code);
        Assert.Equal(address, await AddressOf("Norrare"));

        var gone = await stocked.Editor.PostWithToken($"{address}/ta-bort", ("revision", "1"));
        Assert.Equal(302, gone.Code);
        Assert.Equal(404, (await stocked.Editor.Get(address)).Code);
    }

    [Theory]
    [InlineData("name", "", "Ge kretsen ett namn, med högst 80 tecken.")]
    [InlineData("areas", "", "Välj minst 3. Med färre säger en jämförelse inget.")]
    [InlineData("areas", "Luleå\nPiteå\n2581", "Välj minst 3. Med färre säger en jämförelse inget.")]
    [InlineData(
        "areas",
        "Luleå\nPiteå\nAtlantis",
        "Det finns inget område ”Atlantis”. Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581."
    )]
    [InlineData(
        "areas",
        "Luleå\nPiteå\nStockholm\n0025",
        "Välj antingen kommuner eller regioner. Riket visas alltid i jämförelser."
    )]
    [InlineData("areas", "180\npitea\nLulleå", "Det finns inget område ”Lulleå”. Menade du Luleå (2580)?")]
    [InlineData("areas", "0000", "Välj antingen kommuner eller regioner. Riket visas alltid i jämförelser.")]
    [InlineData("areas", "all", "Välj högst 290. Alla kommuner finns redan att jämföra med.")]
    public async Task What_cannot_be_a_circle_is_refused_at_its_field(string field, string value, string sentence)
    {
        var written = value is "all" ? string.Join(',', Enumerable.Range(9000, 291)) : value;
        (string Name, string Value)[] good = [("name", "Duger"), ("areas", "Luleå\nPiteå\nStockholm")];

        var reply = await stocked.Editor.Submit(
            "/pitea/kretsar/ny",
            [.. good.Where(f => f.Name != field), (field, written)]
        );

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.Page.QuerySelector($"#f-{field}-fel")!.TextContent);
    }

    [Fact]
    public async Task It_may_begin_with_a_group_that_there_is()
    {
        var list = await stocked.Editor.Get("/pitea/kretsar");
        var begun = await stocked.Editor.Get("/pitea/kretsar/ny?fran=G1");

        Assert.Empty(list.Page.QuerySelectorAll(".actions a[href*=fran]"));
        Assert.Equal(
            ["Piteå", "Stockholm", "Luleå"],
            begun.Page.QuerySelector("[name=areas]")!.TextContent.Trim().Split('\n')
        );
    }

    [Fact]
    public async Task Two_circles_of_one_name_are_one_too_many()
    {
        Assert.Equal(302, (await Make("Dubbel", "Luleå\nPiteå\nStockholm")).Code);

        Assert.Equal(409, (await Make("dubbel", "Luleå\nPiteå\nStockholm")).Code);
    }

    [Fact]
    public async Task It_is_a_group_for_members_here_and_for_nobody_else()
    {
        await Make("Grupp", "Luleå\nPiteå\nStockholm");
        var key = "own:" + (await AddressOf("Grupp")).Split('/')[^1];
        using var reader = await stocked.Instance.Reader("pitea");
        using var other = await stocked.Instance.Editor("lulea");

        var mine = await reader.Get($"/pitea/kretsar/ny?fran={key}");
        var own = await stocked.Editor.Get($"/pitea/kretsar/ny?fran={key}");
        var foreign = await other.Get($"/lulea/kretsar/ny?fran={key}");
        var nobodys = await stocked.Editor.Get($"/pitea/kretsar/ny?fran=own:{Guid.NewGuid()}");
        var none = await stocked.Editor.Get("/pitea/kretsar/ny?fran=own:x");
        var open = await stocked.Get($"/api/v1/indicators/N15419/comparison?year=2019&group={key}");

        Assert.Equal(403, mine.Code);
        Assert.Equal("Grupp", own.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
        Assert.All([foreign, nobodys, none, open], reply => Assert.Equal(400, reply.Code));
        Assert.All([foreign, nobodys, none], reply => Assert.Contains(NotHere, reply.Text, StringComparison.Ordinal));
        Assert.Contains(NotHere, open.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_see_them_and_nobody_else()
    {
        await Make("Hemlig", "Luleå\nPiteå\nStockholm");
        using var reader = await stocked.Instance.Reader("pitea");
        using var other = await stocked.Instance.Editor("lulea");

        var list = await reader.Get("/pitea/kretsar");

        Assert.Contains("Hemlig", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ändra", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig", (await other.Get("/lulea/kretsar")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await other.Get("/pitea/kretsar")).Code);
        Assert.Equal(302, (await stocked.Get("/pitea/kretsar")).Code);
    }

    [Theory]
    [InlineData("pitea", true, 1)]
    [InlineData("pitea", false, 0)]
    [InlineData("lulea", true, 0)]
    public async Task Whoever_is_no_member_has_none_within_the_municipality_either(
        string slug,
        bool isMember,
        int count
    )
    {
        await Make($"Inne {slug} {isMember}", "Luleå\nPiteå\nStockholm");
        await using var scope = stocked.Instance.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<KommunDb>();
        var tenant = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        services.GetRequiredService<CurrentTenant>().Enter(tenant);
        var access = CallerAccess.Anonymous with { Rights = isMember ? Rights.SeeDrafts : Rights.None };
        await using var transaction = await TenantTransaction.Begin(db, Intent.Read, default);

        var groups = await services.GetRequiredService<OwnGroupsQuery>().Run(access, default);

        Assert.Equal(count, groups.Count(c => c.Name == $"Inne {slug} {isMember}"));
    }

    private Task<Reply> Make(string name, string areas) =>
        stocked.Editor.Submit("/pitea/kretsar/ny", ("name", name), ("areas", areas));

    private async Task<string> AddressOf(string name) =>
        (await stocked.Editor.Get("/pitea/kretsar"))
            .Page.QuerySelectorAll(".kept > li")
            .Single(li => li.QuerySelector("h2")!.TextContent == name)
            .QuerySelectorAll("a")[^1]
            .GetAttribute("href")!;
}
