namespace Kommunstyrning.Steering;

/// <summary>Which activities wait for which, and whether they would wait for each other.</summary>
internal static class WaitingOrder
{
    /// <summary>Looks for a way back to the activity over what it is to wait for.</summary>
    /// <param name="waits">By the one that waits, those that it waits for; of all but <paramref name="activity"/>.</param>
    /// <returns>
    /// The shortest circle, beginning and ending with the activity; null where there is none.
    /// </returns>
    public static IReadOnlyList<Guid>? Circle(Guid activity, IEnumerable<Guid> dependsOn, ILookup<Guid, Guid> waits)
    {
        var cameFrom = new Dictionary<Guid, Guid>();
        var queue = new Queue<Guid>();
        foreach (var first in dependsOn)
        {
            if (cameFrom.TryAdd(first, activity))
                queue.Enqueue(first);
        }
        while (queue.TryDequeue(out var at))
        {
            if (at == activity)
                return Way(activity, cameFrom);
            foreach (var next in waits[at])
            {
                if (cameFrom.TryAdd(next, at))
                    queue.Enqueue(next);
            }
        }
        return null;
    }

    private static List<Guid> Way(Guid activity, Dictionary<Guid, Guid> cameFrom)
    {
        var way = new List<Guid> { activity };
        do way.Add(cameFrom[way[^1]]);
        while (way[^1] != activity);
        way.Reverse();
        return way;
    }
}
