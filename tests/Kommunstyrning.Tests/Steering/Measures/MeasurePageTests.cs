using AngleSharp.Dom;
using Kommunstyrning.Tests.Benchmarking;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>An element's indicators on its own page and on the page where an editor chooses them.</summary>
public sealed class MeasurePageTests(Placed placed) : IClassFixture<Placed>
{
    /// <summary>Of the demonstration, followed by codes that are not in this catalogue.</summary>
    private const string WithGone = "Ett näringsliv som vågar";

    [Fact]
    public async Task The_page_of_an_element_tells_the_latest_value_and_the_place()
    {
        var pitea = await Pitea();
        var id = await Adopted(pitea, "Med värden");
        await pitea.Followed(id, PlacedRows.Share, PlacedRows.Cost, PlacedRows.Rare, "N10006");

        var page = await placed.Get($"/pitea/del/{id}");

        Assert.Equal(
            [
                "Nöjda 80,0 % 2022 plats 4 av 8, delad med en annan",
                "Kostnad, kr/inv 7,0 kr/inv 2022 plats 1 av 9 från det högsta, delad med 8 andra",
                "Sällsynt, antal Inget samlat värde att jämföra",
                "Utan värden, antal Saknar värden här",
            ],
            Measures(page)
        );
        Assert.Equal("/pitea/jamfor/N10001", page.Page.QuerySelector(".measures a")!.GetAttribute("href"));
        Assert.StartsWith(
            "Värden: Källa: Kolada. Platser: Egen bearbetning av data från Kolada.",
            Text.Line(page.Page.QuerySelector(".measures + .note")!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Empty(page.Page.QuerySelectorAll("a[href$='/nyckeltal']"));
    }

    [Fact]
    public async Task Without_any_only_an_editor_is_told_what_to_do()
    {
        var pitea = await Pitea();
        var id = await Adopted(pitea, "Utan nyckeltal");
        using var reader = await placed.Instance.Reader("pitea");

        Assert.Null((await placed.Get($"/pitea/del/{id}")).Page.QuerySelector("#foljs-med"));
        Assert.Null((await reader.Get($"/pitea/del/{id}")).Page.QuerySelector("#foljs-med"));
        var page = (await pitea.Editor.Get($"/pitea/del/{id}")).Page;
        Assert.NotNull(page.QuerySelector("#foljs-med"));
        Assert.Equal("Välj nyckeltal", page.QuerySelector($"a[href='/pitea/del/{id}/nyckeltal']")!.TextContent);
    }

    [Fact]
    public async Task What_the_source_has_taken_away_stays_with_its_code()
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf(WithGone);

        var page = await placed.Get($"/pitea/del/{id}");

        Assert.Equal(
            [
                "N99603 finns inte längre hos källan "
                    + "Följs utan målvärde: Frågan ställs sällan. Vi vill se ett svar till innan vi sätter ett mål. exempel",
                "N99601 finns inte längre hos källan",
            ],
            Measures(page)
        );
        Assert.Empty(page.Page.QuerySelectorAll(".measures a"));
        Assert.Equal("N99603 N99601", await pitea.FollowedBy(id));
    }

    [Fact]
    public async Task One_searches_adds_is_told_and_takes_away()
    {
        var pitea = await Pitea();
        var id = await Adopted(pitea, "Att välja till");
        var address = $"/pitea/del/{id}/nyckeltal";
        var empty = await pitea.Editor.Get(address);
        Assert.Equal("Inget nyckeltal följer ”Att välja till” ännu", empty.Page.QuerySelector("h1")!.TextContent);

        var found = await pitea.Editor.Get($"{address}?sok=andel");
        Assert.Equal(
            [
                "Regionens, andel (%) N10005 · 2022 · Prov Lägg till Regionens, andel (%)",
                "Nöjda, andel (%) N10001 · 2019–2024 · Prov Lägg till Nöjda, andel (%)",
            ],
            found.Page.QuerySelectorAll(".found > li").Select(Told).ToList()
        );
        var added = await Press(pitea.Editor, found, "N10001");
        Assert.Equal($"{address}?sok=andel&tillagt=N10001", added.Location);
        var told = await pitea.Editor.Get(added.Location);
        Assert.Equal("Lades till: Nöjda, andel (%).", told.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Ett nyckeltal följer ”Att välja till”", told.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "Är redan valt",
            told.Page.QuerySelectorAll(".found > li")[1].TextContent,
            StringComparison.Ordinal
        );

        var removed = await Press(pitea.Editor, told, "N10001");
        Assert.Equal($"{address}?sok=andel&borttaget=N10001", removed.Location);
        var after = await pitea.Editor.Get(removed.Location);
        Assert.Equal("Togs bort: Nöjda, andel (%).", after.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("", await pitea.FollowedBy(id));
    }

    [Theory]
    [InlineData("?tillagt=N10001")]
    [InlineData("?borttaget=<b>")]
    public async Task Nothing_is_told_that_does_not_hold(string query)
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf("Plats för fler");

        var page = await pitea.Editor.Get($"/pitea/del/{id}/nyckeltal{query}");

        Assert.Null(page.Page.QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task A_code_that_is_gone_can_be_taken_away()
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf("Bostäder för livets alla skeden");
        var page = await pitea.Editor.Get($"/pitea/del/{id}/nyckeltal");

        var removed = await Press(pitea.Editor, page, "N99003");

        Assert.Equal($"/pitea/del/{id}/nyckeltal?borttaget=N99003", removed.Location);
        Assert.Equal("", await pitea.FollowedBy(id));
    }

    [Fact]
    public async Task A_refusal_stands_at_the_top_of_the_same_page()
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf("Plats för fler");
        var address = $"/pitea/del/{id}/nyckeltal";

        var unknown = await pitea.Editor.PostWithToken(
            address,
            ("indicator", "N12345"),
            ("revision", "0"),
            ("sok", "andel")
        );
        var stale = await pitea.Editor.PostWithToken(address, ("indicator", "N10001"), ("revision", "7"));

        Assert.Equal((422, 412), (unknown.Code, stale.Code));
        Assert.Contains(
            "Nyckeltalet N12345 finns inte.",
            unknown.Page.QuerySelector(".summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("andel", unknown.Page.QuerySelector("#f-indicator")!.GetAttribute("value"));
        Assert.Equal("", await pitea.FollowedBy(id));
    }

    [Fact]
    public async Task A_neighbour_and_a_reader_neither_see_the_page_nor_change_by_it()
    {
        var pitea = await Pitea();
        var id = await Adopted(pitea, "Bara vårt");
        await pitea.Followed(id, PlacedRows.Share);
        using var neighbour = await placed.Instance.Editor("lulea");
        using var reader = await placed.Instance.Reader("pitea");
        var before = await placed.Instance.Everything();

        Assert.Equal(403, (await reader.Get($"/pitea/del/{id}/nyckeltal")).Code);
        Assert.Equal(403, (await neighbour.Get($"/pitea/del/{id}/nyckeltal")).Code);
        Assert.Equal(404, (await neighbour.Get($"/lulea/del/{id}/nyckeltal")).Code);
        foreach (var tenant in new[] { "pitea", "lulea" })
        {
            var reply = await neighbour.PostWithToken(
                $"/{tenant}/del/{id}/nyckeltal/ta-bort",
                ("indicator", PlacedRows.Share),
                ("revision", "1")
            );
            Assert.Equal(tenant is "pitea" ? 403 : 404, reply.Code);
        }
        Assert.Equal(before, await placed.Instance.Everything());
    }

    [Fact]
    public async Task What_is_superseded_shows_what_it_was_followed_by_and_offers_nothing()
    {
        var pitea = await Pitea();
        var id = await Adopted(pitea, "Snart ersatt");
        await pitea.Followed(id, PlacedRows.Share);
        Assert.Equal(200, (await pitea.Step(id, "superseded", Steered.Retired)).Code);

        var page = await pitea.Editor.Get($"/pitea/del/{id}");
        var choosing = await pitea.Editor.Get($"/pitea/del/{id}/nyckeltal");

        Assert.Single(Measures(page));
        Assert.Empty(page.Page.QuerySelectorAll("a[href$='/nyckeltal']"));
        Assert.Empty(choosing.Page.QuerySelectorAll("main form"));
    }

    private static List<string> Measures(Reply page) => [.. page.Page.QuerySelectorAll(".measures > li").Select(Told)];

    /// <summary>Its parts with a space between.</summary>
    private static string Told(IElement item) =>
        string.Join(' ', item.Children.Select(part => Text.Line(part.TextContent.Replace('\u00a0', ' '))));

    /// <summary>Sends the form beside an indicator as it stands on the page.</summary>
    private static Task<Reply> Press(Visitor editor, Reply page, string code)
    {
        var form = page
            .Page.QuerySelectorAll("main form[method=post]")
            .First(f => f.QuerySelector($"input[value='{code}']") is not null);
        return editor.Post(form.GetAttribute("action")!, [.. FormFields.Of(form)]);
    }

    private async Task<Steered> Pitea() => new(await placed.Instance.Editor("pitea"), "pitea");

    private static async Task<string> Adopted(Steered pitea, string title)
    {
        var id = await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), title);
        await pitea.Adopted(id);
        return id;
    }
}
