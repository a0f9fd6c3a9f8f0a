using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What each municipality's own model says no to.</summary>
public sealed class RefusalTests(Instance instance) : IClassFixture<Instance>
{
    private const string ToTheVision = "Mål utgår från visionen. Skriv med en mening hur det bidrar till den.";

    [Theory]
    [InlineData("pitea", "vision", null, "Alla i koncernen strävar mot samma bild, därför är den en enda.")]
    [InlineData(
        "pitea",
        "intern-strategi",
        "vision",
        "Organisationen har en gemensam intern strategi. Tillsammans med fyra strategier för platsen blir det fem."
    )]
    [InlineData("pitea", "vardegrund", null, "Organisationen delar en värdegrund. Två skulle säga emot varandra.")]
    [InlineData("pitea", "ben", null, "Huset står på tre ben.")]
    [InlineData("norrkoping", "vision", null, "Bara en vision kan stå överst.")]
    [InlineData("lulea", "vision", null, "Nämnder och bolag drar åt samma håll när visionen är en.")]
    [InlineData("lulea", "inriktning", "vision", "Styrkortet har fyra inriktningar.")]
    [InlineData("lulea", "syfte", null, "Styrkortets mål prövas mot fem gemensamma syften.")]
    [InlineData("lulea", "hornsten", null, "Styrningen vilar på tre hörnstenar.")]
    public async Task One_too_many_is_refused_with_the_municipalitys_own_reason(
        string tenant,
        string level,
        string? parentLevel,
        string reason
    )
    {
        var steered = await Of(tenant);
        var parent = parentLevel is null ? null : (await steered.Elements(parentLevel))[0].Says("id");
        var before = await instance.Everything();

        var reply = await steered.Add(level, parent, "En till");

        Assert.Equal(409, reply.Code);
        Assert.EndsWith(reason, reply.Sentence, StringComparison.Ordinal);
        Assert.Equal(reply.Sentence, reply.At("level"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_second_programme_under_a_strategy_is_refused()
    {
        var pitea = await Of("pitea");
        var before = await instance.Everything();

        var reply = await pitea.Add("utvecklingsprogram", await pitea.IdOf("Lätt att leva"), "Ett program till");

        Assert.Equal(409, reply.Code);
        Assert.Equal(
            "Utvecklingsprogram finns redan: ”Ett gott liv varje dag”. Varje strategi har ett program i taget; nästa period får ett nytt.",
            reply.Sentence
        );
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task Norrkopings_goals_start_from_the_vision()
    {
        var norrkoping = await Of("norrkoping");
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");

        var without = await norrkoping.Add("mal", vision, "Mål utan koppling");
        var wordless = await norrkoping.Add("mal", vision, "", Linked(vision, "  "));
        var linked = await norrkoping.Add("mal", vision, "", Linked(vision, "Fler tar plats."));

        Assert.Equal((422, ToTheVision), (without.Code, without.At("contributions")));
        Assert.Equal((422, "Beskriv med en mening hur det bidrar."), (wordless.Code, wordless.At("contributions")));
        Assert.Equal(201, linked.Code);
        Assert.Equal("Fler tar plats.", linked.Json["contributions"]![0]!.Says("sentence"));
        Assert.Equal(["Mål med koppling"], (await norrkoping.Elements("mal")).Select(e => e.Says("title")));
    }

    [Fact]
    public async Task Luleas_goals_are_set_by_a_unit()
    {
        var lulea = await Of("lulea");
        var area = await lulea.IdOf("Minskade utsläpp av växthusgaser");
        var company = await lulea.UnitId("Exempelenergi AB");

        var nobodys = await lulea.Add("mal", area, "Mål utan enhet");
        var companys = await lulea.Add("mal", area, "", new { title = "Bolagets mål", ownerUnitId = company });

        Assert.Equal(422, nobodys.Code);
        Assert.Equal("Mål sätts i verksamheten. Ange vilken enhet som står för det.", nobodys.At("ownerUnitId"));
        Assert.Equal(201, companys.Code);
    }

    [Fact]
    public async Task The_value_base_does_not_bind_companies()
    {
        var pitea = await Of("pitea");
        var parent = await pitea.IdOf("Värdegrund");
        var company = await pitea.UnitId("Exempelbostäder AB");
        var board = await pitea.UnitId("Kommunstyrelsen");
        var department = new
        {
            name = "Bolagets avdelning",
            kind = "department",
            parentId = company,
        };
        var below = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/units", department)).Json.Says("id");

        var owned = await pitea.Add("vardering", parent, "", new { title = "Mod", ownerUnitId = company });
        var shared = await pitea.Add(
            "vardering",
            parent,
            "",
            new
            {
                title = "Mod",
                ownerUnitId = board,
                contributorIds = new[] { below },
            }
        );
        var own = await pitea.Add("vardering", parent, "", new { title = "Mod", ownerUnitId = board });

        Assert.Equal(409, owned.Code);
        Assert.Equal(
            "Värdering gäller kommunens egen organisation, och Exempelbostäder AB är ett bolag. Bolagen är inte bundna av värdegrunden. För dem är den en grund att utgå från.",
            owned.At("ownerUnitId")
        );
        Assert.Equal(409, shared.Code);
        Assert.NotEqual("", shared.At("contributorIds"));
        Assert.Equal(201, own.Code);
    }

    [Theory]
    [InlineData(
        "insatsomrade",
        "Vägen från idé till byggstart är kortare",
        "Insatsområde ska ligga under utvecklingsprogram. ”Vägen från idé till byggstart är kortare” är mål."
    )]
    [InlineData("mal", "Piteå 2050", "Mål ska ligga under insatsområde. ”Piteå 2050” är vision.")]
    [InlineData("mal", "Värdegrund", "Mål ska ligga under insatsområde. ”Värdegrund” är värdegrund.")]
    [InlineData("vardering", "Piteå 2050", "Värdering ska ligga under värdegrund. ”Piteå 2050” är vision.")]
    [InlineData("ben", "Piteå 2050", "Ben ligger överst och hänger inte på något annat.")]
    public async Task A_parent_of_the_wrong_level_is_refused(string level, string parent, string sentence)
    {
        var pitea = await Of("pitea");
        var before = await instance.Everything();

        var reply = await pitea.Add(level, await pitea.IdOf(parent), "Fel plats");

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.At("parentId"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task P29_A_programme_belongs_to_a_strategy_and_is_refused_without_one()
    {
        var pitea = await Of("pitea");

        var reply = await pitea.Add("utvecklingsprogram", null, "Utan plats");

        Assert.Equal(422, reply.Code);
        Assert.Equal(
            "Utvecklingsprogram ska ligga under strategi eller intern strategi. Välj vilken.",
            reply.At("parentId")
        );
    }

    private static object Linked(string to, string sentence) =>
        new { title = "Mål med koppling", contributions = new[] { new { toId = to, sentence } } };

    private async Task<Steered> Of(string tenant) => new(await instance.Editor(tenant), tenant);
}
