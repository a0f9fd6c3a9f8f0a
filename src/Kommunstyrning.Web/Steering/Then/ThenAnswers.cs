using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>The same for programs. An entity tag of an earlier day is of its contents and serves no write.</summary>
internal static class ThenAnswers
{
    public static async Task<IResult> OfElement(
        HttpContext http,
        Guid id,
        string written,
        ThenReads reads,
        CancellationToken cancel
    )
    {
        if (DayAddress.Read(written) is not { } day)
            return Problem.OfQuery([Refusal.Invalid("on", DayAddress.Unreadable)]);
        var outcome = await reads.PlanThen.Run(http.Access(), id, day, cancel);
        return outcome.Succeeded ? Etag.AnswerList(http, Of(outcome.Value.Then, outcome.Value.Element))
            : outcome.Refusals[0].Field.Length == 0 ? Problem.Of(404)
            : Problem.OfQuery(outcome.Refusals);
    }

    /// <param name="version">May be told only where it is the one that applied.</param>
    public static async Task<IResult> OfPlan(
        HttpContext http,
        string written,
        Guid? version,
        string? level,
        ThenReads reads,
        CancellationToken cancel
    )
    {
        if (DayAddress.Read(written) is not { } day)
            return Problem.OfQuery([Refusal.Invalid("on", DayAddress.Unreadable)]);
        var outcome = await reads.PlanThen.Run(http.Access(), day, cancel);
        if (!outcome.Succeeded)
            return Problem.OfQuery(outcome.Refusals);
        var plan = outcome.Value.Plan;
        if (version is { } asked && asked != plan.Version.Id)
            return Problem.OfQuery([
                Refusal.Invalid("version", "Den dagen gällde en annan version. Fråga utan version, så får du den."),
            ]);
        return Etag.AnswerList(
            http,
            plan.Elements.Where(e =>
                    level is null || string.Equals(plan.LevelOf(e).Key, level, StringComparison.Ordinal)
                )
                .Select(e => Of(outcome.Value, e))
                .ToList()
        );
    }

    private static ElementAnswer Of(PlanThen then, Element element) =>
        ElementAnswer.Of(then.Plan, element, then.Measures.Of(element)) with
        {
            On = then.Day,
            Targets = [.. then.Targets.Of(element).Select(TargetThenAnswer.Of)],
        };
}

/// <summary>What an element was to come to in an indicator; where it was followed without a target the reason instead of a path.</summary>
public sealed record TargetThenAnswer(
    string Indicator,
    string Gender,
    TargetPoint? Base,
    IReadOnlyList<TargetPoint> Milestones,
    TargetPoint? Final,
    string WithoutReason
)
{
    public static TargetThenAnswer Of(Target target) =>
        new(
            target.IndicatorId,
            GenderCode.Of(target.Gender),
            target.Path?.Base,
            target.Milestones,
            target.Path?.Final,
            target.WithoutReason
        );
}
