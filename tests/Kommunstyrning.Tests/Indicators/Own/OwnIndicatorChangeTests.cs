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

    [Theory]
    [InlineData(0.3, -0.2, "0,5", "0,3 −0,2")]
    [InlineData(0.6, 0.3, "0,3", "0,6 0,3")]
    [InlineData(1.4, 0.4, "1,0", "1,4 0,4")]
    public async Task The_sentence_says_the_difference_of_the_figures_beside_it(
        double before,
        double now,
        string apart,
        string table
    )
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(pitea.Editor, Said($"Kostnad {apart} {table}", "kr/inv", "rate", "lower", 0));
        var rows = new[] { new { period = $"{Last - 1}", value = before }, new { period = $"{Last}", value = now } };
        Assert.Equal(200, (await pitea.Editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"")).Code);

        var page = (await pitea.Editor.Get($"/pitea/egna-nyckeltal/{id}")).Page;

        var lead = page.QuerySelector(".lead")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains($", {apart} kr/inv mindre än {Last - 1}.", lead, StringComparison.Ordinal);
        Assert.Equal(
            table,
            string.Join(
                ' ',
                page.QuerySelectorAll("table.own-values tbody tr")
                    .Select(r => r.QuerySelector(".num")!.TextContent)
                    .Reverse()
            )
        );
    }

    [Fact]
    public async Task The_newest_value_is_said_to_be_withheld_where_a_target_is_followed_by_it()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(
            pitea.Editor,
            new
            {
                name = "Få berörda",
                unit = "dagar",
                kind = "mean",
                direction = "lower",
                period = "year",
                withholdsSmall = true,
                isPublished = true,
            }
        );
        object Row(int year, double value, int persons) =>
            new
            {
                period = $"{year}",
                value,
                persons,
            };
        var rows = new[] { Row(Last - 2, 40, 20), Row(Last - 1, 35, 20), Row(Last, 31, 2) };
        Assert.Equal(200, (await pitea.Editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"")).Code);
        var element = await pitea.Draft("=Kortare för få");
        await pitea.Targeted(
            element,
            id,
            new { @base = new { year = Last - 2, value = 40 }, final = new { year = Last + 2, value = 20 } }
        );
        await pitea.Adopted(element);
        using var stranger = instance.Visitor();

        var target = (await stranger.Get($"/pitea/del/{element}")).Page.QuerySelector(".target")!.TextContent;
        var csv = (await stranger.Get($"/pitea/del/{element}/nyckeltal/{id}.csv")).Body.Split("\r\n");

        Assert.Contains($"Värdet för {Last} är skyddat", target, StringComparison.Ordinal);
        Assert.Equal("Del;Nyckeltal;Kön;År;Plan;Utfall;Skyddat;Preliminärt;Källa", csv[0]);
        Assert.StartsWith("'=Kortare för få;", csv[1], StringComparison.Ordinal);
        Assert.Contains(
            csv,
            line =>
                line.Contains($";{Last};", StringComparison.Ordinal) && line.Contains(";;ja;", StringComparison.Ordinal)
        );
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
