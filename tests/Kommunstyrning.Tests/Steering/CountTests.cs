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
        Assert.Equal(409, sixth.Code);
        Assert.Equal($"Det finns redan 5 strategier. {FiveIsMany}", sixth.Sentence);
        Assert.Equal(5, (await pitea.Elements("strategi")).Count);
    }
}
