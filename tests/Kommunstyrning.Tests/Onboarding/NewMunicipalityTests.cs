using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The way from the operator's form to the first editor's first words.</summary>
public sealed class NewMunicipalityTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly string[] Pages = ["", "/roda-traden", "/organisation", "/modell"];

    [Theory]
    [InlineData("2582", "boden", "pitea", "Boden")]
    [InlineData("2513 Överkalix", "overkalix", "norrkoping", "Överkalix")]
    [InlineData("Pajala", "pajala", "lulea", "Pajala")]
    [InlineData("2560", "alvsbyn", "tom", "Älvsbyn")]
    public async Task A_new_municipality_is_there_at_once(string area, string slug, string template, string name)
    {
        using var drift = await instance.Operator();
        using var anyone = instance.Visitor();
        Assert.Equal(404, (await anyone.Get($"/{slug}")).Code);

        var created = await Create(drift, area, slug, template, $"forsta@{slug}.example");

        Assert.Equal(200, created.Code);
        foreach (var page in Pages)
        {
            var shown = await anyone.Get($"/{slug}{page}");
            Assert.True(shown.Code == 200, $"{page} {shown}");
            Assert.Contains(name, shown.Page.Title, StringComparison.Ordinal);
        }
        foreach (var list in new[] { "elements", "units", "models" })
            Assert.Equal(200, (await anyone.Get($"/api/v1/{slug}/{list}")).Code);
        Assert.Contains($"/{slug}", (await anyone.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_editor_sets_a_password_once_and_writes()
    {
        using var drift = await instance.Operator();
        var created = await Create(drift, "1480", "goteborg", "tom", "forsta@goteborg.example");
        var link = Link(created);
        using var editor = instance.Visitor();

        var tooShort = await editor.Submit(link, ("password", "kort"), ("repeat", "kort"));
        var unlike = await editor.Submit(link, ("password", "en lång fras"), ("repeat", "en annan fras"));
        var set = await editor.Submit(link, ("password", "en lång fras"), ("repeat", "en lång fras"));
        var again = await editor.Submit(link, ("password", "någon annans fras"), ("repeat", "någon annans fras"));

        Assert.Equal((422, "Välj ett lösenord med minst 12 tecken."), (tooShort.Code, At(tooShort, "password")));
        Assert.Equal((422, "De två lösenorden är inte lika."), (unlike.Code, At(unlike, "repeat")));
        Assert.Equal(200, set.Code);
        Assert.Equal(422, again.Code);
        Assert.Contains("Länken har redan använts eller är för gammal.", again.Text, StringComparison.Ordinal);

        await editor.SignIn("forsta@goteborg.example", "en lång fras");
        var goteborg = new Steered(editor, "goteborg");
        var id = await goteborg.Added("vision", null, "Öppet hav");
        Assert.Equal(200, (await editor.Get($"/goteborg/del/{id}")).Code);
        Assert.Equal(403, (await editor.Get("/pitea/organisation/ny")).Code);
        using var anyone = instance.Visitor();
        Assert.Equal(404, (await anyone.Get($"/goteborg/del/{id}")).Code);
    }

    [Theory]
    [InlineData("konto=inget&kod=inget")]
    [InlineData("konto=&kod=")]
    [InlineData("")]
    [InlineData("konto=5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f&kod=%25%25%25")]
    public async Task A_damaged_link_sets_no_password(string query)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Submit(
            $"/valj-losenord?{query}",
            ("password", "en lång fras"),
            ("repeat", "en lång fras")
        );

        Assert.Equal(422, reply.Code);
        Assert.Contains("Länken har redan använts eller är för gammal.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_municipality_twice_is_refused_at_the_field()
    {
        using var drift = await instance.Operator();
        var before = await instance.Everything();

        var sameArea = await Create(drift, "2581", "pitea-igen", "tom", "a@pitea.example");
        var sameSlug = await Create(drift, "0180", "pitea", "tom", "a@stockholm.example");

        Assert.Equal((409, "Piteå finns redan här, med adressen ”pitea”."), (sameArea.Code, At(sameArea, "areacode")));
        Assert.Equal((409, "Adressen ”pitea” är upptagen. Välj en annan."), (sameSlug.Code, At(sameSlug, "slug")));
        Assert.Equal("pitea-igen", sameArea.Page.QuerySelector("#f-slug")!.GetAttribute("value"));
        Assert.Equal(before, await instance.Everything());
    }

    [Theory]
    [InlineData("areaCode", "", "Välj en av Sveriges 290 kommuner.")]
    [InlineData(
        "areaCode",
        "9999",
        "Det finns ingen kommun ”9999”. Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581."
    )]
    [InlineData("areaCode", "Karlsta", "Det finns ingen kommun ”Karlsta”. Menade du Karlstad (1780)?")]
    [InlineData("slug", "Å", "Adressen får bara ha a–z, 0–9 och bindestreck, och ska vara 2–40 tecken.")]
    [InlineData("slug", "a", "Adressen får bara ha a–z, 0–9 och bindestreck, och ska vara 2–40 tecken.")]
    [InlineData("slug", "../pitea", "Adressen får bara ha a–z, 0–9 och bindestreck, och ska vara 2–40 tecken.")]
    [InlineData("slug", "api", "Adressen ”api” används av tjänsten själv. Välj en annan.")]
    [InlineData("slug", "api--", "Bindestrecken ska stå ett och ett, inne i adressen.")]
    [InlineData("slug", "xn--pite-noa", "Bindestrecken ska stå ett och ett, inne i adressen.")]
    [InlineData("slug", "--", "Bindestrecken ska stå ett och ett, inne i adressen.")]
    [InlineData("slug", "-karlstad", "Bindestrecken ska stå ett och ett, inne i adressen.")]
    [InlineData("slug", "karlstad-", "Bindestrecken ska stå ett och ett, inne i adressen.")]
    [InlineData("slug", "1780", "Adressen ska ha minst en bokstav.")]
    [InlineData("slug", "17-80", "Adressen ska ha minst en bokstav.")]
    [InlineData("slug", "nyckeltal", "Adressen ”nyckeltal” används av tjänsten själv. Välj en annan.")]
    [InlineData("slug", "healthz", "Adressen ”healthz” används av tjänsten själv. Välj en annan.")]
    [InlineData("slug", "signin-oidc", "Adressen ”signin-oidc” används av tjänsten själv. Välj en annan.")]
    [InlineData("slug", "v1", "Adressen ”v1” används av tjänsten själv. Välj en annan.")]
    [InlineData("template", "egen", "Mallen finns inte. Välj en av mallarna i listan.")]
    [InlineData("theme", "9", "Välj ett av alternativen.")]
    [InlineData(
        "editorEmail",
        "Namn <namn@kommun.se>",
        "E-postadressen går inte att använda. Skriv den som namn@kommun.se."
    )]
    [InlineData(
        "editorEmail",
        "\"a@b\"@karlstad.example",
        "E-postadressen går inte att använda. Skriv den som namn@kommun.se."
    )]
    [InlineData("editorEmail", "", "E-postadressen går inte att använda. Skriv den som namn@kommun.se.")]
    [InlineData(
        "organisationNumber",
        "212000-2758",
        "Organisationsnumret stämmer inte. Skriv det som NNNNNN-NNNN och kontrollera siffrorna."
    )]
    public async Task What_cannot_be_taken_is_refused_at_its_field(string field, string value, string sentence)
    {
        using var drift = await instance.Operator();
        var before = await Count(drift);
        (string Name, string Value)[] good =
        [
            ("areaCode", "1780"),
            ("slug", "karlstad"),
            ("template", "tom"),
            ("editorEmail", "a@karlstad.example"),
        ];

        var reply = await drift.Submit("/drift/ny-kommun", [.. good.Where(f => f.Name != field), (field, value)]);

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, At(reply, field.ToLowerInvariant()));
        Assert.Equal(before, await Count(drift));
    }

    /// <summary>The membership of the first editor is the last row of all.</summary>
    [Fact]
    public async Task A_creation_that_fails_at_its_last_row_leaves_nothing()
    {
        using var drift = await instance.Operator();
        using var anyone = instance.Visitor();
        var (before, rows) = (await Count(drift), await instance.Everything());

        await instance.TellEngine(
            """
            CREATE TRIGGER "Stop" BEFORE INSERT ON "Memberships" WHEN NEW."TenantId" = 'jonkoping'
            BEGIN SELECT RAISE(ABORT, 'stop'); END
            """,
            """ALTER TABLE "Memberships" ADD CONSTRAINT "Stop" CHECK ("TenantId" <> 'jonkoping')"""
        );
        var failed = await Create(drift, "0680", "jonkoping", "pitea", "a@jonkoping.example");
        Assert.Equal((before, rows), (await Count(drift), await instance.Everything()));
        Assert.Equal(404, (await anyone.Get("/jonkoping")).Code);
        await instance.TellEngine("""DROP TRIGGER "Stop" """, """ALTER TABLE "Memberships" DROP CONSTRAINT "Stop" """);
        var again = await Create(drift, "0680", "jonkoping", "pitea", "a@jonkoping.example");

        Assert.Equal(409, failed.Code);
        Assert.Equal(200, again.Code);
        Assert.StartsWith($"{instance.Address}valj-losenord?", Link(again), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Count(drift));
    }

    [Fact]
    public async Task Of_two_that_create_the_same_at_once_one_gets_through()
    {
        using var drift = await instance.Operator();

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Create(drift, "2480", "umea", "tom", $"a{i}@umea.example"))
        );

        Assert.Equal([200, 409, 409, 409], replies.Select(r => r.Code).Order());
    }

    [Fact]
    public async Task Only_the_operator_lets_municipalities_begin()
    {
        using var editor = await instance.Editor("pitea");
        using var anyone = instance.Visitor();

        Assert.Equal(403, (await editor.Get("/drift/ny-kommun")).Code);
        Assert.Equal(403, (await editor.PostWithToken("/drift/ny-kommun", ("slug", "egen"))).Code);
        Assert.Equal(403, (await editor.PostWithToken("/drift/kommun/lulea/pausa")).Code);
        Assert.Equal(302, (await anyone.Get("/drift")).Code);
        Assert.Equal(200, (await anyone.Get("/lulea")).Code);
    }

    private static Task<Reply> Create(Visitor drift, string area, string slug, string template, string email) =>
        drift.Submit(
            "/drift/ny-kommun",
            ("areaCode", area),
            ("slug", slug),
            ("template", template),
            ("editorEmail", email)
        );

    private static string Link(Reply created) =>
        created.Page.QuerySelector("main input[readonly]")!.GetAttribute("value")!;

    private static string At(Reply reply, string field) =>
        reply.Page.QuerySelector($"#f-{field}-fel")?.TextContent ?? reply.Text;

    private static async Task<int> Count(Visitor drift) =>
        (await drift.Get("/drift")).Page.QuerySelectorAll("main tbody tr").Length;
}
