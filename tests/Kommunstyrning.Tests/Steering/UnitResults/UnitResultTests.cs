using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering.Targets;

namespace Kommunstyrning.Tests.Steering.UnitResults;

/// <summary>On goal area 10 a committee answers with its grant and a company with its targets, by the API and in one form.</summary>
public sealed class UnitResultTests(Instance instance) : IClassFixture<Instance>
{
    private const string Area = "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)";
    private const string Board = "Kommunstyrelsen";
    private const string School = "Exempelnämnden för barn och utbildning";
    private const string Culture = "Exempelnämnden för kultur och fritid";
    private const string Office = "Exempelförvaltningen för barn och utbildning";
    private const string Energy = "Exempelenergi AB";
    private const string Homes = "Exempelbostäder AB";

    private static readonly int ThisYear = TimeProvider.System.Today().Year;

    [Fact]
    public async Task L20_A_committee_answers_with_its_grant_and_a_company_with_its_targets()
    {
        var lulea = await Lulea();
        var (area, board, energy) = (await lulea.IdOf(Area), await lulea.UnitId(Board), await lulea.UnitId(Energy));

        var committee = await Put(lulea, area, board, "\"0\"", Grant(ThisYear - 1, 400, 402));
        Assert.Equal((200, "\"1\""), (committee.Code, committee.Etag));
        var year = committee.Json["grants"]![0]!;
        Assert.Equal(
            ("Kommunbidrag", "-2", "-0.5", "near"),
            (committee.Json.Says("test"), year.Says("deviation"), year.Says("deviationPercent"), year.Says("status"))
        );

        var shown = await lulea.Editor.Get(At(lulea, area, energy));
        var company = await Put(
            lulea,
            area,
            energy,
            shown.Etag,
            Target("Soliditet", 35, ThisYear, 36, isForecast: true)
        );
        Assert.Equal(
            ("Ekonomiskt mål", "onPath"),
            (company.Json.Says("test"), company.Json["targets"]![0]!.Says("status"))
        );
        Assert.Equal("false", company.Json.Says("isExample"));

        // what does not apply is refused with what does
        var wrong = await Put(lulea, area, energy, company.Etag, Grant(2024, 1, 1));
        Assert.Equal(
            (422, $"{Energy} är ett bolag och har inget kommunbidrag. Ange ekonomiska mål."),
            (wrong.Code, wrong.At("grants"))
        );
        var other = await Put(lulea, area, board, "\"1\"", Target("Soliditet", 35, 2024, 36, isForecast: false));
        Assert.Equal(
            (422, $"{Board} är inget bolag. Ange kommunbidrag och utfall."),
            (other.Code, other.At("targets"))
        );

        // the form of each asks for its own and nothing else
        var forms = new[] { board, energy }.Select(u => $"/lulea/del/{area}/enheter/{u}/utfall").ToList();
        var (grants, targets) = ((await lulea.Editor.Get(forms[0])).Page, (await lulea.Editor.Get(forms[1])).Page);
        Assert.Equal("400", grants.Value("grants.0.grant"));
        Assert.Null(grants.QuerySelector("[name^='targets.']"));
        Assert.Equal("Soliditet", targets.Value("targets.0.name"));
        Assert.Null(targets.QuerySelector("[name^='grants.']"));
        Assert.Equal(
            200,
            (await lulea.Editor.Json(HttpMethod.Put, At(lulea, area, board), Grant(2024, 5, 5), "\"1\"")).Code
        );
        Assert.Equal(204, (await lulea.Editor.Json(HttpMethod.Delete, At(lulea, area, board), null, "\"2\"")).Code);
    }

    [Fact]
    public async Task An_administration_answers_with_its_committee_and_is_told_so_before_a_form_is_filled()
    {
        var lulea = await Lulea();
        var (area, office) = (await lulea.IdOf(Area), await lulea.UnitId(Office));

        var read = await lulea.Editor.Get(At(lulea, area, office));
        var refused = await Put(lulea, area, office, "\"0\"", Grant(2024, 1, 1));
        var form = await lulea.Editor.Get($"/lulea/del/{area}/enheter/{office}/utfall");

        Assert.Equal((200, School), (read.Code, read.Json.Says("unit")));
        Assert.NotEmpty(read.Json["grants"]!.AsArray());
        Assert.Equal(409, refused.Code);
        Assert.Contains($"{Office} svarar tillsammans med {School}. Lägg siffrorna där.", form.Text);
        Assert.Null(form.Page.QuerySelector("main form.form"));
    }

    [Fact]
    public async Task A_department_under_a_company_answers_with_the_company_and_the_council_not_at_all()
    {
        var lulea = await Lulea();
        var area = await lulea.IdOf(Area);
        var added = await lulea.Editor.Json(
            HttpMethod.Post,
            $"{lulea.Api}/units",
            new
            {
                name = "Driftenheten",
                kind = "department",
                parentId = await lulea.UnitId(Homes),
            }
        );

        var read = await lulea.Editor.Get(At(lulea, area, added.Json.Says("id")));
        var council = await lulea.Editor.Get(At(lulea, area, await lulea.UnitId("Kommunfullmäktige")));

        Assert.Equal((Homes, "Ekonomiskt mål"), (read.Json.Says("unit"), read.Json.Says("test")));
        Assert.Equal(404, council.Code);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_all_at_once_and_nothing_is_lost()
    {
        var lulea = await Lulea();
        var (area, culture) = (await lulea.IdOf(Area), await lulea.UnitId(Culture));
        var before = (await lulea.Editor.Get(At(lulea, area, culture))).Body;
        var form = $"/lulea/del/{area}/enheter/{culture}/utfall";

        var refused = await lulea.Editor.Submit(
            form,
            ("grants.0.year", "tjugo"),
            ("grants.0.grant", "-4"),
            ("grants.1.grant", "2,5,5"),
            ("grants.2.isForecast", ""),
            ("grants.2.outcome", "261,2")
        );

        Assert.Equal(422, refused.Code);
        Assert.Equal($"Skriv året med fyra siffror, från 1990 till {ThisYear + 5}.", Fault(refused, "grants.0.year"));
        Assert.Equal("Ett kommunbidrag är större än 0. Skriv det utan minustecken.", Fault(refused, "grants.0.grant"));
        Assert.Equal(
            "”2,5,5” går inte att läsa som ett tal i mnkr. Skriv bara talet, till exempel 2 410,5.",
            Fault(refused, "grants.1.grant")
        );
        Assert.Equal(("tjugo", "2,5,5"), (refused.Page.Value("grants.0.year"), refused.Page.Value("grants.1.grant")));
        Assert.Equal(before, (await lulea.Editor.Get(At(lulea, area, culture))).Body);

        var unfinished = await Put(lulea, area, culture, "\"1\"", Grant(ThisYear, 10, 9));
        Assert.Equal(
            $"År {ThisYear} är inte slut. Kryssa i att siffran är en prognos.",
            unfinished.At("grants.0.isForecast")
        );
        var twice = await Put(
            lulea,
            area,
            culture,
            "\"1\"",
            new { grants = new[] { Year(2024, 1, 1), Year(2024, 2, 2) } }
        );
        Assert.Equal("År 2024 står två gånger. Ta bort den ena raden.", twice.At("grants.1.year"));
        Assert.Equal(412, (await Put(lulea, area, culture, "\"7\"", Grant(2024, 1, 1))).Code);
        Assert.Equal(428, (await lulea.Editor.Json(HttpMethod.Put, At(lulea, area, culture), Grant(2024, 1, 1))).Code);
    }

    [Fact]
    public async Task A_company_that_is_given_a_target_without_a_name_or_unit_is_told_at_the_fields()
    {
        var lulea = await Lulea();
        var (area, homes) = (await lulea.IdOf(Area), await lulea.UnitId(Homes));

        var refused = await Put(
            lulea,
            area,
            homes,
            "\"1\"",
            new
            {
                targets = new[]
                {
                    new
                    {
                        name = "",
                        measure = "",
                        value = (object)"x",
                        years = Array.Empty<object>(),
                    },
                },
            }
        );

        Assert.Equal("Ange vad målet heter, med högst 80 tecken.", refused.At("targets.0.name"));
        Assert.Equal("Ange enheten, till exempel % eller mnkr, med högst 20 tecken.", refused.At("targets.0.measure"));
        Assert.Contains("går inte att läsa som ett tal", refused.At("targets.0.value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_wording_begins_with_the_figures_a_unit_that_has_answered_stays_and_the_history_tells_them()
    {
        var lulea = await Lulea();
        var (area, culture) = (await lulea.IdOf(Area), await lulea.UnitId(Culture));
        var revised = await lulea.Editor.Json(HttpMethod.Post, $"{lulea.Api}/elements/{area}/revise", null);
        var draft = revised.Json.Says("id");

        var carried = (await lulea.Editor.Get(At(lulea, draft, culture))).Json;
        Assert.Equal(("true", "251"), (carried.Says("isExample"), carried["grants"]![1]!.Says("grant")));
        var changed = await Put(lulea, draft, culture, "\"1\"", Grant(2023, 77, 78));
        Assert.Equal(200, changed.Code);
        var history = (await lulea.Editor.Get($"/lulea/del/{draft}")).Text;
        Assert.Contains("2023: bidrag 77, utfall 78", history, StringComparison.Ordinal);
        Assert.Contains($"Ändrade en enhets utfall: {Culture}", history, StringComparison.Ordinal);
        // the draft and what hangs on it are nobody's but the members'
        using var stranger = instance.Visitor();
        Assert.Equal(404, (await stranger.Get(At(lulea, draft, culture))).Code);
        Assert.Equal(200, (await stranger.Get(At(lulea, area, culture))).Code);
        Assert.Equal(
            401,
            (await stranger.Json(HttpMethod.Put, At(lulea, area, culture), Grant(2024, 1, 1), "\"1\"")).Code
        );

        var unit = await lulea.Editor.Get($"{lulea.Api}/units/{culture}");
        var kept = await lulea.Editor.Json(HttpMethod.Delete, $"{lulea.Api}/units/{culture}", null, unit.Etag);
        Assert.Equal(409, kept.Code);
        Assert.Equal(
            204,
            (
                await lulea.Editor.Json(
                    HttpMethod.Delete,
                    $"{lulea.Api}/elements/{draft}",
                    null,
                    (await lulea.Editor.Get($"{lulea.Api}/elements/{draft}")).Etag
                )
            ).Code
        );
    }

    [Fact]
    public async Task Another_municipality_neither_sees_nor_writes_them()
    {
        var lulea = await Lulea();
        var (area, school) = (await lulea.IdOf(Area), await lulea.UnitId(School));
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");

        Assert.Equal(404, (await pitea.Editor.Get(At(pitea, area, school))).Code);
        Assert.Equal(404, (await Put(pitea, area, school, "\"0\"", Grant(2024, 1, 1))).Code);
        Assert.Equal(404, (await pitea.Editor.Get($"/pitea/del/{area}/enheter/{school}/utfall")).Code);
    }

    private static string? Fault(Reply reply, string field) =>
        reply.Page.GetElementById($"f-{field.ToLowerInvariant()}-fel")?.TextContent;

    private static object Year(int year, double grant, double outcome) =>
        new
        {
            year,
            grant,
            outcome,
        };

    private static object Grant(int year, double grant, double outcome) =>
        new { grants = new[] { Year(year, grant, outcome) } };

    private static object Target(string name, double value, int year, double outcome, bool isForecast) =>
        new
        {
            targets = new[]
            {
                new
                {
                    name,
                    measure = "%",
                    value,
                    years = new[]
                    {
                        new
                        {
                            year,
                            value = outcome,
                            isForecast,
                        },
                    },
                },
            },
        };

    private static string At(Steered steered, string element, string unit) =>
        $"{steered.Api}/elements/{element}/unit-results/{unit}";

    private static Task<Reply> Put(Steered steered, string element, string unit, string tag, object body) =>
        steered.Editor.Json(HttpMethod.Put, At(steered, element, unit), body, tag);

    private async Task<Steered> Lulea() => new(await instance.Editor("lulea"), "lulea");
}
