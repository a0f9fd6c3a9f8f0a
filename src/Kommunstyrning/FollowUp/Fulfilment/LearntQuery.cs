namespace Kommunstyrning.FollowUp;

/// <summary>What a unit has learnt of a goal, as it was last decided.</summary>
/// <param name="Title">Of the goal, as the edition has it.</param>
/// <param name="Unit">Who wrote it.</param>
/// <param name="Round">What the round is called.</param>
public sealed record Learnt(
    Guid RoundId,
    string Round,
    DateOnly DecidedOn,
    Guid ElementId,
    string Title,
    string Unit,
    string Text
)
{
    public bool IsExample { get; init; }
}

/// <summary>Finds what has been learnt of elements, for whoever plans what comes next. Everyone may read it: it has been decided.</summary>
public sealed class LearntQuery(NewestEditions editions)
{
    /// <returns>Of each element what the newest report says in which anybody learnt something, in the order of that report.</returns>
    public async Task<IReadOnlyList<Learnt>> Run(IReadOnlyCollection<Guid> elementIds, CancellationToken cancel)
    {
        var (left, found) = (elementIds.ToHashSet(), new List<Learnt>());
        foreach (var id in await editions.Ids(cancel))
        {
            if (left.Count == 0)
                break;
            var document = (await editions.Read(id, cancel)).Document;
            var told = document.Goals.Where(g => left.Contains(g.ElementId)).SelectMany(g => Of(document, g)).ToList();
            found.AddRange(told);
            left.ExceptWith(told.Select(t => t.ElementId));
        }
        return found;
    }

    private static IEnumerable<Learnt> Of(RoundDocument document, DocumentGoal goal) =>
        goal
            .Assessments.Where(a => a.Learnt.Length > 0)
            .Select(a => new Learnt(
                document.RoundId,
                document.Name,
                document.Decision!.DecidedOn,
                goal.ElementId,
                goal.Title,
                a.Unit,
                a.Learnt
            )
            {
                IsExample = goal.IsExample || document.IsExample,
            });
}
