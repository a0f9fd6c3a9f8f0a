using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Activities;

/// <summary>The fields of an activity: filled in, and read back.</summary>
internal static class ActivityForm
{
    public static FormValues Filled(ActivityDetail detail)
    {
        var activity = detail.Told.Activity;
        return new FormValues()
            .With("revision", activity.Revision)
            .With("title", activity.Title)
            .With("text", activity.Text)
            .With("unitId", activity.UnitId)
            .With("person", activity.Person)
            .With("start", activity.Start)
            .With("end", activity.End)
            .With("state", activity.State.ToString())
            .With("dependsOnIds", detail.Told.WaitsFor.Select(a => a.Id.ToString()));
    }

    /// <summary>What a new one begins with: the unit that answers for the element.</summary>
    public static FormValues Blank(Element element) =>
        new FormValues().With("unitId", element.OwnerUnitId).With("state", nameof(ActivityState.NotStarted));

    public static ActivityInput Read(FormReader form) =>
        new()
        {
            Title = form.Text("title"),
            Text = form.Text("text"),
            UnitId = form.Id("unitId"),
            Person = form.Text("person"),
            Start = form.Date("start"),
            End = form.Date("end"),
            State = form.Choice<ActivityState>("state"),
            DependsOnIds = form.Ids("dependsOnIds"),
        };

    public static IReadOnlyList<Choice> States { get; } =
    [.. Enum.GetValues<ActivityState>().Select(s => new Choice(s.ToString(), ActivityText.Of(s)))];
}
