using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A criterion of an element's level, and what was answered.</summary>
/// <param name="Answer">Null where nobody has gone through it.</param>
public sealed record ElementCriterion(string Criterion, CriterionAnswer? Answer);

/// <summary>Reads how an element was gone through. Whoever sees the element sees that.</summary>
public sealed class CriteriaQuery(KommunDb db)
{
    /// <returns>
    /// Of a draft the level's criteria, answered or not; of what is decided those that were answered, in the words of then.
    /// </returns>
    public async Task<IReadOnlyList<ElementCriterion>> Run(ElementInPlan found, CancellationToken cancel)
    {
        var id = found.Element.Id;
        var answers = await db
            .CriterionAnswers.AsNoTracking()
            .Where(a => a.ElementId == id)
            .OrderBy(a => a.Order)
            .ToListAsync(cancel);
        if (found.Element.State.IsDecided())
            return answers.ConvertAll(a => new ElementCriterion(a.Criterion, a));
        return
        [
            .. found
                .Plan.LevelOf(found.Element)
                .Criteria.Select(c => new ElementCriterion(
                    c,
                    answers.Find(a => string.Equals(a.Criterion, c, StringComparison.Ordinal))
                )),
        ];
    }
}
