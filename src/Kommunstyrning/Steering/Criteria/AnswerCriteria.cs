using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Whether one criterion is fulfilled. Raw.</summary>
/// <param name="Criterion">As the level says it, word for word.</param>
public sealed record CriterionInput(string Criterion, bool IsMet, string? Note);

/// <summary>
/// Goes through what a good element of its level fulfils, before it is decided. What is not fulfilled hinders nothing: it is
/// shown to those who decide, and stays to be read afterwards.
/// </summary>
public sealed class AnswerCriteria(KommunDb db, PlanQuery planQuery)
{
    /// <summary>
    /// Answers that are not among the input stay. Raises the element's revision and saves; the element is held until the
    /// caller's transaction ends.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <returns>
    /// The element. Forbidden (403), missing, stale, and in conflict when it is decided, without a field; else invalid at
    /// criteria.0 and so on, by place among the level's.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        IReadOnlyList<CriterionInput> raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det du vill gå igenom");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        if (element.State.IsDecided())
            return Refusal.Conflict(
                "",
                $"”{element.Title}” är beslutad. Genomgången visar hur det såg ut inför beslutet."
            );
        var input = raw.OfType<CriterionInput>().ToList();
        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        var criteria = plan.LevelOf(element).Criteria;
        var refusals = Check(criteria, input).ToList();
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        var present = await db.CriterionAnswers.Where(a => a.ElementId == elementId).ToListAsync(cancel);
        foreach (var asked in input)
        {
            var answer = present.Find(a => Same(a.Criterion, asked.Criterion));
            if (answer is null)
                db.Add(answer = new CriterionAnswer { ElementId = elementId, Criterion = asked.Criterion });
            answer.Order = criteria.FindIndex(c => Same(c, asked.Criterion));
            answer.IsMet = asked.IsMet;
            answer.Note = Text.Line(asked.Note);
        }
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }

    private static IEnumerable<Refusal> Check(List<string> criteria, IReadOnlyList<CriterionInput> input)
    {
        foreach (var asked in input)
        {
            var place = criteria.FindIndex(c => Same(c, asked.Criterion));
            if (place < 0)
                yield return Refusal.Invalid("criteria", "Kriteriet finns inte längre på nivån. Läs sidan igen.");
            if (Text.Line(asked.Note).Length > CriterionAnswer.NoteLength)
                yield return Refusal.Invalid(
                    $"criteria.{place}",
                    $"Anteckningen får vara högst {CriterionAnswer.NoteLength} tecken."
                );
        }
        if (input.DistinctBy(i => i.Criterion, StringComparer.Ordinal).Count() < input.Count)
            yield return Refusal.Invalid("criteria", "Samma kriterium står två gånger.");
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
