using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Takes a plan in from a sheet, as drafts: good rows are kept, each bad one is named, and the same sheet again changes
/// nothing. What has the same title on the same level is there already and is left as it is. Where a level holds one and
/// nobody has touched what the template brought, as a vision, the row takes its place.
/// </summary>
public sealed class TakeGoals(
    KommunDb db,
    PlanQuery planQuery,
    CreateElement create,
    EditElement edit,
    AddMeasure addMeasure,
    SetTarget setTarget,
    IndicatorNames indicatorNames
)
{
    /// <summary>At one time.</summary>
    public const int MostRows = 300;

    /// <summary>Says what <see cref="Run"/> would do, and does nothing. Within the caller's transaction.</summary>
    /// <returns>As <see cref="Run"/>.</returns>
    public Task<Outcome<RowsRead>> Preview(
        CallerAccess access,
        IReadOnlyList<GoalRow> rows,
        CancellationToken cancel
    ) => db.Rehearse(() => Run(access, rows, cancel), cancel);

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// What was made of each row, at the columns that are called as in <see cref="GoalRow"/>, in small letters first; it succeeds though
    /// rows are bad. Forbidden (403) for those who may not edit, missing where there is no steering model, and invalid
    /// without a field where there are no rows or more than <see cref="MostRows"/>.
    /// </returns>
    public async Task<Outcome<RowsRead>> Run(CallerAccess access, IReadOnlyList<GoalRow> rows, CancellationToken cancel)
    {
        if (WhyNot(access, rows) is { } refusal)
            return refusal;
        if (await planQuery.Run(access, versionId: null, cancel) is not { } plan)
            return Refusal.Missing("Styrmodellen");
        var sheet = new GoalSheet(plan, rows);
        var (good, bad) = (new List<GoodRow>(), new List<BadRow>());
        while (sheet.Next() is { } goal)
        {
            if (goal.Fault is { } fault)
                bad.Add(fault);
            else if (goal.There is { } there)
            {
                sheet.Known(goal, there);
                good.Add(new GoodRow(goal.Index, RowFate.Same, $"{goal.Level!.Singular}, finns redan"));
            }
            else if (await Take(access, plan, goal, rows[goal.Index], cancel) is var (element, says, refused))
            {
                if (refused is not null)
                    bad.Add(refused);
                else
                {
                    sheet.Known(goal, element!.Id);
                    good.Add(new GoodRow(goal.Index, goal.InPlaceOf is null ? RowFate.New : RowFate.Changed, says));
                }
            }
        }
        return new RowsRead([.. good.OrderBy(g => g.Index)], [.. bad.OrderBy(b => b.Index)]);
    }

    /// <summary>A row is taken in as a whole or not at all.</summary>
    private async Task<(Element? Element, string Says, BadRow? Refused)> Take(
        CallerAccess access,
        Plan plan,
        ReadGoal goal,
        GoalRow row,
        CancellationToken cancel
    )
    {
        var named = await indicatorNames.Find(access, row.Indicator, cancel);
        if (named.Sentence.Length > 0)
            return (null, "", new BadRow(goal.Index, "indicator", named.Sentence, named.Choices));
        if (named.Code.Length == 0 && row.HasTarget)
            return (null, "", new BadRow(goal.Index, "indicator", "Skriv vilket nyckeltal som målvärdet gäller."));
        var outcome = await db.Attempt(() => Write(access, plan, goal, row, named.Code, cancel), cancel);
        if (outcome.Succeeded)
            return (outcome.Value, goal.Says + (named.Name.Length > 0 ? $", följs med {named.Name}" : ""), null);
        var first = outcome.Refusals[0];
        return (null, "", new BadRow(goal.Index, ColumnOf(first.Field), first.Sentence));
    }

    private async Task<Outcome<Element>> Write(
        CallerAccess access,
        Plan plan,
        ReadGoal goal,
        GoalRow row,
        string code,
        CancellationToken cancel
    )
    {
        var input = goal.InputOf(row, plan.Roots.FirstOrDefault(e => plan.LevelOf(e).IsRoot)?.Id);
        var outcome = goal.InPlaceOf is { } from
            ? await edit.Run(access, from.Id, from.Revision, input, cancel)
            : await create.Run(access, plan.Version.Id, goal.Level!.Key, goal.ParentId, input, cancel);
        if (!outcome.Succeeded || code.Length == 0)
            return outcome;
        var element = outcome.Value;
        if (!row.HasTarget)
            return await addMeasure.Run(access, element.Id, element.Revision, code, cancel);
        var target = new TargetInput
        {
            Base = new TargetPointInput(row.BaseYear, row.BaseValue),
            Final = new TargetPointInput(row.FinalYear, row.FinalValue),
        };
        return await setTarget.Run(access, element.Id, element.Revision, code, target, trial: null, cancel);
    }

    private static string ColumnOf(string field) =>
        field switch
        {
            "level" => "level",
            "parentId" => "parent",
            "ownerUnitId" => "owner",
            "contributions" => "contribution",
            "body" or "sections" => "text",
            "base.year" => "baseYear",
            "base.value" => "baseValue",
            "final.year" => "finalYear",
            "final.value" => "finalValue",
            "indicator" or "direction" or "gender" => "indicator",
            _ => field.StartsWith("sections.", StringComparison.Ordinal) ? "text" : "title",
        };

    private static Refusal? WhyNot(CallerAccess access, IReadOnlyList<GoalRow> rows) =>
        access.WhyNot(Rights.Edit) ?? RowsRead.WhyNot(rows.Count, MostRows);
}
