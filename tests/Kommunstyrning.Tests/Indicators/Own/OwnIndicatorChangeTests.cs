using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Targets;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>What is said of an own indicator changes neither what has been decided in it nor without a trace.</summary>
public sealed class OwnIndicatorChangeTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task A_target_stands_with_what_it_is_measured_by_and_a_new_name_is_told_before_and_after()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(pitea.Editor, Said("Besök som blev av", "%", "share", "higher", 1));
        var element = await pitea.Draft("Fler besök blir av");
        await pitea.Targeted(
            element,
            id,
            new { @base = new { year = Last, value = 70 }, final = new { year = Last + 3, value = 80.5 } }
        );
        await pitea.Adopted(element);
        var before = (await pitea.Editor.Get($"/pitea/del/{element}")).Page.QuerySelector(".target")!.TextContent;

        var refused = await pitea.Editor.Submit(
            $"/pitea/egna-nyckeltal/{id}/andra",
            ("unit", "dagar"),
            ("kind", "Mean"),
            ("direction", "Lower"),
            ("decimals", "0")
        );

        Assert.Equal(409, refused.Code);
        Assert.Equal(
            ["decimals", "direction", "kind", "unit"],
            refused.Page.QuerySelectorAll("form.form [aria-invalid=true]").Select(f => f.GetAttribute("name")).Order()
        );
        Assert.Contains("”Fler besök blir av” har ett målvärde i nyckeltalet", refused.Text, StringComparison.Ordinal);
        Assert.Equal(
            before,
            (await pitea.Editor.Get($"/pitea/del/{element}")).Page.QuerySelector(".target")!.TextContent
        );

        var named = await pitea.Editor.Submit($"/pitea/egna-nyckeltal/{id}/andra", ("name", "Planerade besök"));
        Assert.Equal(302, named.Code);
        Assert.Contains(
            "ändrade namn från ”Besök som blev av” till ”Planerade besök”.",
            (await pitea.Editor.Get($"/pitea/egna-nyckeltal/{id}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_history_says_whose_number_was_changed_and_still_does_when_it_is_gone()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var unit = (await pitea.Editor.Get($"{pitea.Api}/units")).Json.AsArray()[0]!;
        var id = await Added(pitea.Editor, Said("Klagomål", "", "volume", "lower", 0));
        await Written(pitea.Editor, id, 0, 11);
        await Written(pitea.Editor, id, 1, 12);
        var value = (await pitea.Editor.Get($"{Api}/{id}/values")).Json[0]!.Says("id");

        var about = $"{Last}, {unit.Says("name")}, kvinnor";
        var page = (await pitea.Editor.Get($"/pitea/egna-nyckeltal/{id}")).Text;
        Assert.Contains($"lade in 11 för {about}.", page, StringComparison.Ordinal);
        Assert.Contains($"ändrade värdet för {about} från 11 till 12.", page, StringComparison.Ordinal);

        await pitea.Editor.Json(HttpMethod.Delete, $"{Api}/{id}/values/{value}", null, "\"2\"");
        var gone = (await pitea.Editor.Get($"/pitea/egna-nyckeltal/{id}")).Text;
        Assert.Contains($"ändrade värdet för {about} från 11 till 12.", gone, StringComparison.Ordinal);
        Assert.Contains($"tog bort 12 för {about}.", gone, StringComparison.Ordinal);

        async Task Written(Visitor editor, string code, int revision, double number)
        {
            var row = new
            {
                period = $"{Last}",
                gender = "K",
                unit = unit.Says("name"),
                value = number,
            };
            var reply = await editor.Json(HttpMethod.Put, $"{Api}/{code}/values", new[] { row }, $"\"{revision}\"");
            Assert.True(reply.Code == 200, reply.ToString());
        }
    }

    private static object Said(string name, string unit, string kind, string direction, int decimals) =>
        new
        {
            name,
            unit,
            kind,
            direction,
            decimals,
            period = "year",
            isDividedByGender = true,
            isDividedByUnit = true,
            isPublished = true,
        };

    private static async Task<string> Added(Visitor editor, object asked)
    {
        var reply = await editor.Json(HttpMethod.Post, Api, asked);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }
}
