using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.FollowUp;

/// <summary>Something that has changed, however often it was saved: all changes of one thing, seen as one.</summary>
/// <param name="At">The newest of them.</param>
/// <param name="Changes">Newest first, at least one.</param>
public sealed record WorkFact(DateTimeOffset At, IReadOnlyList<Change> Changes)
{
    /// <summary>What it is about, as far as the reader may see it. One of the four is there, and with a unit perhaps a round.</summary>
    public Element? Element { get; init; }

    public Activity? Activity { get; init; }

    public Round? Round { get; init; }

    /// <summary>Whose report in the round it is; null where it is the round itself.</summary>
    public Unit? Unit { get; init; }

    /// <returns>The newest value of a field of the thing itself; null where it was not changed.</returns>
    public string? Now(string entity, string field) =>
        Changes
            .Where(c => string.Equals(c.Entity, entity, StringComparison.Ordinal))
            .Select(c => c.After.GetValueOrDefault(field))
            .FirstOrDefault(value => value is not null);

    public bool Touches(string entity, params string[] fields) =>
        Changes.Any(c =>
            string.Equals(c.Entity, entity, StringComparison.Ordinal)
            && (fields.Length == 0 || fields.Any(f => c.After.ContainsKey(f) || c.Before.ContainsKey(f)))
        );

    public bool IsNew(string entity) =>
        Changes.Any(c => string.Equals(c.Entity, entity, StringComparison.Ordinal) && c.Kind == ChangeKind.Created);
}
