namespace Kommunstyrning.Browser.Pages;

public sealed class PublicPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumTheory]
    [InlineData("start", "/")]
    [InlineData("start-hit", "/?sok=pit")]
    [InlineData("start-elsewhere", "/?sok=kiruna")]
    [InlineData("start-miss", "/?sok=xyz")]
    [InlineData("pitea", "/pitea")]
    [InlineData("lulea", "/lulea")]
    [InlineData("norrkoping", "/norrkoping")]
    [InlineData("line-pitea", "/pitea/roda-traden")]
    [InlineData("line-lulea", "/lulea/roda-traden")]
    [InlineData("line-norrkoping", "/norrkoping/roda-traden")]
    [InlineData("line-hits", "/pitea/roda-traden?sok=skola")]
    [InlineData("line-miss", "/pitea/roda-traden?sok=xyz")]
    [InlineData("search", "/pitea/sok")]
    [InlineData("search-hits", "/pitea/sok?q=mål")]
    [InlineData("search-miss", "/pitea/sok?q=arbetsplatzer")]
    [InlineData("search-refused", "/pitea/sok?q=a b c d e f g h i j k l m")]
    [InlineData("model-pitea", "/pitea/modell")]
    [InlineData("model-lulea", "/lulea/modell")]
    [InlineData("model-norrkoping", "/norrkoping/modell")]
    [InlineData("organisation-pitea", "/pitea/organisation")]
    [InlineData("organisation-lulea", "/lulea/organisation")]
    [InlineData("organisation-norrkoping", "/norrkoping/organisation")]
    [InlineData("contributes-lulea", "/lulea/organisation/bidrag")]
    [InlineData("rounds-pitea", "/pitea/uppfoljning")]
    [InlineData("registers-pitea", "/pitea/register")]
    [InlineData("promises-pitea", "/pitea/register/valloften")]
    [InlineData("sources-pitea", "/pitea/register/kallor")]
    [InlineData("documents-pitea", "/pitea/register/dokument")]
    [InlineData("partners-pitea", "/pitea/register/partner")]
    [InlineData("registers-empty", "/norrkoping/register/partner")]
    [InlineData("own-lulea", "/lulea/egna-nyckeltal")]
    [InlineData("own-by-tertial", "/lulea/egna-nyckeltal/E00001")]
    [InlineData("own-withheld", "/lulea/egna-nyckeltal/E00002")]
    [InlineData("own-empty", "/norrkoping/egna-nyckeltal")]
    [InlineData("before-anything", "/pitea?den=2020-01-01")]
    [InlineData("no-such-day", "/pitea?den=nyss")]
    [InlineData("sign-in", "/logga-in")]
    [InlineData("forgotten", "/glomt-losenord")]
    [InlineData("set-password", "/valj-losenord?konto=x&kod=y")]
    [InlineData("cookies", "/kakor")]
    [InlineData("accessibility", "/tillganglighet")]
    [InlineData("statement-empty", "/pitea/tillganglighet")]
    [InlineData("contact-empty", "/lulea/kontakt")]
    [InlineData("report-fault", "/pitea/tillganglighet/rapportera")]
    [InlineData("ask", "/pitea/fragor/stall")]
    [InlineData("questions-empty", "/pitea/fragor")]
    [InlineData("nothing-here", "/pitea/finns-inte")]
    [InlineData("no-such-municipality", "/finns-inte")]
    public async Task A_page_that_everyone_reads_has_no_faults(string name, string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("vision-pitea", "pitea", "Piteå 2050")]
    [InlineData("vision-lulea", "lulea", "Luleå 2050")]
    [InlineData("vision-norrkoping", "norrkoping", "Norrköping tar plats")]
    [InlineData("bearing-pitea", "pitea", "Lätt att leva")]
    [InlineData("internal-pitea", "pitea", "Kvalitet inifrån")]
    [InlineData("programme-pitea", "pitea", "Plats för fler")]
    [InlineData("goal-pitea", "pitea", "Fler arbetsplatser har låg sjukfrånvaro")]
    [InlineData("value-pitea", "pitea", "Öppenhet")]
    [InlineData("value-base-pitea", "pitea", "Värdegrund")]
    [InlineData("leg-pitea", "pitea", "Mål- och resultatstyrning")]
    [InlineData("bearing-lulea", "lulea", "Medborgare och kunder")]
    [InlineData("area-lulea", "lulea", "Minskade utsläpp av växthusgaser")]
    [InlineData(
        "area-with-tests-lulea",
        "lulea",
        "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)"
    )]
    [InlineData("aim-lulea", "lulea", "Hållbarhet")]
    [InlineData("cornerstone-lulea", "lulea", "Helhetssyn")]
    public async Task A_page_of_an_element_has_no_faults(string name, string tenant, string title)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(await site.PageOf(tenant, title));

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("committee-lulea", "/lulea/organisation", "Exempelnämnden för barn och utbildning")]
    [InlineData("company-lulea", "/lulea/organisation", "Exempelenergi AB")]
    [InlineData("promise-pitea", "/pitea/register/valloften", "Hyreshus i fler byar")]
    [InlineData("source-pitea", "/pitea/register/kallor", "Boendeenkäten")]
    public async Task A_page_that_a_list_leads_to_has_no_faults(string name, string from, string link)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Follow(from, $"main a:text-is('{link}')");

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("activity-pitea", "Det byggs för olika plånböcker och åldrar")]
    [InlineData("activity-of-plans-pitea", "Vägen från idé till byggstart är kortare")]
    public async Task A_page_of_an_activity_has_no_faults(string name, string title)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Follow(await site.PageOf("pitea", title), "main a[href*='/aktivitet/']");

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumFact]
    public async Task What_stood_on_a_day_has_no_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var day = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", null);

        await visitor.Go($"/pitea?den={day}");
        var front = await Inspection.Faults(visitor, "then-front");
        await visitor.Go($"{await site.PageOf("pitea", "Plats för fler")}?den={day}");
        var element = await Inspection.Faults(visitor, "then-element");

        Inspection.IsSound(front + element);
    }

    [ChromiumTheory]
    [InlineData("line-from-pitea", "pitea", "Fler arbetsplatser har låg sjukfrånvaro")]
    [InlineData("line-from-lulea", "lulea", "Varje chef hinner vara nära sina medarbetare")]
    public async Task The_line_of_sight_from_an_element_has_no_faults(string name, string tenant, string title)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var id = (await site.PageOf(tenant, title)).Split('/')[^1];

        await visitor.Go($"/{tenant}/roda-traden?fran={id}#n-{id}");

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }
}
