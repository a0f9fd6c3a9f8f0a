using System.Collections.Concurrent;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>What was last decided of how it goes with one element.</summary>
/// <param name="Goal">As the edition has it.</param>
/// <param name="IsExample">What is said is invented, or what it is said of.</param>
public sealed record JudgedGoal(
    Guid RoundId,
    string Name,
    DocumentDecision Decision,
    bool IsForecast,
    GoalFulfilment Goal,
    bool IsExample
);

/// <summary>
/// Editions that have been read, by id, so that a page of an element need not read a whole report each time. An edition is written
/// once, so what is kept is never wrong; a few are kept, and begun anew when they are too many.
/// </summary>
public sealed class EditionCopies
{
    private const int Most = 32;
    private readonly ConcurrentDictionary<(TenantId Tenant, Guid Edition), RoundFulfilment> kept = new();

    internal RoundFulfilment? Find(TenantId tenant, Guid edition) => kept.GetValueOrDefault((tenant, edition));

    internal RoundFulfilment Keep(TenantId tenant, Guid edition, string document)
    {
        if (kept.Count >= Most)
            kept.Clear();
        return kept[(tenant, edition)] = RoundFulfilment.Of(EditionJson.Read(document));
    }
}

/// <summary>Finds what the newest decided report says of an element. Everyone may read it.</summary>
public sealed class JudgedGoalQuery(NewestEditions editions)
{
    /// <returns>Null where no decided report tells of the element. One question, as long as the editions have been read before.</returns>
    public async Task<JudgedGoal?> Run(Guid elementId, CancellationToken cancel)
    {
        foreach (var id in await editions.Ids(cancel))
        {
            var report = await editions.Read(id, cancel);
            if (report.Goals.FirstOrDefault(g => g.Goal.ElementId == elementId) is { } goal)
                return Judged(report, goal);
        }
        return null;
    }

    /// <summary>As for one element, for all that those reports tell of.</summary>
    /// <returns>By element: what the newest of them says.</returns>
    public async Task<IReadOnlyDictionary<Guid, JudgedGoal>> All(CancellationToken cancel)
    {
        var judged = new Dictionary<Guid, JudgedGoal>();
        foreach (var id in await editions.Ids(cancel))
        {
            var report = await editions.Read(id, cancel);
            foreach (var goal in report.Goals)
                judged.TryAdd(goal.Goal.ElementId, Judged(report, goal));
        }
        return judged;
    }

    private static JudgedGoal Judged(RoundFulfilment report, GoalFulfilment goal) =>
        new(
            report.Document.RoundId,
            report.Document.Name,
            report.Document.Decision!,
            report.Document.IsForecast,
            goal,
            goal.Goal.IsExample || report.Document.IsExample
        );
}
