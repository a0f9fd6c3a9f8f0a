using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>What a new wording does not begin with: what it is, and when somebody last read the former.</summary>
    private static readonly string[] NotCarriedOver =
    [
        nameof(Element.TenantId),
        nameof(Element.Id),
        nameof(Element.State),
        nameof(Element.SupersedesId),
        nameof(Element.SucceedsId),
        nameof(Element.ReviewedOn),
        nameof(Element.Revision),
    ];

    /// <summary>What no person changes, or what follows from what is told, and the history therefore never tells.</summary>
    private static readonly string[] NotTold =
    [
        nameof(Element.TenantId),
        nameof(Element.Id),
        nameof(Element.VersionId),
        nameof(Element.LevelTypeId),
        nameof(Element.Tests),
        nameof(Element.InventedTexts),
        nameof(Element.Revision),
    ];

    private static PropertyInfo[] InputFields => typeof(ElementInput).GetProperties();

    private static IEnumerable<PropertyInfo> Columns => typeof(Element).GetProperties().Where(p => p.CanWrite);

    [Fact]
    public async Task Each_field_that_is_written_by_the_API_is_kept_and_told_and_frozen_by_a_decision_or_named_as_open()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var content = await Full(pitea);
        var id = await Filled(pitea, content);

        foreach (var field in InputFields)
        {
            var told = (await pitea.Element(id))[Json(field)];
            Assert.True(told is not null, $"the API does not tell {field.Name}");
            Assert.True(JsonNode.DeepEquals(content[Json(field)], told), $"{field.Name} was not kept: {told}");
        }

        await pitea.Adopted(id);
        var open = new List<string>();
        foreach (var field in InputFields)
        {
            var changed = content.DeepClone();
            changed[Json(field)] = Other(content[Json(field)]!);
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
        var id = Guid.Parse(await Filled(pitea, await Full(pitea)));

        await Within(async services =>
        {
            var query = services.GetRequiredService<ElementQuery>();
            var found = (await query.Run(CallerAccess.Program(), id, default))!;
            var read = ElementForm.Read(new FormReader(ElementForm.Filled(found.Plan, found.Element)));
            foreach (var field in InputFields)
                Assert.True(HasValue(field.GetValue(read)), $"the form does not carry {field.Name}");
        });
    }

    /// <summary>What a form leaves out is emptied when it is sent.</summary>
    [Fact]
    public async Task Each_field_is_held_by_the_page_that_changes_another()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Filled(pitea, await Full(pitea));

        Assert.Equal(302, (await pitea.Editor.Submit($"/pitea/del/{id}/redigera", ("title", "Bytt"))).Code);
        var kept = await pitea.Element(id);
        var content = await Full(pitea);
        foreach (var field in InputFields.Where(f => f.Name != nameof(ElementInput.Title)))
            Assert.True(
                JsonNode.DeepEquals(content[Json(field)], kept[Json(field)]),
                $"{field.Name} was emptied by the form"
            );
    }

    [Fact]
    public async Task Each_field_is_seen_on_the_page_of_the_element()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var content = await Full(pitea);
        var id = await Filled(pitea, content);
        var before = await Seen();

        Assert.Equal(before, await Seen());
        foreach (var field in InputFields.Where(f => f.Name != nameof(ElementInput.TagIds)))
        {
            var changed = content.DeepClone();
            changed[Json(field)] = Other(content[Json(field)]!);
            Assert.Equal(200, (await pitea.Put(id, changed)).Code);
            Assert.True(before != await Seen(), $"the page does not show {field.Name}");
        }

        async Task<string> Seen() =>
            (await pitea.Editor.Get($"/pitea/del/{id}")).Page.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task Each_column_is_carried_over_to_a_new_wording_or_named_as_not()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Filled(pitea, await Full(pitea));
        await pitea.Adopted(id);
        await Within(async services =>
        {
            var db = services.GetRequiredService<KommunDb>();
            var element = await db.Elements.SingleAsync(e => e.Id == Guid.Parse(id));
            element.Tests = [new(Kommunstyrning.Organisation.UnitKind.Committee, "Prov", "Prov?")];
            element.Example = Example.Wording;
            element.InventedTexts = ["body"];
            await db.SaveChangesAsync();
        });

        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null)).Json.Says(
            "id"
        );

        await Within(async services =>
        {
            var db = services.GetRequiredService<KommunDb>();
            var (old, now) = (await Row(db, id), await Row(db, draft));
            foreach (var column in Columns.Where(c => !NotCarriedOver.Contains(c.Name, StringComparer.Ordinal)))
            {
                var (before, after) = (Text(column.GetValue(old)), Text(column.GetValue(now)));
                Assert.True(before == after, $"a new wording does not begin with {column.Name}: {before}, {after}");
                Assert.True(
                    HasValue(column.GetValue(old)) || column.Name is nameof(Element.Order),
                    $"the test gives {column.Name} no value"
                );
            }
        });
    }

    [Fact]
    public async Task Each_column_that_somebody_changes_has_a_name_in_the_history() =>
        await Within(async services =>
        {
            var plan = (await services.GetRequiredService<PlanQuery>().Run(CallerAccess.Program(), null, default))!;
            foreach (var column in Columns.Where(c => !NotTold.Contains(c.Name, StringComparer.Ordinal)))
            {
                var change = new Change
                {
                    Entity = nameof(Element),
                    By = "A",
                    Before = { [column.Name] = "" },
                    After =
                    {
                        [column.Name] = column.Name switch
                        {
                            nameof(Element.Sections) => """{"a":"b"}""",
                            nameof(Element.Perspectives) => """["Place"]""",
                            _ => "b",
                        },
                    },
                };
                Assert.True(
                    ChangeText.Of(plan, change, []).Fields.Count == 1,
                    $"the history does not tell {column.Name}"
                );
            }
        });

    [Fact]
    public void Each_column_stands_in_the_answer_of_the_API()
    {
        var told = typeof(ElementAnswer).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(Element.VersionId)] = nameof(ElementAnswer.Version),
            [nameof(Element.LevelTypeId)] = nameof(ElementAnswer.Level),
        };

        Assert.Equal(
            [nameof(Element.TenantId), nameof(Element.Tests)],
            Columns.Select(c => c.Name).Where(name => !told.Contains(renamed.GetValueOrDefault(name, name)))
        );
    }

    /// <summary>A value in every field. What is added to the input is filled by its type, and needs a line here where that does not do.</summary>
    private static async Task<JsonNode> Full(Steered pitea)
    {
        var content = new JsonObject();
        foreach (var field in InputFields)
        {
            content[Json(field)] = field.Name switch
            {
                nameof(ElementInput.Sections) => new JsonObject { ["forbattring"] = "Prov" },
                nameof(ElementInput.OwnerUnitId) => await pitea.UnitId("Kommunstyrelsen"),
                nameof(ElementInput.ContributorIds) => new JsonArray(await pitea.UnitId("Kommunfullmäktige")),
                nameof(ElementInput.TagIds) => new JsonArray((await pitea.Elements("vardering"))[0].Says("id")),
                nameof(ElementInput.Contributions) => new JsonArray(
                    new JsonObject { ["toId"] = (await pitea.Elements("vision"))[0].Says("id"), ["sentence"] = "Så." }
                ),
                nameof(ElementInput.Perspectives) => new JsonArray("citizen", "economy"),
                nameof(ElementInput.PeriodFrom) => "2026-01-01",
                nameof(ElementInput.GoalKind) => "result",
                nameof(ElementInput.PlanPart) => "contribution",
                nameof(ElementInput.Management) => "finance",
                _ when field.PropertyType == typeof(DateOnly?) => "2026-12-01",
                _ when field.PropertyType == typeof(int?) => 2040,
                _ => $"Prov {field.Name}",
            };
        }
        return content;
    }

    private static async Task<string> Filled(Steered pitea, JsonNode content) =>
        await pitea.Added(
            "insatsomrade",
            (await pitea.Elements("utvecklingsprogram")).First(e => e.Says("state") == "inForce").Says("id"),
            "",
            content
        );

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

    private async Task Within(Func<IServiceProvider, Task> work)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var pitea = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(pitea);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        await work(scope.ServiceProvider);
        await transaction.Commit(default);
    }

    private static Task<Element> Row(KommunDb db, string id)
    {
        var key = Guid.Parse(id);
        return db.Elements.AsNoTracking().SingleAsync(e => e.Id == key);
    }

    private static string Json(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);
    private static string Text(object? value) => JsonSerializer.Serialize(value);

    private static bool HasValue(object? value) => Text(value) is not ("null" or "\"\"" or "[]" or "{}" or "0");
}
