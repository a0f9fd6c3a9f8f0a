using System.Reflection;
using System.Text.Json;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>
/// A field that is added to a target and forgotten somewhere makes one of these red, and its name says which: what a new
/// wording begins with, what the history names, what the API tells.
/// </summary>
public sealed class TargetFieldsTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>What a new wording does not begin with: what it is, and what has been said of the former.</summary>
    private static readonly string[] NotCarriedOver =
    [
        nameof(Target.TenantId),
        nameof(Target.Id),
        nameof(Target.ElementId),
        nameof(Target.IsAddedLater),
        nameof(Target.OwnStatus),
        nameof(Target.OwnReason),
        nameof(Target.OwnYear),
        nameof(Target.OwnPart),
        nameof(Target.OwnOn),
    ];

    /// <summary>What no person chooses; when somebody's word was said stands in the history anyway.</summary>
    private static readonly string[] NotTold =
    [
        nameof(Target.TenantId),
        nameof(Target.Id),
        nameof(Target.ElementId),
        nameof(Target.IsExample),
        nameof(Target.Trial),
        nameof(Target.OwnYear),
        nameof(Target.OwnPart),
        nameof(Target.OwnOn),
    ];

    private static IEnumerable<PropertyInfo> Columns => typeof(Target).GetProperties().Where(p => p.CanWrite);

    private static Target Full(Guid element) =>
        new()
        {
            ElementId = element,
            IndicatorId = "N99302",
            Gender = Gender.Women,
            BaseYear = 2020,
            BaseValue = 1.5,
            Milestones = [new(2022, 2)],
            FinalYear = 2024,
            FinalValue = 3,
            Direction = Direction.Higher,
            Tolerance = 0.5,
            WithoutReason = "Prov",
            IsAddedLater = true,
            IsExample = true,
            Trial = new TargetTrial { Years = 4, All = 7 },
            OwnStatus = TargetStatus.Near,
            OwnReason = "Prov",
            OwnYear = 2023,
            OwnPart = 2,
            OwnOn = new DateOnly(2024, 1, 1),
        };

    [Fact]
    public async Task Each_column_is_carried_over_to_a_new_wording_or_named_as_not()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await pitea.Draft("Med allt");
        await pitea.Adopted(id);
        await Within(async db =>
        {
            db.Add(Full(Guid.Parse(id)));
            await db.SaveChangesAsync();
        });

        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null)).Json.Says(
            "id"
        );

        await Within(async db =>
        {
            var key = Guid.Parse(draft);
            var now = await db.Targets.AsNoTracking().SingleAsync(t => t.ElementId == key);
            var old = Full(Guid.Parse(id));
            foreach (var column in Columns)
                Assert.True(
                    NotCarriedOver.Contains(column.Name, StringComparer.Ordinal)
                        != (Said(column.GetValue(old)) == Said(column.GetValue(now))),
                    $"a new wording begins otherwise with {column.Name}: {Said(column.GetValue(now))}"
                );
        });
    }

    [Fact]
    [Trait("Engine", "once")]
    public void Each_column_that_somebody_changes_has_a_name_in_the_history()
    {
        var full = Full(Guid.Empty);
        foreach (var column in Columns)
        {
            var value = column.GetValue(full);
            var change = new Change
            {
                Entity = nameof(Target),
                By = "A",
                After = { [column.Name] = value is bool ? "true" : Said(value).Trim('"') },
            };
            Assert.True(
                NotTold.Contains(column.Name, StringComparer.Ordinal) == (TargetChange.Fields(change).Count == 0),
                $"the history does not tell {column.Name}"
            );
        }
    }

    [Fact]
    [Trait("Engine", "once")]
    public void Each_column_stands_in_the_answer_of_the_API()
    {
        var told = typeof(TargetAnswer).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(Target.ElementId)] = nameof(TargetAnswer.Element),
            [nameof(Target.IndicatorId)] = nameof(TargetAnswer.Indicator),
            [nameof(Target.BaseYear)] = nameof(TargetAnswer.Base),
            [nameof(Target.BaseValue)] = nameof(TargetAnswer.Base),
            [nameof(Target.FinalYear)] = nameof(TargetAnswer.Final),
            [nameof(Target.FinalValue)] = nameof(TargetAnswer.Final),
            [nameof(Target.IsAddedLater)] = nameof(TargetAnswer.AddedLater),
            [nameof(Target.OwnStatus)] = nameof(TargetAnswer.Assessment),
            [nameof(Target.OwnReason)] = nameof(TargetAnswer.Assessment),
            [nameof(Target.OwnYear)] = nameof(TargetAnswer.Assessment),
            [nameof(Target.OwnPart)] = nameof(TargetAnswer.Assessment),
            [nameof(Target.OwnOn)] = nameof(TargetAnswer.Assessment),
        };

        Assert.Equal(
            [nameof(Target.TenantId), nameof(Target.Id)],
            Columns.Select(c => c.Name).Where(name => !told.Contains(renamed.GetValueOrDefault(name, name)))
        );
    }

    private async Task Within(Func<KommunDb, Task> work)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var pitea = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(pitea);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        await work(db);
        await transaction.Commit(default);
    }

    private static readonly JsonSerializerOptions Words = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private static string Said(object? value) => JsonSerializer.Serialize(value, Words);
}
