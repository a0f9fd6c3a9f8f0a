using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Rows of open data as tests write them by hand.</summary>
internal static class Rows
{
    private static readonly DateTimeOffset Fetched = new(2026, 10, 1, 2, 0, 0, TimeSpan.Zero);

    public static Area Place(string code, string name, AreaKind kind, int position) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = kind,
            Position = position,
        };

    public static AreaGroupMember Member(string group, string area, DateOnly? until = null) =>
        new()
        {
            GroupId = group,
            AreaCode = area,
            Since = new DateOnly(2026, 1, 1),
            Until = until,
        };

    /// <param name="values">By position; NaN is missing, as are those after the end.</param>
    public static Panel Panel(
        string id,
        int year,
        double[] values,
        Gender gender = Gender.Total,
        PanelState state = PanelState.Current,
        int revision = 1,
        params (int Position, string Word)[] statuses
    ) =>
        new()
        {
            IndicatorId = id,
            Year = year,
            Gender = gender,
            Revision = revision,
            State = state,
            Values = PackedValues.Pack(values),
            Statuses = PanelStatuses.Write(statuses.Select(s => KeyValuePair.Create(s.Position, s.Word))),
            Count = values.Count(v => !double.IsNaN(v)),
            FetchedAt = Fetched,
            RunId = Guid.Empty,
        };
}
