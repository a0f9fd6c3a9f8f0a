using System.Text.Json.Nodes;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>What no target can be is refused at its field in a sentence that says what to do, and changes nothing.</summary>
[Collection(Targets.Targeted.Name)]
public sealed class TargetInputTests(Targeted targeted)
{
    /// <summary>A sound way, in which each case changes one thing: from 70 in 2020 over 80 in 2024 to 90 in 2028.</summary>
    private const string Sound = """
        {
          "base": { "year": 2020, "value": 70 },
          "milestones": [{ "year": 2024, "value": 80 }],
          "final": { "year": 2028, "value": 90 }
        }
        """;

    public static TheoryData<string, string, string, string> Faults =>
        new()
        {
            // the years
            {
                "final.year",
                "2019",
                "final.year",
                "Målåret 2019 ligger före utgångsåret 2020. Välj ett senare målår."
            },
            { "final.year", "2020", "final.year", "Målåret är detsamma som utgångsåret 2020. Välj ett senare målår." },
            { "base.year", "2199", "base.year", "Utgångsåret 2199 har inte varit. Välj ett år som har ett värde." },
            { "base.year", "\"i fjol\"", "base.year", "Skriv året med fyra siffror, till exempel 2027." },
            { "final.year", "27", "final.year", "Skriv året med fyra siffror, till exempel 2027." },
            { "base.year", "null", "base.year", "Ange vilket år utgångsvärdet är från." },
            { "final.year", "\"\"", "final.year", "Ange vilket år målet ska vara nått." },
            // milestones
            {
                "milestones.0.year",
                "2030",
                "milestones.0.year",
                "Milstolpen 2030 ligger utanför vägen. Den ska ligga efter utgångsåret 2020 och före målåret 2028."
            },
            {
                "milestones.0.year",
                "2020",
                "milestones.0.year",
                "Milstolpen 2020 ligger utanför vägen. Den ska ligga efter utgångsåret 2020 och före målåret 2028."
            },
            {
                "milestones",
                """[{ "year": 2026, "value": 80 }, { "year": 2024, "value": 85 }]""",
                "milestones.1.year",
                "Milstolpen 2024 står efter milstolpen 2026. Skriv milstolparna i årens ordning."
            },
            {
                "milestones",
                """[{ "year": 2024, "value": 80 }, { "year": 2024, "value": 85 }]""",
                "milestones.1.year",
                "Två milstolpar har samma år, 2024. Ta bort den ena."
            },
            {
                "milestones.0.value",
                "65",
                "milestones.0.value",
                "Milstolpen 65,0 % är ett steg bakåt från 70,0 %: här är högre bättre."
            },
            {
                "milestones.0.value",
                "95",
                "milestones.0.value",
                "Milstolpen 95,0 % är redan förbi målet 90,0 %. Ändra den ena av dem."
            },
            { "milestones", """[{ "year": 2024 }]""", "milestones.0.value", "Ange milstolpens värde." },
            { "milestones", """[{ "value": 80 }]""", "milestones.0.year", "Ange vilket år milstolpen ska vara nådd." },
            // the target
            { "final.value", "70", "final.value", "Målet är detsamma som utgångsvärdet. Ange ett annat målvärde." },
            {
                "final.value",
                "69.5",
                "final.value",
                "Målet 69,5 % vore en försämring från utgångsvärdet 70,0 %: här är högre bättre."
            },
            {
                "final.value",
                "100.5",
                "final.value",
                "En andel är som minst 0 och som mest 100 %. 100,5 % går därför inte att nå."
            },
            {
                "base.value",
                "-1",
                "base.value",
                "En andel är som minst 0 och som mest 100 %. −1,0 % går därför inte att nå."
            },
            {
                "final.value",
                "\"95 kr\"",
                "final.value",
                "”95 kr” går inte att läsa som ett värde i procent. Skriv bara talet, till exempel 95,5."
            },
            {
                "final.value",
                "\"=90+1\"",
                "final.value",
                "”=90+1” går inte att läsa som ett värde i procent. Skriv bara talet, till exempel 95,5."
            },
            { "final.value", "null", "final.value", "Ange målvärdet." },
            { "base.value", "\" \"", "base.value", "Ange utgångsvärdet." },
            // the rest
            {
                "tolerance",
                "-1",
                "tolerance",
                "Ange hur långt efter som räknas som nära: ett tal i nyckeltalets enhet, 0 eller större."
            },
            {
                "tolerance",
                "20",
                "tolerance",
                "Så långt är det från utgångsvärdet till målet. Ange en tolerans som är mindre än 20,0 %."
            },
            { "gender", "\"X\"", "gender", "Ange T för alla, K för kvinnor eller M för män." },
            { "direction", "\"lower\"", "direction", "För N77701 är högre bättre. Lämna hållet tomt." },
            {
                "withoutReason",
                "\"Vi vill inte.\"",
                "withoutReason",
                "Ange antingen ett målvärde eller varför det följs utan, inte båda."
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_no_target_can_be_is_refused_at_its_field(
        string at,
        string json,
        string field,
        string sentence
    )
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Fel");
        var body = JsonNode.Parse(Sound)!;
        Put(body, at.Split('.'), JsonNode.Parse(json));
        var before = await targeted.Instance.Everything();

        var reply = await pitea.Target(id, Share, body);

        Assert.Equal((422, sentence), (reply.Code, reply.At(field).Replace('\u00a0', ' ')));
        Assert.Equal(before, await targeted.Instance.Everything());
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Flera fel");

        var reply = await pitea.Target(id, Share, new { final = new { year = 27, value = 101 }, tolerance = "lite" });

        Assert.Equal(
            ["base.value", "base.year", "final.value", "final.year", "tolerance"],
            reply.Json["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Where_low_is_good_a_target_lies_below_and_where_no_way_is_it_says_which()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Åt andra hållet");

        var up = await pitea.Target(id, Days, TargetSteps.Way((-2, 20), (2, 25)));
        var down = await pitea.Targeted(id, Days, TargetSteps.Way((-2, 20), (2, 12)));
        var less = await pitea.Targeted(id, Cost, TargetSteps.Way((-2, 700), (2, 500)));
        var more = await pitea.Targeted(id, Cost, TargetSteps.Way((-2, 700), (2, 900)));

        Assert.Equal(
            "Målet 25 dagar vore en försämring från utgångsvärdet 20 dagar: här är lägre bättre.",
            up.At("final.value").Replace('\u00a0', ' ')
        );
        // 18 where the path asks for 18; 650 where it asks for 650, and then for 750
        Assert.Equal(("lower", "onPath"), (down.Says("direction"), down.Says("status")));
        Assert.Equal(("lower", "onPath"), (less.Says("direction"), less.Says("status")));
        Assert.Equal(("higher", "behind"), (more.Says("direction"), more.Says("status")));
    }

    [Fact]
    public async Task A_series_that_has_ended_holds_no_target_after_its_end()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Slutad serie");

        var late = await pitea.Target(id, TargetedRows.Ended, TargetSteps.Way((-6, 70), (2, 80)));

        Assert.Equal(
            (
                422,
                $"Serien slutar {Now - 2} och får inga nya värden, så målet går inte att följa till {Now + 2}. Välj ett nyckeltal som fortsätter."
            ),
            (late.Code, late.At("final.year"))
        );
        Assert.Equal(200, (await pitea.Target(id, TargetedRows.Ended, TargetSteps.Way((-6, 70), (-2, 80)))).Code);
    }

    [Fact]
    public async Task A_number_may_be_written_as_people_write_it()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Som folk skriver");

        var told = await pitea.Targeted(
            id,
            Cost,
            new
            {
                @base = new { year = "2020", value = "1 234,5 kr/inv" },
                milestones = new object?[] { null, new { year = "", value = "" } },
                final = new { year = 2030, value = "1.000,5 kr" },
            }
        );

        Assert.Equal(
            ("1234.5", "1000.5", "[]"),
            (told["base"]!.Says("value"), told["final"]!.Says("value"), told["milestones"]!.ToJsonString())
        );
    }

    private static void Put(JsonNode body, string[] at, JsonNode? value)
    {
        var node = body;
        foreach (var step in at[..^1])
            node = node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!;
        node[at[^1]] = value;
    }

    private async Task<Steered> Pitea() => new(await targeted.Instance.Editor("pitea"), "pitea");
}
