using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The way from an invitation to a page that everyone can read, step by step.</summary>
public sealed class GettingStartedTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_list_says_what_is_next_until_everyone_can_read_the_page()
    {
        using var lidkoping = await NewMunicipality.Begin(instance, "1494", "lidkoping");
        using var anyone = instance.Visitor();
        Assert.Contains(
            "Här kommer Lidköpings vision och mål",
            (await anyone.Get("/lidkoping")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Inget av sju steg är klart", (await lidkoping.Get()).Text, StringComparison.Ordinal);
        Assert.Equal("Sju steg till en publik sida. Nästa tar ungefär tre minuter.", await Heading(lidkoping));

        await lidkoping.First.Submit(
            "/lidkoping/presentation",
            ("tagline", "Vi styr med få mål"),
            ("description", ""),
            ("theme", "Kust")
        );
        Assert.Equal("Ett av sju steg är klart. Nästa tar ungefär fem minuter.", await Heading(lidkoping));
        await Choose(lidkoping, "norrkoping");
        await lidkoping.TakeIn("/organisation/ark", "Skolnämnden\n");
        await PassOver(lidkoping, "People");
        await lidkoping.TakeIn("/del/ark", "Mål\tNivå\tText\nLidköping 2045\tVision\tHär bor alla gott.\n");
        await PassOver(lidkoping, "Peers");
        Assert.Equal("Fyra av sju steg är klara. Nästa tar ungefär fem minuter.", await Heading(lidkoping));
        Assert.Contains("Överhoppat", (await lidkoping.Get("/kom-igang")).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await PassOver(lidkoping, "Publish")).Code);

        var before = await instance.Everything();
        var faulty = await Publish(lidkoping, ("decidedOn", "2199-01-01"));
        Assert.Equal(422, faulty.Code);
        Assert.Contains("Beslutsdagen ligger framåt i tiden.", faulty.Text, StringComparison.Ordinal);
        Assert.Equal(before, await instance.Everything());

        Assert.Equal(200, (await Publish(lidkoping)).Code);
        Assert.Contains("Lidköping 2045", (await anyone.Get("/lidkoping")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sidan är inte öppen än", (await lidkoping.Get()).Text, StringComparison.Ordinal);
        Assert.Contains("/lidkoping", (await anyone.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_opens_what_is_written_and_own_and_says_why_the_rest_stays()
    {
        using var kalmar = await NewMunicipality.Begin(instance, "0880", "kalmar", "pitea");
        using var anyone = instance.Visitor();
        var untouched = await kalmar.Get("/kom-igang/publicera");
        Assert.Equal("Inget är klart att publicera än", untouched.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Texten kommer från mallen.", untouched.Text, StringComparison.Ordinal);
        // what comes in takes the place of the template's vision, of which there is to be one
        await kalmar.TakeIn(
            "/del/ark",
            "Mål\tNivå\tHör till\tText\nKalmar 2048\tVision\t\tNära till allt.\nTrygg\tStrategi\tKalmar 2048\tInget.\n"
        );
        var vision = (await kalmar.First.Get("/api/v1/kalmar/elements"))
            .Json.AsArray()
            .Where(e => $"{e!["level"]}" is "vision");
        Assert.Equal("Kalmar 2048", $"{Assert.Single(vision)!["title"]}");
        var before = await instance.Everything();

        Assert.Equal(409, (await Publish(kalmar)).Code);
        Assert.Equal(before, await instance.Everything());

        // a strategy needs two sections, and the vision one more than the sheet had
        var page = await kalmar.Get("/kom-igang/publicera");
        Assert.Contains("Det ligger under ”Kalmar 2048”, som inte är klart.", page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await anyone.Get($"/kalmar/del/{vision.Single()!["id"]}")).Code);
    }

    [Fact]
    public async Task The_template_is_changed_until_somebody_has_written_and_what_is_there_of_units_stays()
    {
        using var umea = await NewMunicipality.Begin(instance, "2480", "umea");
        await umea.TakeIn("/organisation/ark", "Exempelnämnden\n");
        var page = await umea.Get("/kom-igang/styrmodell");
        Assert.Equal(4, page.Page.QuerySelectorAll(".templates > li").Length);

        foreach (var template in new[] { "lulea", "pitea", "tom", "lulea", "lulea" })
        {
            Assert.Equal(302, (await Choose(umea, template)).Code);
            var units = (await umea.First.Get("/api/v1/umea/units")).Json.AsArray().Select(u => $"{u!["name"]}");
            Assert.Contains("Exempelnämnden", units);
            Assert.Single(units, "Kommunfullmäktige");
        }
        Assert.Equal(422, (await Choose(umea, "finns-inte")).Code);
        var levels = (await umea.Get("/modell")).Text;
        Assert.Contains("Målområde", levels, StringComparison.Ordinal);

        await umea.TakeIn("/del/ark", "Mål\tNivå\tText\nUmeå 2050\tVision\tVåra ord.\n");
        var before = await instance.Everything();
        var late = await Choose(umea, "pitea");
        Assert.Equal(409, late.Code);
        Assert.Contains("är redan skrivet i den.", late.Text, StringComparison.Ordinal);
        Assert.Equal(before, await instance.Everything());
    }

    private static async Task<string> Heading(NewMunicipality of) =>
        (await of.Get("/kom-igang")).Page.QuerySelector("h1")!.TextContent;

    private static Task<Reply> PassOver(NewMunicipality of, string step) =>
        of.First.PostWithToken($"/{of.Slug}/kom-igang/hoppa-over", ("step", step));

    private static Task<Reply> Choose(NewMunicipality of, string template) =>
        of.First.PostWithToken($"/{of.Slug}/kom-igang/styrmodell", ("template", template));

    private static Task<Reply> Publish(NewMunicipality of, params (string Name, string Value)[] changed) =>
        of.First.PostWithToken(
            $"/{of.Slug}/kom-igang/publicera",
            [
                ("body", "Kommunfullmäktige"),
                ("paragraph", "§ 7"),
                .. new[] { ("decidedOn", "2026-10-01"), ("inForceFrom", "2026-10-01") }.Where(f =>
                    !changed.Any(c => c.Name == f.Item1)
                ),
                .. changed,
            ]
        );
}
