using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.NextPeriod;

/// <summary>How far the parts of a programme have come, and what that hinders.</summary>
public sealed class PartTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task P30_a_programme_goes_to_no_decision_while_one_of_its_five_parts_is_empty_and_each_is_mended_by_its_way()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf("Lärande som öppnar dörrar");
        var next = await pitea.Begun(former);

        Assert.Equal(
            "syfte:begun insatsomraden:empty handlingsplan:empty indikatorer:empty samverkan:empty",
            await pitea.Parts(next)
        );
        var stopped = await pitea.Step(next, "inReview");
        Assert.Equal(409, stopped.Code);
        Assert.Equal(
            "Avsnittet Insatsområden är tomt. Lägg till minst en del under det.",
            stopped.At("sections.insatsomraden")
        );
        Assert.Equal(
            "Avsnittet Samverkansparter är tomt. Lägg till minst en partner.",
            stopped.At("sections.samverkan")
        );
        Assert.Equal("", stopped.At("sections.syfte"));

        foreach (var address in new[] { $"/pitea/del/{next}/lage", $"/pitea/del/{former}/nasta-period" })
        {
            var page = await pitea.Editor.Get(address);
            Assert.Equal(200, page.Code);
            Assert.Contains("kan inte skickas till beslut än.", page.Text, StringComparison.Ordinal);
            Assert.Contains(
                "Fyra delar är tomma: Insatsområden, Handlingsplan och aktiviteter, Målsatta indikatorer och Samverkansparter.",
                page.Text,
                StringComparison.Ordinal
            );
            Assert.Equal(
                ["Lägg till insatsområde", "Lägg till aktivitet", "Välj nyckeltal", "Lägg till partner"],
                page.Page.QuerySelectorAll(".missing a").Select(a => a.TextContent)
            );
            Assert.DoesNotContain("Skicka för granskning", page.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(
            "Beslut och läge",
            (await pitea.Editor.Get($"/pitea/del/{next}")).Text,
            StringComparison.Ordinal
        );

        var area = await pitea.Added("insatsomrade", next, "Nytt område");
        Assert.Contains("insatsomraden:begun", await pitea.Parts(next), StringComparison.Ordinal);
        Assert.Equal(
            200,
            (await pitea.Put(area, new { title = "Nytt område", sections = new { forbattring = "Läsningen." } })).Code
        );
        await instance.Worked("pitea", area, "Lovskola", "Lärosätet");
        var things = (await pitea.Next(former))["things"]!.AsArray();
        Assert.Equal(
            200,
            (await pitea.Choose(former, [.. things.Select(t => Periods.Choice(t!, "carriesOver"))])).Code
        );
        Assert.Equal(200, (await pitea.CarryOver(former)).Code);
        Assert.Equal(
            "syfte:begun insatsomraden:done handlingsplan:begun indikatorer:begun samverkan:done",
            await pitea.Parts(next)
        );
        Assert.Contains(
            "Skicka för granskning",
            (await pitea.Editor.Get($"/pitea/del/{next}/lage")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(200, (await pitea.Step(next, "inReview")).Code);
    }

    [Fact]
    public async Task P30_which_parts_there_are_is_data_on_the_level_and_a_municipality_may_add_its_own()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/models", null)).Json;
        var level = draft["levels"]!.AsArray().First(l => l!["rules"]!.Says("key") == "utvecklingsprogram")!;
        Assert.Equal(
            "text children activities targets partners",
            string.Join(' ', level["rules"]!["sections"]!.AsArray().Select(s => s!.Says("holds")))
        );

        var form = (await SentForm.At(pitea.Editor, $"/pitea/modell/niva/{level.Says("id")}"))!;
        Assert.Contains(
            "samverkan | Samverkansparter",
            form.Fields.First(f => f.Key == "sections").Value,
            StringComparison.Ordinal
        );
        var added = form with
        {
            Fields =
            [
                .. form.Fields.Select(f =>
                    f.Key == "sections"
                        ? new(f.Key, f.Value + "\nvallofte | Vallöften | Vilka? | frivilligt partner")
                        : f
                ),
            ],
        };
        Assert.Equal(302, (await added.Send(pitea.Editor)).Code);
        var after = (await pitea.Editor.Get($"{pitea.Api}/models/{draft.Says("id")}")).Json["levels"]!
            .AsArray()
            .First(l => l!["rules"]!.Says("key") == "utvecklingsprogram")!["rules"]!["sections"]!.AsArray();
        Assert.Equal(
            "text children activities targets partners partners",
            string.Join(' ', after.Select(s => s!.Says("holds")))
        );
        Assert.False(after[^1]!["required"]!.GetValue<bool>());
    }
}
