using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>What is wanting in how somebody answers for an element.</summary>
public enum OwnershipGap
{
    /// <summary>No unit answers for it.</summary>
    NoOwner,

    /// <summary>A unit answers for it in which nobody reports: the role is held by no account that can be used.</summary>
    OwnerGone,

    /// <summary>Nobody has written anything about it since it was adopted.</summary>
    NeverUpdated,

    /// <summary>Somebody has, and not for a year.</summary>
    Still,

    /// <summary>An indicator that it is followed by has had no value for two years.</summary>
    NoValue,
}

/// <param name="Year">Of the newest value; null where there has been none.</param>
public sealed record StaleIndicator(string Code, string Name, int? Year);

/// <summary>One element in one of the lists. An element may stand in several.</summary>
/// <param name="Owner">Null where none answers.</param>
public sealed record GapElement(Element Element, OwnershipGap Gap, Unit? Owner)
{
    /// <summary>The day on which it was adopted, or came into being as adopted; null where the history does not tell.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The day on which somebody last wrote about it; null for never since.</summary>
    public DateOnly? TouchedOn { get; init; }

    /// <summary>Where that is what is wanting; otherwise empty.</summary>
    public IReadOnlyList<StaleIndicator> Indicators { get; init; } = [];
}

/// <summary>How well what applies is answered for.</summary>
/// <param name="Elements">How many apply: the tree below its root.</param>
/// <param name="Gaps">By gap, and in the plan's order.</param>
public sealed record Ownership(Plan Plan, DateOnly Today, int Elements, IReadOnlyList<GapElement> Gaps)
{
    public IReadOnlyList<GapElement> Of(OwnershipGap gap) => [.. Gaps.Where(g => g.Gap == gap)];

    /// <summary>Each once, however many lists it stands in.</summary>
    public int Wanting => Gaps.DistinctBy(g => g.Element.Id).Count();
}
