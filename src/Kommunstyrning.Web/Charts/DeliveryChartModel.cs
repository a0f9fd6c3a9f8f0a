namespace Kommunstyrning.Web.Charts;

/// <summary>What came in on which day, group by group, beside the last day of each.</summary>
/// <param name="Finding">What the chart shows, in a sentence, for those who do not see it.</param>
/// <param name="From">The first day that is drawn.</param>
/// <param name="To">The last one.</param>
/// <param name="TodayText">"i dag, torsdag 10 september".</param>
/// <param name="Marks">Days that concern all, such as when it is decided.</param>
public sealed record DeliveryChartModel(
    string Finding,
    DateOnly From,
    DateOnly To,
    DateOnly Today,
    string TodayText,
    IReadOnlyList<DeliveryRow> Rows,
    IReadOnlyList<DeliveryMark> Marks
);

/// <param name="Told">"21 av 22 har lämnat".</param>
/// <param name="LastDayText">"sista dag 3 september".</param>
/// <param name="Days">On which each of those came that have come.</param>
/// <param name="Missing">How many have not.</param>
/// <param name="MissingText">Of them: "1 är sen". Empty where none is missing.</param>
public sealed record DeliveryRow(
    string Name,
    string Told,
    DateOnly LastDay,
    string LastDayText,
    IReadOnlyList<DateOnly> Days,
    int Missing,
    string MissingText
);

public sealed record DeliveryMark(DateOnly Day, string Name);
