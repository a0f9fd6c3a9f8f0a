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

/// <summary>An element with a value in every field, for tests that walk all of them.</summary>
internal static class ElementFields
{
    public static PropertyInfo[] Input => typeof(ElementInput).GetProperties();

    public static IEnumerable<PropertyInfo> Columns => typeof(Element).GetProperties().Where(p => p.CanWrite);

    /// <summary>A value in every field. What is added to the input is filled by its type, and needs a line here where that does not do.</summary>
    public static async Task<JsonNode> Full(Steered pitea)
    {
        var content = new JsonObject();
        foreach (var field in Input)
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

    public static async Task<string> Filled(Steered pitea, JsonNode content) =>
        await pitea.Added(
            "insatsomrade",
            (await pitea.Elements("utvecklingsprogram")).First(e => e.Says("state") == "inForce").Says("id"),
            "",
            content
        );

    public static async Task InPitea(this Instance instance, Func<IServiceProvider, Task> work)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var pitea = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(pitea);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        await work(scope.ServiceProvider);
        await transaction.Commit(default);
    }

    public static Task<Element> Row(KommunDb db, string id)
    {
        var key = Guid.Parse(id);
        return db.Elements.AsNoTracking().SingleAsync(e => e.Id == key);
    }

    public static string Json(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);

    public static string Text(object? value) => JsonSerializer.Serialize(value);

    public static bool HasValue(object? value) => Text(value) is not ("null" or "\"\"" or "[]" or "{}" or "0");
}
