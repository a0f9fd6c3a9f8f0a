namespace Kommunstyrning.Indicators;

/// <summary>A set of areas that the source names: a county, a network, or the seven most like one municipality.</summary>
public sealed class AreaGroup
{
    /// <summary>The source's, such as G2328.</summary>
    public required string Id { get; init; }

    /// <summary>As the source writes it; <see cref="GroupTitle"/> reads it.</summary>
    public required string Title { get; set; }

    /// <summary>The service area that a peer group is made for, "övergripande" for the general one; null for other groups.</summary>
    public string? ServiceArea { get; set; }

    /// <summary>Whom a peer group resembles. The focus is never a member.</summary>
    public string? FocusCode { get; set; }

    /// <summary>The year in a peer group's title.</summary>
    public int? Year { get; set; }

    /// <summary>When the source no longer held it; null while it does.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>A membership with the days it was seen, since the source replaces members in place.</summary>
public sealed class AreaGroupMember
{
    public required string GroupId { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>The day of the first fetch that held it.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day of the first fetch that no longer held it; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
}
