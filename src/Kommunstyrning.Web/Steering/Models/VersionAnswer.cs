using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>A version of the steering model as the API tells it, with its levels.</summary>
public sealed record VersionAnswer(
    Guid Id,
    int Number,
    VersionState State,
    string Description,
    string DecidedBy,
    DateOnly? DecidedOn,
    string Paragraph,
    DateOnly? InForceFrom,
    string Replaces,
    Dictionary<string, string> Words,
    List<LevelAnswer> Levels,
    int Revision
)
{
    public static VersionAnswer Of(Plan plan) =>
        new(
            plan.Version.Id,
            plan.Version.Number,
            plan.Version.State,
            plan.Version.Description,
            plan.Version.DecidedBy,
            plan.Version.DecidedOn,
            plan.Version.Paragraph,
            plan.Version.InForceFrom,
            plan.Version.Replaces,
            plan.Version.Words,
            [.. plan.Levels.Select(l => new LevelAnswer(l.Id, l.Order, l.Revision, l.AsInput()))],
            plan.Version.Revision
        );
}

/// <param name="Revision">The level's own, to send as If-Match when it is edited.</param>
/// <param name="Rules">In the shape that a write takes.</param>
public sealed record LevelAnswer(Guid Id, int Order, int Revision, LevelInput Rules);
