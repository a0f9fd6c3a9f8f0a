using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Writes what a unit says of one goal, as far as the form showed it, with the states of its activities. A draft may be saved
/// half written; what must be there is asked for when it is marked as done.
/// </summary>
public sealed class SaveGoalReport(
    KommunDb db,
    UnitsQuery unitsQuery,
    GoalProposals proposals,
    LiveValuesQuery live,
    StepActivity stepActivity,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the row, as the person read it.</param>
    /// <returns>
    /// The row. Forbidden (403), missing, in conflict where round or report is closed, and stale where it says something else
    /// than was read, all without a field; invalid at overrideReason, why, next, learnt and assessment, also where a mark in a text points at no value; in conflict at
    /// assessment where the rule proposes something else than the page showed; what an activity refuses at activities.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<GoalReport>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        Guid elementId,
        int revision,
        GoalReportInput raw,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<GoalReport>.Refused(found.Refusals);
        var (round, report) = (found.Value.Round, found.Value.Report);
        var goal = await db.GoalReports.SingleOrDefaultAsync(
            g => g.RoundId == roundId && g.UnitId == unitId && g.ElementId == elementId,
            cancel
        );
        if (goal is null)
            return Refusal.Missing("Målet i rapporten");
        var input = raw.Normalise();
        if (goal.Revision != revision)
            return Says(goal, input) ? goal : Refusal.Stale("Det som står om målet");
        if (!found.Value.IsWriting || !await Hold(report, cancel))
            return found.Value.HandedIn();

        var proposed = await proposals.Of(round, elementId, cancel);
        var refusals = Check(round, goal, input, proposed).Concat(await Pointing(goal, input, cancel)).ToList();
        var mine = ReportRights.For(access, report);
        foreach (var step in refusals.Count > 0 ? [] : input.Activities)
            refusals.AddRange(
                (await stepActivity.Run(mine, step.Id, step.Revision, step.State, cancel)).Refusals.Select(r =>
                    r with
                    {
                        Field = "activities",
                    }
                )
            );
        if (refusals.Count > 0)
            return Outcome<GoalReport>.Refused(refusals);

        Write(round, goal, input, proposed);
        (goal.SavedAt, goal.SavedBy) = (clock.GetUtcNow(), access.Name);
        db.Entry(goal).Property(g => g.Revision).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return goal;
    }

    /// <summary>Holds the report until the transaction ends, so that nothing comes into one that is handed in at the same moment.</summary>
    private async Task<bool> Hold(UnitReport report, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db
                .UnitReports.Where(r => r.Id == report.Id)
                .Where(r => r.State == ReportState.Writing || r.State == ReportState.Returned)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(r => r.SavedAt, now)
                            .SetProperty(r => r.FirstOpenedAt, r => r.FirstOpenedAt ?? now),
                    cancel
                ) == 1;
    }

    private static IEnumerable<Refusal> Check(Round round, GoalReport goal, GoalReportInput input, Assessment proposed)
    {
        if (input.OverrideReason is { Length: > Round.ReasonLength })
            yield return TooLong("overrideReason", "Skälet", Round.ReasonLength);
        if (input.Why is { Length: > GoalReport.TextLength })
            yield return TooLong("why", "Texten", GoalReport.TextLength);
        if (input.Next is { Length: > GoalReport.TextLength })
            yield return TooLong("next", "Texten", GoalReport.TextLength);
        if (input.Learnt is { Length: > GoalReport.TextLength })
            yield return TooLong("learnt", "Texten", GoalReport.TextLength);
        if (input.Choice is { } choice && !Enum.IsDefined(choice))
            yield return Refusal.Invalid("choice", "Välj regelns status eller en annan.");
        if (input.Assessment is { } said && !Enum.IsDefined(said))
            yield return Refusal.Invalid("assessment", "Välj en av bedömningarna.");
        if (input.Choice == AssessmentChoice.Rule && input.Shown is { } shown && shown != proposed)
            yield return Refusal.Conflict(
                "choice",
                "Regeln föreslår något annat nu än när sidan öppnades: ett nytt värde har kommit. Läs och välj igen."
            );
        if (input.IsDone != true || round.Weighing == Weighing.NotWeighed)
            yield break;
        var assessment = AssessmentOf(goal, input, proposed);
        if (assessment is null && GoalAnswer.MustBeAssessed(round, goal.IsOwner))
            yield return Refusal.Invalid(
                "choice",
                "Välj hur målet går innan du markerar det som klart. Det går att säga att det inte kan bedömas."
            );
        if (assessment is { } own && own != proposed && (input.OverrideReason ?? goal.OverrideReason).Length == 0)
            yield return Refusal.Invalid(
                "overrideReason",
                "Skriv varför du bedömer annorlunda än regeln. Skälet följer med i rapporten."
            );
    }

    /// <summary>Of what has been written anew; a mark that stood there and has lost its value since hinders nobody.</summary>
    private async Task<IEnumerable<Refusal>> Pointing(GoalReport goal, GoalReportInput input, CancellationToken cancel)
    {
        List<(string Field, string? Text, string There)> texts =
        [
            ("overrideReason", input.OverrideReason, goal.OverrideReason),
            ("why", input.Why, goal.Why),
            ("next", input.Next, goal.Next),
            ("learnt", input.Learnt, goal.Learnt),
        ];
        var written = texts.FindAll(t => !Same(t.Text, t.There));
        var lookup = await live.Run(written.Select(t => t.Text!), cancel);
        return written.SelectMany(t => LiveValues.WhyNot(t.Field, t.Text!, lookup));
    }

    private static void Write(Round round, GoalReport goal, GoalReportInput input, Assessment proposed)
    {
        if (input.Choice is not null && round.Weighing != Weighing.NotWeighed)
        {
            goal.Assessment = AssessmentOf(goal, input, proposed);
            goal.Proposed = goal.Assessment is null ? null : proposed;
            goal.OverrideReason = goal.Assessment == proposed ? "" : input.OverrideReason ?? goal.OverrideReason;
        }
        goal.Why = input.Why ?? goal.Why;
        goal.Next = input.Next ?? goal.Next;
        goal.Learnt = input.Learnt ?? goal.Learnt;
        goal.ValuesConfirmed = input.ValuesConfirmed ?? goal.ValuesConfirmed;
        goal.IsDone = input.IsDone ?? goal.IsDone;
    }

    private static Assessment? AssessmentOf(GoalReport goal, GoalReportInput input, Assessment proposed) =>
        input.Choice switch
        {
            AssessmentChoice.Rule => proposed,
            AssessmentChoice.Own => input.Assessment,
            null => goal.Assessment,
        };

    /// <summary>It is what stands there already: the same save came twice.</summary>
    private static bool Says(GoalReport goal, GoalReportInput input) =>
        Same(input.Why, goal.Why)
        && Same(input.Next, goal.Next)
        && Same(input.Learnt, goal.Learnt)
        && (goal.Assessment == goal.Proposed || Same(input.OverrideReason, goal.OverrideReason))
        && (input.ValuesConfirmed ?? goal.ValuesConfirmed) == goal.ValuesConfirmed
        && (input.IsDone ?? goal.IsDone) == goal.IsDone
        && input.Activities.Count == 0
        && input.Choice switch
        {
            AssessmentChoice.Rule => goal.Assessment is not null && goal.Assessment == goal.Proposed,
            AssessmentChoice.Own => goal.Assessment == input.Assessment,
            null => true,
        };

    private static bool Same(string? said, string there) =>
        said is null || string.Equals(said, there, StringComparison.Ordinal);

    private static Refusal TooLong(string field, string what, int length) =>
        Refusal.Invalid(field, $"{what} får vara högst {length.ToString("N0", Text.Swedish)} tecken.");
}
