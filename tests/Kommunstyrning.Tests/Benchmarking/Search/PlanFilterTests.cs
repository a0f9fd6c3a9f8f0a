using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Indicators that a municipality's plan is followed by, where comparisons begin. Luleå follows others than Piteå.</summary>
public sealed class PlanFilterTests(Placed placed) : IClassFixture<Placed>, IAsyncLifetime
{
    private Steered pitea = null!;
    private Steered lulea = null!;
    private string goal = "";

    public async Task InitializeAsync()
    {
        pitea = new Steered(await placed.Instance.Editor("pitea"), "pitea");
        lulea = new Steered(await placed.Instance.Editor("lulea"), "lulea");
        goal = await pitea.IdOf("Vägen från idé till byggstart är kortare");
        await pitea.Followed(goal, PlacedRows.Share, PlacedRows.Days);
        await lulea.Followed(await lulea.IdOf("Samhälle"), PlacedRows.Cost);
    }

    public Task DisposeAsync()
    {
        pitea.Editor.Dispose();
        lulea.Editor.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/pitea/jamfor?plan=ja", "N10001 N10002", "2 nyckeltal med värden som används i vår plan.")]
    [InlineData("/lulea/jamfor?plan=ja", "N10003", "1 nyckeltal med värden som används i vår plan.")]
    [InlineData("/pitea/jamfor?plan=ja&sok=andel", "N10001", "1 nyckeltal med värden som används i vår plan.")]
    [InlineData("/pitea/jamfor?plan=ja&omrade=Prov&del=traffar", "N10001 N10002", null)]
    [InlineData("/jamfor?plan=ja&omrade=Prov", "N10001 N10002 N10003 N10004 N10005", "5 nyckeltal med värden.")]
    public async Task Only_what_the_plan_is_followed_by_is_found(string address, string ids, string? said)
    {
        var page = await placed.Get(address);

        Assert.Equal(200, page.Code);
        Assert.Equal(ids.Split(' '), Ids(page).Order(StringComparer.Ordinal));
        Assert.Equal(said, page.Page.QuerySelector("#antal")?.TextContent);
    }

    [Fact]
    public async Task A_hit_says_what_it_follows_with_and_without_the_filter()
    {
        foreach (var address in new[] { "/pitea/jamfor?sok=N10001", "/pitea/jamfor?sok=N10001&plan=ja" })
        {
            var line = (await placed.Get(address)).Page.QuerySelector(".found .follows-up")!;

            Assert.Equal("Följer upp: Vägen från idé till byggstart är kortare exempel", Text.Line(line.TextContent));
            Assert.Equal($"/pitea/del/{goal}", line.QuerySelector("a")!.GetAttribute("href"));
        }
        Assert.Null((await placed.Get("/jamfor?sok=N10001")).Page.QuerySelector(".follows-up"));
        Assert.Null((await placed.Get("/lulea/jamfor?sok=N10001")).Page.QuerySelector(".follows-up"));
    }

    [Fact]
    public async Task The_choice_stands_in_the_form_and_only_within_a_municipality()
    {
        var chosen = (await placed.Get("/pitea/jamfor?plan=ja&sok=xyzzy")).Page;

        Assert.NotNull(chosen.QuerySelector("#f-plan[checked]"));
        Assert.Null((await placed.Get("/pitea/jamfor")).Page.QuerySelector("#f-plan[checked]"));
        Assert.Null((await placed.Get("/jamfor")).Page.QuerySelector("#f-plan"));
        Assert.Equal(
            ["/pitea/jamfor?sok=xyzzy", "/pitea/jamfor"],
            chosen.QuerySelectorAll(".nothing a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Without_values_it_is_offered_too()
    {
        await pitea.Followed(goal, "N10006");

        var page = await placed.Get("/pitea/jamfor?plan=ja&sok=N10006");

        Assert.Equal(
            "/pitea/jamfor?sok=N10006&plan=ja&alla=1",
            page.Page.QuerySelector(".nothing a")!.GetAttribute("href")
        );
        Assert.Equal(["N10006"], Ids(await placed.Get("/pitea/jamfor?sok=N10006&plan=ja&alla=1")));
    }

    [Fact]
    public async Task Where_nothing_is_followed_everyone_is_told_why_and_an_editor_what_to_do()
    {
        using var editor = await EditorOfNewMunicipality();

        var anyone = (await placed.Get("/alvsbyn/jamfor?plan=ja")).Page.QuerySelector(".nothing")!;
        var own = (await editor.Get("/alvsbyn/jamfor?plan=ja")).Page.QuerySelector(".nothing")!;

        Assert.Equal("Inget nyckeltal används i vår plan ännu", anyone.QuerySelector("h2")!.TextContent);
        Assert.Contains("Älvsbyn har inte valt vilka nyckeltal", anyone.TextContent, StringComparison.Ordinal);
        Assert.Contains("välj vad det följs med", own.TextContent, StringComparison.Ordinal);
        Assert.NotNull(own.QuerySelector("a[href='/alvsbyn']"));
    }

    private async Task<Visitor> EditorOfNewMunicipality()
    {
        const string Email = "forsta@alvsbyn.example";
        const string Password = "en lång fras";
        using var drift = await placed.Instance.Operator();
        var created = await drift.Submit(
            "/drift/ny-kommun",
            ("areaCode", "2560"),
            ("slug", "alvsbyn"),
            ("template", "tom"),
            ("editorEmail", Email)
        );
        var link = created.Page.QuerySelector("main input[readonly]")!.GetAttribute("value")!;
        var editor = placed.Instance.Visitor();
        await editor.Submit(link, ("password", Password), ("repeat", Password));
        await editor.SignIn(Email, Password);
        return editor;
    }

    [Fact]
    public async Task A_draft_is_for_members_and_what_is_superseded_for_nobody()
    {
        var draft = await pitea.Added("mal", await pitea.IdOf("En vardag som går ihop"), "Hemligt mål");
        await pitea.Followed(draft, PlacedRows.Rare, PlacedRows.Days);
        using var reader = await placed.Instance.Reader("pitea");
        using var neighbour = await placed.Instance.Editor("lulea");

        foreach (var (visitor, sees) in new[] { (placed.Anyone, false), (neighbour, false), (reader, true) })
        {
            var found = await visitor.Get("/pitea/jamfor?plan=ja");
            var compared = await visitor.Get("/pitea/jamfor/N10002");
            Assert.Equal(sees, Ids(found).Contains(PlacedRows.Rare));
            Assert.Equal(sees, found.Body.Contains("Hemligt mål", StringComparison.Ordinal));
            Assert.Equal(sees, compared.Body.Contains("Hemligt mål", StringComparison.Ordinal));
        }
        await pitea.Adopted(draft);
        Assert.Contains(PlacedRows.Rare, Ids(await placed.Get("/pitea/jamfor?plan=ja")));
        Assert.Equal(200, (await pitea.Step(draft, "superseded", Steered.Retired)).Code);
        Assert.DoesNotContain(PlacedRows.Rare, Ids(await reader.Get("/pitea/jamfor?plan=ja")));
    }

    [Fact]
    public async Task A_comparison_within_the_municipality_leads_to_what_it_follows()
    {
        var own = (await placed.Get("/pitea/jamfor/N10001")).Page.QuerySelector(".finding .follows-up")!;

        Assert.Equal($"/pitea/del/{goal}", own.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await placed.Get("/lulea/jamfor/N10001")).Page.QuerySelector(".follows-up"));
        Assert.Null((await placed.Get("/jamfor/N10001?kommun=2581")).Page.QuerySelector(".follows-up"));
    }

    [Fact]
    public async Task A_new_wording_is_not_told_beside_what_it_is_to_replace()
    {
        var old = await lulea.IdOf("Minskade utsläpp av växthusgaser");
        await lulea.Followed(old, PlacedRows.Cost);
        var reply = await lulea.Editor.Json(HttpMethod.Post, $"{lulea.Api}/elements/{old}/revise", null);
        Assert.Equal(201, reply.Code);

        var page = await lulea.Editor.Get("/lulea/jamfor?sok=N10003&plan=ja");

        var links = page.Page.QuerySelectorAll(".follows-up a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/lulea/del/{old}", links);
        Assert.DoesNotContain($"/lulea/del/{reply.Json.Says("id")}", links);
    }

    [Fact]
    public async Task The_profile_may_be_of_the_plan_alone()
    {
        var ours = (await placed.Get("/pitea/profil?plan=ja")).Page;
        var theirs = (await placed.Get("/lulea/profil?plan=ja")).Page;
        var instance = (await placed.Get("/profil?kommun=2581&plan=ja")).Page;

        Assert.Equal(["Nöjda", "Väntetid"], Rows(ours));
        Assert.Equal("Här är alla 2 nyckeltal som används i vår plan.", ours.QuerySelector(".count")!.TextContent);
        Assert.NotNull(ours.QuerySelector("#plan[checked]"));
        Assert.Equal(["Kostnad, kr/inv"], Rows(theirs));
        Assert.Null(instance.QuerySelector("#plan"));
        Assert.Equal(Rows((await placed.Get("/profil?kommun=2581")).Page), Rows(instance));
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll(".prof .nm a").Select(a => a.TextContent);

    private static List<string> Ids(Reply page) =>
        [.. page.Page.QuerySelectorAll(".found .title").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
