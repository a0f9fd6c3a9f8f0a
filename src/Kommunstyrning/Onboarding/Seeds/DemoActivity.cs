using System.Globalization;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>One activity of the demonstration.</summary>
/// <param name="Template">The template's key.</param>
/// <param name="Key">Of the activity; within its template.</param>
/// <param name="Element">The element's key in the template.</param>
/// <param name="Unit">The unit's key in the template.</param>
/// <param name="Days">First and last day, and the one first planned where it has been prolonged: "2025-01-01 2027-06-30".</param>
/// <param name="Since">The day on which it came to its state.</param>
internal sealed record DemoActivity(
    string Template,
    string Key,
    string Element,
    string Title,
    string Unit,
    string Days,
    ActivityState State,
    string Since
)
{
    /// <summary>What was noted; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who answers for it, as a role.</summary>
    public string Person { get; init; } = "";

    /// <summary>Key of what it waits for; empty for nothing.</summary>
    public string WaitsFor { get; init; } = "";

    /// <summary>The activity with its note and what it waits for.</summary>
    public IEnumerable<IOwned> Of(TenantId tenant)
    {
        var days = Days.Split(' ');
        var id = IdOf(tenant, Key);
        yield return new Activity
        {
            TenantId = tenant,
            Id = id,
            ElementId = StableId.Of(tenant, "element", Element),
            UnitId = StableId.Of(tenant, "unit", Unit),
            Title = Title,
            Person = Person,
            Start = Day(days[0]),
            End = Day(days[1]),
            OriginalEnd = days.Length > 2 ? Day(days[2]) : null,
            State = State,
            StateSince = Day(Since),
            IsExample = true,
        };
        if (Note.Length > 0)
            yield return new ActivityNote
            {
                TenantId = tenant,
                Id = StableId.Of(tenant, "note", Key),
                ActivityId = id,
                Day = Day(Since),
                Text = Note,
            };
        if (WaitsFor.Length > 0)
            yield return new ActivityDependency
            {
                TenantId = tenant,
                Id = StableId.Of(tenant, "dependency", Key),
                ActivityId = id,
                DependsOnId = IdOf(tenant, WaitsFor),
            };
    }

    public static Guid IdOf(TenantId tenant, string key) => StableId.Of(tenant, "activity", key);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
