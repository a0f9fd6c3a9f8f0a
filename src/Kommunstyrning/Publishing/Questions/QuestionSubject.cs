using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Publishing;

/// <summary>What a question is about.</summary>
/// <param name="Title">The element's or the report's; empty for the plan as a whole.</param>
/// <param name="UnitId">Who answers for the element; null otherwise.</param>
public sealed record QuestionSubject(Guid? ElementId, Guid? RoundId, string Title, Guid? UnitId)
{
    public static QuestionSubject Whole { get; } = new(ElementId: null, RoundId: null, "", UnitId: null);
}

/// <summary>
/// Finds what a question may be about: what everyone reads, asked as a stranger's own request does. Nothing else exists to whoever
/// asks, members too, since the question is to be read by all.
/// </summary>
public sealed class QuestionSubjectQuery(ElementQuery elements, RoundsQuery rounds)
{
    /// <param name="elementId">Null where it is about no element.</param>
    /// <param name="roundId">Null where it is about no report; nothing is found by both.</param>
    /// <returns>Null where there is nothing that everyone reads.</returns>
    public async Task<QuestionSubject?> Run(Guid? elementId, Guid? roundId, CancellationToken cancel)
    {
        if (elementId is not null && roundId is not null)
            return null;
        if (elementId is { } id)
            return await elements.Run(CallerAccess.Anonymous, id, cancel) is { Element: var element }
                ? new QuestionSubject(id, RoundId: null, element.Title, element.OwnerUnitId)
                : null;
        if (roundId is { } round)
            return await rounds.One(CallerAccess.Anonymous, round, cancel) is { } found
                ? new QuestionSubject(ElementId: null, round, found.Name, UnitId: null)
                : null;
        return QuestionSubject.Whole;
    }
}
