namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The years of the sample, and the days on which its values were changed.</summary>
internal static class SampleYears
{
    public const int First = 2005;

    public const int Last = 2025;

    /// <summary>All values of this KPI and year were revised long after they were published.</summary>
    public const string RevisedKpi = "N99302";

    public const int RevisedYear = 2019;

    /// <summary>Some areas' values of this KPI and year were taken back.</summary>
    public const string DeletedKpi = "N99504";

    public const int DeletedYear = 2012;

    public static DateOnly RevisedOn { get; } = new(2026, 10, 15);

    public static DateOnly DeletedOn { get; } = new(2026, 9, 10);

    /// <summary>Values are published on 1 June of the next year.</summary>
    public static DateOnly PublishedOn(int year) => new(year + 1, 6, 1);
}
