using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Steering;

/// <summary>A column of elements that is forgotten where one begins with another, or is told, makes one of these red.</summary>
public sealed class ElementColumnsTests(Instance instance) : IClassFixture<Instance>
{
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

    /// <summary>What no day tells apart, or what follows from what it does.</summary>
    private static readonly string[] AlikeOnEachDay =
    [
        .. NotTold,
        nameof(Element.Order),
        nameof(Element.SupersedesId),
        nameof(Element.SucceedsId),
    ];

    [Theory]
    [InlineData("revise")]
    [InlineData("next-period", nameof(Element.PeriodFrom), nameof(Element.PeriodTo))]
    public async Task Each_column_begins_a_new_wording_and_the_next_period_or_is_named_as_not(
        string step,
        params string[] own
    )
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await ElementFields.Filled(pitea, await ElementFields.Full(pitea));
        await pitea.Adopted(id);
        await instance.InPitea(async services =>
        {
            var db = services.GetRequiredService<KommunDb>();
            var element = await db.Elements.SingleAsync(e => e.Id == Guid.Parse(id));
            element.Tests = [new(Kommunstyrning.Organisation.UnitKind.Committee, "Prov", "Prov?")];
            element.Example = Example.Wording;
            element.InventedTexts = ["body"];
            await db.SaveChangesAsync();
        });

        var begun = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/{step}", new { });
        Assert.True(begun.Code is 200 or 201, begun.ToString());
        var draft = begun.Json.Says("id");

        await instance.InPitea(async services =>
        {
            var db = services.GetRequiredService<KommunDb>();
            var (old, now) = (await ElementFields.Row(db, id), await ElementFields.Row(db, draft));
            foreach (
                var column in ElementFields.Columns.Where(c =>
                    !NotCarriedOver.Concat(own).Contains(c.Name, StringComparer.Ordinal)
                )
            )
            {
                var (before, after) = (
                    ElementFields.Text(column.GetValue(old)),
                    ElementFields.Text(column.GetValue(now))
                );
                Assert.True(before == after, $"{step} does not begin with {column.Name}: {before}, {after}");
                Assert.True(
                    ElementFields.HasValue(column.GetValue(old)) || column.Name is nameof(Element.Order),
                    $"the test gives {column.Name} no value"
                );
            }
        });
    }

    [Fact]
    public async Task Each_column_that_somebody_changes_has_a_name_in_the_history() =>
        await instance.InPitea(async services =>
        {
            var plan = (await services.GetRequiredService<PlanQuery>().Run(CallerAccess.Program(), null, default))!;
            foreach (var column in ElementFields.Columns.Where(c => !NotTold.Contains(c.Name, StringComparer.Ordinal)))
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

    /// <summary>Else a page of an earlier day would say that nothing has changed.</summary>
    [Fact]
    public async Task Each_column_that_has_changed_since_a_day_is_told_or_named_as_not()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await ElementFields.Filled(pitea, await ElementFields.Full(pitea));
        await instance.InPitea(async services =>
        {
            var (db, query) = (services.GetRequiredService<KommunDb>(), services.GetRequiredService<ElementQuery>());
            var now = (await query.Run(CallerAccess.Program(), Guid.Parse(id), default))!;
            var then = new PlanThen(
                new DateOnly(2026, 1, 1),
                now.Plan,
                new(Array.Empty<string>().ToLookup(_ => Guid.Empty)),
                new(Array.Empty<Target>().ToLookup(_ => Guid.Empty))
            );
            var catalogue = await services.GetRequiredService<CatalogueCache>().At(0, db, default);

            Assert.Empty(
                ThenText.Differences(new ElementThen(then, await ElementFields.Row(db, id), now), [], catalogue)
            );
            foreach (
                var column in ElementFields.Columns.Where(c => !AlikeOnEachDay.Contains(c.Name, StringComparer.Ordinal))
            )
            {
                var old = await ElementFields.Row(db, id);
                column.SetValue(old, Earlier(column.GetValue(old), column.PropertyType));
                var told = ThenText.Differences(new ElementThen(then, old, now), [], catalogue);
                Assert.True(told.Count == 1, $"a page of an earlier day tells {told.Count} changes of {column.Name}");
            }
        });
    }

    private static object? Earlier(object? value, Type type) =>
        value switch
        {
            string => "Annat",
            Dictionary<string, string> => new Dictionary<string, string>(StringComparer.Ordinal),
            List<Perspective> => new List<Perspective>(),
            int year => year + 1,
            DateOnly day => day.AddDays(1),
            Guid => null,
            Enum => Enum.GetValues(value.GetType()).Cast<object>().First(other => !other.Equals(value)),
            null when type == typeof(DateOnly?) => new DateOnly(2025, 3, 1),
            _ => throw new InvalidOperationException($"nobody has said what else a {type} may be"),
        };

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
            ElementFields
                .Columns.Select(c => c.Name)
                .Where(name => !told.Contains(renamed.GetValueOrDefault(name, name)))
        );
    }
}
