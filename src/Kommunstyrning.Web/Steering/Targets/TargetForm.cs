using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>The form of a target: its fields filled in, and read.</summary>
internal static class TargetForm
{
    private const int UsualRows = 3;

    /// <summary>More than any target may have, so that what is too much is refused and not lost.</summary>
    private const int MostRows = 2 * Target.MostMilestones;

    /// <param name="target">What is there; null for a suggestion.</param>
    /// <param name="suggested">The newest final value; null where there is none.</param>
    public static FormValues Filled(Element element, Gender gender, Target? target, OutcomeValue? suggested)
    {
        var values = new FormValues()
            .With("revision", element.Revision.ToString(CultureInfo.InvariantCulture))
            .With("gender", GenderCode.Of(gender));
        if (target is null)
            return Point(values, "base", suggested is { } now ? new TargetPoint(now.Year, now.Value) : null);
        values
            .With("tolerance", target.Tolerance is { } tolerance ? Number(tolerance) : null)
            .With("direction", target.Path is null ? null : target.Direction.ToString())
            .With("withoutReason", target.WithoutReason);
        Point(values, "base", target.Path?.Base);
        Point(values, "final", target.Path?.Final);
        foreach (var (row, milestone) in target.Milestones.Index())
            Point(values, $"milestones.{row}", milestone);
        return values;
    }

    /// <summary>What was sent, over what is there: the two forms of the page are sent one at a time.</summary>
    /// <param name="written">Null where nothing was sent.</param>
    public static FormValues Over(FormValues filled, FormValues? written)
    {
        if (written is null || written.Names.Contains("base.year", StringComparer.Ordinal))
            return written ?? filled;
        return filled.With("status", written["status"]).With("reason", written["reason"]);
    }

    public static (int Revision, TargetInput Input) Read(FormReader form) =>
        (
            form.Revision,
            new TargetInput
            {
                Gender = form.Text("gender"),
                Base = PointOf(form, "base"),
                Final = PointOf(form, "final"),
                Milestones = [.. Enumerable.Range(0, RowsOf(form)).Select(row => PointOf(form, $"milestones.{row}"))],
                Tolerance = form.Text("tolerance"),
                Direction = form.Text("direction") switch
                {
                    nameof(Direction.Higher) => Direction.Higher,
                    nameof(Direction.Lower) => Direction.Lower,
                    _ => null,
                },
                WithoutReason = form.Text("withoutReason"),
            }
        );

    /// <summary>How many rows of milestones the form shows: one more than the last that is written.</summary>
    public static int Rows(FormValues values)
    {
        var last = Enumerable.Range(0, MostRows).LastOrDefault(row => IsWritten(values, row), -1);
        return Math.Max(UsualRows, Math.Min(last + 2, Math.Max(last + 1, Target.MostMilestones)));
    }

    private static bool IsWritten(FormValues values, int row) =>
        values[$"milestones.{row}.year"].Length > 0 || values[$"milestones.{row}.value"].Length > 0;

    private static int RowsOf(FormReader form)
    {
        var last = form.Map("milestones")
            .Keys.Select(key =>
                int.TryParse(key.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1
            )
            .DefaultIfEmpty(-1)
            .Max();
        return Math.Min(last + 1, MostRows);
    }

    private static TargetPointInput PointOf(FormReader form, string name) =>
        new(form.Text($"{name}.year"), form.Text($"{name}.value"));

    private static FormValues Point(FormValues values, string name, TargetPoint? point) =>
        values
            .With($"{name}.year", point?.Year.ToString(CultureInfo.InvariantCulture))
            .With($"{name}.value", point is { } p ? Number(p.Value) : null);

    /// <summary>As people write it, without parting thousands.</summary>
    private static string Number(double value) => value.ToString("0.###############", Text.Swedish);
}
