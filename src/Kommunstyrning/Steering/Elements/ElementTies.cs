using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An element's contributors, tags and contributions: checked against the plan, then made as the input says.</summary>
internal static class ElementTies
{
    public static IEnumerable<Refusal> Check(Plan plan, LevelType level, ElementInput input, Guid? selfId)
    {
        foreach (var tag in input.TagIds)
        {
            if (plan.Find(tag) is not { } element || !IsTag(plan.LevelOf(element).Kind))
                yield return Refusal.Invalid("tagIds", "Det du vill märka med finns inte.");
        }

        foreach (var contribution in input.Contributions)
        {
            if (contribution.ToId == selfId && selfId is not null)
                yield return Refusal.Invalid("contributions", "Något kan inte bidra till sig självt.");
            else if (plan.Find(contribution.ToId) is null)
                yield return Refusal.Invalid("contributions", "Välj vad det bidrar till. Det du angav finns inte.");
            if (contribution.Sentence.Length == 0)
                yield return Refusal.Invalid("contributions", "Beskriv med en mening hur det bidrar.");
            if (contribution.Sentence.Length > ElementLink.SentenceLength)
                yield return Refusal.Invalid(
                    "contributions",
                    $"Meningen om hur det bidrar får vara högst {ElementLink.SentenceLength} tecken."
                );
        }
        if (input.Contributions.DistinctBy(c => c.ToId).Count() < input.Contributions.Count)
            yield return Refusal.Invalid("contributions", "Samma sak står två gånger. En mening om varje räcker.");

        if (level.RequiresContribution && !input.Contributions.Exists(c => IsVision(plan, c.ToId)))
            yield return Refusal.Invalid(
                "contributions",
                $"{level.Singular} utgår från visionen. Skriv med en mening hur det bidrar till den."
            );
    }

    /// <summary>A tie whose other end the plan does not find was shown to nobody, so it stays.</summary>
    public static async Task Save(KommunDb db, Plan plan, Element element, ElementInput input, CancellationToken cancel)
    {
        var contributors = await db.Contributors.Where(c => c.ElementId == element.Id).ToListAsync(cancel);
        db.RemoveRange(
            contributors.Where(c => !input.ContributorIds.Contains(c.UnitId) && plan.FindUnit(c.UnitId) is not null)
        );
        db.AddRange(
            input
                .ContributorIds.Except(contributors.Select(c => c.UnitId))
                .Select(id => new Contributor { ElementId = element.Id, UnitId = id })
        );

        var links = await db.ElementLinks.Where(l => l.FromId == element.Id).ToListAsync(cancel);
        var tags = links.Where(l => l.Kind == LinkKind.Tag).ToList();
        db.RemoveRange(tags.Where(t => !input.TagIds.Contains(t.ToId) && plan.Find(t.ToId) is not null));
        db.AddRange(input.TagIds.Except(tags.Select(t => t.ToId)).Select(id => Link(element, id, LinkKind.Tag, "")));

        var contributions = links.Where(l => l.Kind == LinkKind.Contribution).ToList();
        db.RemoveRange(
            contributions.Where(l =>
                !input.Contributions.Exists(c => c.ToId == l.ToId) && plan.Find(l.ToId) is not null
            )
        );
        foreach (var wanted in input.Contributions)
        {
            if (contributions.Find(l => l.ToId == wanted.ToId) is { } present)
                present.Sentence = wanted.Sentence;
            else
                db.Add(Link(element, wanted.ToId, LinkKind.Contribution, wanted.Sentence));
        }
    }

    private static ElementLink Link(Element from, Guid toId, LinkKind kind, string sentence) =>
        new()
        {
            FromId = from.Id,
            ToId = toId,
            Kind = kind,
            Sentence = sentence,
        };

    private static bool IsTag(LevelKind kind) => kind is LevelKind.Aim or LevelKind.Value or LevelKind.Cornerstone;

    private static bool IsVision(Plan plan, Guid id) => plan.Find(id) is { } element && plan.LevelOf(element).IsRoot;
}
