using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>How often the database is asked does not grow with what there is to tell.</summary>
[Collection(Targets.Targeted.Name)]
public sealed class TargetQueriesTests(Targeted targeted)
{
    [Fact]
    public async Task A_page_asks_no_more_of_the_database_with_many_targets_than_with_one()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var (one, many) = (await pitea.Draft("Ett målvärde"), await pitea.Draft("Många målvärden"));
        await pitea.Targeted(one, Share, Climb);
        await pitea.Adopted(one);
        await pitea.Adopted(many);
        var few = (await Asked($"/pitea/del/{one}"), await Asked("/pitea"));

        foreach (var code in new[] { Share, Days, Cost, Fresh, Old })
            await pitea.Targeted(many, code, code is Days ? Way((-2, 20), (2, 12)) : Way((-6, 70), (2, 90)));
        await pitea.Targeted(many, Share, Way((-4, 80), (2, 90), "K"));

        Assert.Equal(few, (await Asked($"/pitea/del/{many}"), await Asked("/pitea")));
        // PostgreSQL is told whose rows it is about in a command of its own
        Assert.True(few is (<= 20, <= 13), $"{few}");
    }

    /// <summary>By a stranger, once everything that is kept in memory is there.</summary>
    private async Task<int> Asked(string path)
    {
        await targeted.Get(path);
        using var asked = new AskedQueries(targeted.Instance.Database);
        Assert.Equal(200, (await targeted.Get(path)).Code);
        return asked.Count;
    }
}
