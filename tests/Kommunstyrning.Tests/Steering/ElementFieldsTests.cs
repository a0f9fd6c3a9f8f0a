using System.Text.Json;
using System.Text.Json.Nodes;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Steering;

/// <summary>
/// A field that is added to an element and forgotten somewhere makes one of these red, and its name says which and where:
/// what a form carries, what the API takes and tells, what a decision freezes, what a new wording begins with, what the
/// history names.
/// </summary>
public sealed class ElementFieldsTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>What a decision leaves open: who works with it, how it goes, what it serves.</summary>
    private static readonly string[] OpenAfterDecision =
    [
        nameof(ElementInput.OwnerUnitId),
        nameof(ElementInput.ContributorIds),
        nameof(ElementInput.CurrentState),
        nameof(ElementInput.DesiredState),
        nameof(ElementInput.GoalKind),
        nameof(ElementInput.GoalKindReason),
        nameof(ElementInput.PlanPart),
        nameof(ElementInput.Management),
        nameof(ElementInput.ReviewedOn),
        nameof(ElementInput.TagIds),
        nameof(ElementInput.Contributions),
        nameof(ElementInput.Perspectives),
    ];

    [Fact]
    public async Task Each_field_that_is_written_by_the_API_is_kept_and_told_and_frozen_by_a_decision_or_named_as_open()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var content = await ElementFields.Full(pitea);
        var id = await ElementFields.Filled(pitea, content);

        foreach (var field in ElementFields.Input)
        {
            var told = (await pitea.Element(id))[ElementFields.Json(field)];
            Assert.True(told is not null, $"the API does not tell {field.Name}");
            Assert.True(
                JsonNode.DeepEquals(content[ElementFields.Json(field)], told),
                $"{field.Name} was not kept: {told}"
            );
        }

        await pitea.Adopted(id);
        var open = new List<string>();
        foreach (var field in ElementFields.Input)
        {
            var changed = content.DeepClone();
            changed[ElementFields.Json(field)] = Other(content[ElementFields.Json(field)]!);
            var reply = await pitea.Put(id, changed);
            Assert.True(reply.Code is 200 or 409, $"{field.Name}: {reply}");
            if (reply.Code == 200)
                open.Add(field.Name);
            Assert.Equal(200, (await pitea.Put(id, content)).Code);
        }
        Assert.Equal(OpenAfterDecision.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_field_comes_through_the_form_as_it_went_in()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = Guid.Parse(await ElementFields.Filled(pitea, await ElementFields.Full(pitea)));

        await instance.InPitea(async services =>
        {
            var query = services.GetRequiredService<ElementQuery>();
            var found = (await query.Run(CallerAccess.Program(), id, default))!;
            var read = ElementForm.Read(new FormReader(ElementForm.Filled(found.Plan, found.Element)));
            foreach (var field in ElementFields.Input)
                Assert.True(ElementFields.HasValue(field.GetValue(read)), $"the form does not carry {field.Name}");
        });
    }

    /// <summary>What a form leaves out is emptied when it is sent.</summary>
    [Fact]
    public async Task Each_field_is_held_by_the_page_that_changes_another()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await ElementFields.Filled(pitea, await ElementFields.Full(pitea));

        Assert.Equal(302, (await pitea.Editor.Submit($"/pitea/del/{id}/redigera", ("title", "Bytt"))).Code);
        var kept = await pitea.Element(id);
        var content = await ElementFields.Full(pitea);
        foreach (var field in ElementFields.Input.Where(f => f.Name != nameof(ElementInput.Title)))
            Assert.True(
                JsonNode.DeepEquals(content[ElementFields.Json(field)], kept[ElementFields.Json(field)]),
                $"{field.Name} was emptied by the form"
            );
    }

    [Fact]
    public async Task Each_field_is_seen_on_the_page_of_the_element()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var content = await ElementFields.Full(pitea);
        var id = await ElementFields.Filled(pitea, content);
        var before = await Seen();

        Assert.Equal(before, await Seen());
        foreach (var field in ElementFields.Input.Where(f => f.Name != nameof(ElementInput.TagIds)))
        {
            var changed = content.DeepClone();
            changed[ElementFields.Json(field)] = Other(content[ElementFields.Json(field)]!);
            Assert.Equal(200, (await pitea.Put(id, changed)).Code);
            Assert.True(before != await Seen(), $"the page does not show {field.Name}");
        }

        async Task<string> Seen() =>
            (await pitea.Editor.Get($"/pitea/del/{id}")).Page.QuerySelector("main")!.TextContent;
    }

    private static JsonNode Other(JsonNode value) =>
        value switch
        {
            JsonObject => new JsonObject { ["forbattring"] = "Annat" },
            JsonArray => new JsonArray(),
            _ when value.GetValueKind() == JsonValueKind.Number => 2041,
            _ when DateOnly.TryParse(value.ToString(), out var day) => day.AddDays(1).ToString("O"),
            _ when Guid.TryParse(value.ToString(), out _) => null!,
            _ when value.ToString() is "result" => "activity",
            _ when value.ToString() is "contribution" => "coreMission",
            _ when value.ToString() is "finance" => "operations",
            _ => "Annat",
        };
}
