using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>What becomes of the plan in force when a version takes its place, as the API tells it.</summary>
/// <param name="Version">That is to come.</param>
/// <param name="Unanswered">How many have no place; the version cannot come into force before there are none.</param>
/// <param name="Revision">Of the version, to send as If-Match.</param>
public sealed record VersionChangeAnswer(
    Guid Version,
    int Stays,
    int Moves,
    int Retires,
    int Unanswered,
    List<FateAnswer> Parts,
    int Revision
)
{
    public static VersionChangeAnswer Of(VersionChange change) =>
        new(
            change.To.Version.Id,
            change.Count(Fate.Stays),
            change.Count(Fate.Moves),
            change.Count(Fate.Retires),
            change.Count(Fate.Homeless),
            [.. change.Fates.Select(FateAnswer.Of)],
            change.To.Version.Revision
        );
}

/// <param name="Level">Key of its level in the version that is to come; null where it has no place there.</param>
/// <param name="Why">Why it has no place, or the reason for which it is retired.</param>
/// <param name="Breaks">Rules of its new level that it does not keep. They stop nothing.</param>
public sealed record FateAnswer(
    Guid Id,
    string Title,
    Fate Fate,
    string? Level,
    Guid? ParentId,
    string Why,
    List<string> Breaks
)
{
    public static FateAnswer Of(ElementFate fate) =>
        new(fate.Element.Id, fate.Element.Title, fate.Fate, fate.Level?.Key, fate.ParentId, fate.Why, [.. fate.Breaks]);
}

/// <param name="Placements">All answers; one that is left out is unanswered again.</param>
public sealed record PlacementsInput(List<Placement>? Placements);
