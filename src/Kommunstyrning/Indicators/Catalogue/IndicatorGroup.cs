namespace Kommunstyrning.Indicators;

/// <summary>A named set of indicators of the source, such as KKiK or Agenda 2030.</summary>
public sealed class IndicatorGroup
{
    public required string Id { get; init; }

    /// <summary>As the source writes it, in Swedish.</summary>
    public required string Title { get; set; }
}

/// <summary>An indicator's place in a group. The source also lists indicators that its catalogue does not hold.</summary>
public sealed class IndicatorGroupMember
{
    public required string GroupId { get; init; }

    public required string IndicatorId { get; init; }
}
