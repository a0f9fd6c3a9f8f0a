using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>Tells how an element was followed up and what was learnt of it, by the decided reports.</summary>
internal sealed class DecidedPhases(JudgedGoalQuery judgedGoal, LearntQuery learntQuery) : ILaterPhases
{
    public async Task<LaterPhases> Of(PageContext page, Guid elementId, CancellationToken cancel)
    {
        var judged = await judgedGoal.Run(elementId, cancel);
        if (judged is null)
            return LaterPhases.None;
        var learnt = await learntQuery.Run([elementId], cancel);
        return new LaterPhases(
            new PhaseTold(
                $"{SignalText.Of(judged.Goal.Said, judged.IsForecast)} enligt",
                judged.Name,
                At(page, judged.RoundId, elementId),
                judged.IsExample
            ),
            learnt is [var first, ..]
                ? new PhaseTold(
                    "Det vi har lärt oss står i",
                    first.Round,
                    At(page, first.RoundId, elementId),
                    first.IsExample
                )
                : null
        );
    }

    private static string At(PageContext page, Guid round, Guid element) =>
        $"{page.At(round, "rapport")}#mal-{element}";
}
