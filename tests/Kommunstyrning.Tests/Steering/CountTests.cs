using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

public sealed class CountTests(Instance instance) : IClassFixture<Instance>
{
    private const string FiveIsMany =
        "Med fler än fyra, fem strategier blir det svårt att hålla var och en levande i vardagen. Den interna strategin räknas för sig.";

    [Fact]
    public async Task A_fifth_strategy_is_taken_with_a_warning_and_a_sixth_is_refused_with_the_reason()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var vision = await pitea.IdOf("Piteå 2050");

        var fifth = await pitea.Add("strategi", vision, "Lätt att mötas");
        var sixth = await pitea.Add("strategi", vision, "Lätt att resa");

        Assert.Equal(201, fifth.Code);
        Assert.Equal($"Nu blir det 5 strategier. {FiveIsMany}", fifth.Json["warnings"]![0]!.GetValue<string>());
        Assert.Equal(
            "Tillsammans med intern strategi är det 6. Modellens regler tillåter det, men fler än 5 sammanlagt är svåra att hålla levande.",
            fifth.Json["warnings"]![1]!.GetValue<string>()
        );
        Assert.Contains(
            "Tillsammans med intern strategi kan det bli sex.",
            (await pitea.Editor.Get("/pitea/modell")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Tillsammans med",
            (await pitea.Editor.Get("/lulea/modell")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(409, sixth.Code);
        Assert.Equal($"Det finns redan 5 strategier. {FiveIsMany}", sixth.Sentence);
        Assert.Equal(5, (await pitea.Elements("strategi")).Count);
    }
}
