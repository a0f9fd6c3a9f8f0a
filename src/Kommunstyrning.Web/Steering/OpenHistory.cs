using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Steering;

/// <summary>
/// What of an element's history everyone may read: nothing from before it was adopted, and no tie to what they may
/// not see. A change of a tie's sentence does not say where the tie goes, and is for members.
/// </summary>
internal static class OpenHistory
{
    /// <param name="plan">As the reader may see it.</param>
    public static List<Change> Of(Plan plan, List<Change> changes)
    {
        var adopted = changes
            .Where(TellsThatItIsPublic)
            .Select(c => c.At)
            .DefaultIfEmpty(DateTimeOffset.MaxValue)
            .Min();
        return changes.FindAll(c => c.At >= adopted && LeadsToWhatIsSeen(plan, c));
    }

    private static bool TellsThatItIsPublic(Change change) =>
        string.Equals(change.Entity, nameof(Element), StringComparison.Ordinal)
        && Enum.TryParse<ElementState>(change.After.GetValueOrDefault(nameof(Element.State)), out var state)
        && state.IsPublic();

    private static bool LeadsToWhatIsSeen(Plan plan, Change change) =>
        !string.Equals(change.Entity, nameof(ElementLink), StringComparison.Ordinal)
        || new[] { change.Before, change.After }.Any(values =>
            Guid.TryParse(values.GetValueOrDefault(nameof(ElementLink.ToId)), out var to) && plan.Find(to) is not null
        );
}
