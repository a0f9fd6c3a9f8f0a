using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <param name="CountyCode">Two digits; empty for the nation.</param>
public sealed record AreaAnswer(string Code, string Name, AreaKind Kind, string CountyCode)
{
    public static AreaAnswer Of(Area area) => new(area.Code, area.Name, area.Kind, area.CountyCode);
}

public sealed record AreasAnswer(int Count, string Source, DateTimeOffset? FetchedAt, IReadOnlyList<AreaAnswer> Items);

/// <param name="Kind">peers resemble one area, which is not a member; general is every other group.</param>
/// <param name="ServiceArea">What the peers resemble it in; null for a general group.</param>
/// <param name="Focus">The area that the peers resemble, where it is known.</param>
/// <param name="Year">The year that the likeness was reckoned from.</param>
public sealed record AreaGroupAnswer(
    string Id,
    string Title,
    string Kind,
    string? ServiceArea,
    string? Focus,
    int? Year,
    IReadOnlyList<MemberAnswer> Members
)
{
    public const string Peers = "peers";

    public const string General = "general";

    public static AreaGroupAnswer Of(AreaGroupEntry entry) =>
        new(
            entry.Group.Id,
            entry.Group.Title,
            entry.Group.ServiceArea is null ? General : Peers,
            entry.Group.ServiceArea,
            entry.Group.FocusCode,
            entry.Group.Year,
            [.. entry.Members.Select(a => new MemberAnswer(a.Code, a.Name))]
        );
}

public sealed record MemberAnswer(string Code, string Name);
