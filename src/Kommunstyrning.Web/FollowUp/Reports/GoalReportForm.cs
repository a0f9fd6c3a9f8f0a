using System.Globalization;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>The form of one goal in a report: filled in, and read as far as it showed anything.</summary>
internal static class GoalReportForm
{
    /// <summary>The button that was pressed.</summary>
    public const string Step = "steg";

    public const string OnWithNext = "vidare";
    public const string MarkDone = "klar";
    public const string TakeUpAgain = "oppna";

    /// <summary>A goal where nobody has written begins with what the unit wrote last time.</summary>
    public static FormValues Filled(ReportedGoalView view)
    {
        var (goal, earlier) = (view.Goal.Report, view.Goal.Earlier);
        var isNew = goal.SavedAt is null;
        var values = new FormValues()
            .With("mal", goal.ElementId)
            .With("revision", goal.Revision.ToString(CultureInfo.InvariantCulture))
            .With("shown", $"{view.Proposal}")
            .With("choice", ChoiceOf(goal))
            .With("assessment", goal.Assessment is { } said && said != goal.Proposed ? $"{said}" : "")
            .With("overrideReason", goal.OverrideReason)
            .With("why", isNew ? earlier?.Why : goal.Why)
            .With("next", goal.Next)
            .With("learnt", goal.Learnt)
            .With("valuesConfirmed", goal.ValuesConfirmed);
        foreach (var activity in view.Activities.Select(a => a.Activity).Where(a => !a.IsClosed))
            values
                .With($"activities.{activity.Id}.revision", activity.Revision.ToString(CultureInfo.InvariantCulture))
                .With($"activities.{activity.Id}.was", $"{activity.State}")
                .With($"activities.{activity.Id}.state", $"{activity.State}");
        return values;
    }

    public static (Guid? Element, int Revision, GoalReportInput Input) Read(FormReader form) =>
        (
            form.Id("mal"),
            form.Revision,
            new GoalReportInput
            {
                Choice = form.Text("choice").Length > 0 ? form.Choice<AssessmentChoice>("choice") : null,
                Assessment = form.Text("assessment").Length > 0 ? form.Choice<Assessment>("assessment") : null,
                Shown = form.Text("shown").Length > 0 ? form.Choice<Assessment>("shown") : null,
                OverrideReason = Shown(form, "overrideReason"),
                Why = Shown(form, "why"),
                Next = Shown(form, "next"),
                Learnt = Shown(form, "learnt"),
                ValuesConfirmed = form.Flag("hasValues") ? form.Flag("valuesConfirmed") : null,
                IsDone = form.Text(Step) switch
                {
                    MarkDone => true,
                    TakeUpAgain => false,
                    _ => null,
                },
                Activities = Steps(form),
            }
        );

    /// <summary>T, K and M of one period.</summary>
    public static (string Code, int Revision, List<OwnValueInput> Rows) ReadValues(FormReader form) =>
        (
            form.Text("code"),
            form.Revision,
            [
                .. Enum.GetValues<Gender>()
                    .Select(GenderCode.Of)
                    .Where(g => form.Text($"value.{g}").Trim().Length > 0)
                    .Select(g => new OwnValueInput
                    {
                        Period = form.Text("period"),
                        Unit = form.Text("unit"),
                        Gender = g,
                        Value = form.Text($"value.{g}"),
                    }),
            ]
        );

    /// <summary>Null for a field that the form did not have.</summary>
    private static string? Shown(FormReader form, string name) => form.Has(name) ? form.Text(name) : null;

    private static string ChoiceOf(GoalReport goal) =>
        goal.Assessment is null ? ""
        : goal.Assessment == goal.Proposed ? nameof(AssessmentChoice.Rule)
        : nameof(AssessmentChoice.Own);

    private static List<ActivityStep> Steps(FormReader form) =>
        [
            .. form.Map("activities")
                .Keys.Select(key => key.Split('.'))
                .Where(parts => parts is [_, "state"])
                .Select(parts => parts[0])
                .Where(id =>
                    Guid.TryParse(id, out _)
                    && !string.Equals(
                        form.Text($"activities.{id}.state"),
                        form.Text($"activities.{id}.was"),
                        StringComparison.Ordinal
                    )
                )
                .Select(id => new ActivityStep(
                    Guid.Parse(id),
                    form.Number($"activities.{id}.revision") ?? -1,
                    form.Choice<ActivityState>($"activities.{id}.state")
                )),
        ];
}
