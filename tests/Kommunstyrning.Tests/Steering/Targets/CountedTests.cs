using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>What is counted and said of targets and work is the same for members and strangers.</summary>
[Collection(Targeted.Name)]
public sealed class CountedTests(Targeted targeted)
{
    private const string Programme = "Plats för fler";

    [Fact]
    public async Task What_is_still_being_written_is_not_counted_with_what_applies()
    {
        var pitea = new Steered(await targeted.Instance.Editor("pitea"), "pitea");
        var decided = await pitea.DraftFollowed("Gäller och har ett mål");
        await pitea.Targeted(decided, TargetedRows.Share, TargetSteps.Way((-2, 10), (-1, 11)));
        await pitea.Adopted(decided);
        var draft = await pitea.DraftFollowed("Skrivs och har ett mål");
        await pitea.Targeted(draft, TargetedRows.Share, TargetSteps.Way((-2, 10), (-1, 11)));
        var programme = await pitea.IdOf(Programme);
        using var stranger = targeted.Instance.Visitor();

        var (mine, theirs) = (await Read(pitea.Editor), await Read(stranger));

        Assert.Equal(theirs, mine);
        Assert.Contains("nådda", theirs.Programme, StringComparison.Ordinal);
        Assert.DoesNotContain("är på banan", theirs.Programme, StringComparison.Ordinal);

        async Task<(string Overview, string Programme)> Read(Visitor visitor) =>
            (
                (await visitor.Get("/pitea")).Page.QuerySelector("section[aria-labelledby=gar]")!.TextContent,
                (await visitor.Get($"/pitea/del/{programme}")).Page.QuerySelector(".target-finding")!.TextContent
            );
    }
}
