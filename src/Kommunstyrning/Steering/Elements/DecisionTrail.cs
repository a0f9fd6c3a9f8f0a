using System.Globalization;
using Kommunstyrning.Store;

namespace Kommunstyrning.Steering;

/// <summary>The way of a decision on an element into the database: the row and its line in the trail together.</summary>
internal static class DecisionTrail
{
    /// <summary>Does not save.</summary>
    /// <param name="element">On which it was decided.</param>
    public static void Register(this Trail trail, KommunDb db, Element element, Decision decision)
    {
        db.Add(decision);
        trail.Add(
            new TrailNote(KindOf(decision.Matter), element.Title, element.Id)
            {
                Details =
                [
                    .. Words(decision.Body, decision.DecidedOn, decision.Paragraph, decision.InForceFrom),
                    ("reason", decision.Reason),
                ],
            }
        );
    }

    /// <summary>Who decided, when, where it stands and from when it applies; days as 2026-05-01, empty where they are not known.</summary>
    public static IEnumerable<(string Name, string Value)> Words(
        string body,
        DateOnly? decidedOn,
        string paragraph,
        DateOnly? inForceFrom
    ) => [("body", body), ("decidedOn", Day(decidedOn)), ("paragraph", paragraph), ("inForceFrom", Day(inForceFrom))];

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static TrailKind KindOf(DecisionMatter matter) =>
        matter switch
        {
            DecisionMatter.Adoption => TrailKind.ElementAdopted,
            DecisionMatter.Retirement => TrailKind.ElementRetired,
            DecisionMatter.Move => TrailKind.ElementMoved,
        };
}
