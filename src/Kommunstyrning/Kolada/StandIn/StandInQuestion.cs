namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Which data rows are asked for; null where every one is.</summary>
/// <param name="Areas">Ids of municipalities and regions; null asks for all of them and for all groups.</param>
/// <param name="FromDay">Only rows changed on this day (days from 1970-01-01) or later, deleted values included.</param>
/// <param name="RegionType">K or L: only such areas, and groups of such areas.</param>
internal sealed record StandInQuestion(string[]? Kpis, string[]? Areas, int[]? Years, int? FromDay, string? RegionType)
{
    /// <param name="dimensions">Name and segment of each dimension in the path.</param>
    /// <exception cref="StandInRefusal">A segment or a parameter is not as it should be.</exception>
    public static StandInQuestion Read(StandInAddress address, IReadOnlyDictionary<string, string> dimensions)
    {
        string[]? Ids(string name) =>
            dimensions.TryGetValue(name, out var segment) ? StandInAddress.Ids(segment) : null;

        return new StandInQuestion(
            Ids("kpi"),
            Ids("municipality"),
            Ids("year") is { } years ? [.. years.Select(Year)] : null,
            Day(address.Query("from_date")),
            Region(address.Query("region_type"))
        );
    }

    /// <exception cref="StandInRefusal">Neither K nor L.</exception>
    public static string? Region(string? text) =>
        text is null or "K" or "L" ? text : throw new StandInRefusal($"region_type is K or L, not '{text}'.");

    private static int Year(string text) =>
        int.TryParse(text, out var year) ? year : throw new StandInRefusal($"A year is a number, not '{text}'.");

    private static int? Day(string? text)
    {
        if (text is null)
            return null;
        return StandInDay.TryParse(text, out var day)
            ? StandInDay.Number(day)
            : throw new StandInRefusal($"from_date is YYYY-MM-DD, not '{text}'.");
    }
}
