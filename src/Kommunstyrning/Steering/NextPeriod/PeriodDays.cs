namespace Kommunstyrning.Steering;

/// <summary>The days of the period that follows on another.</summary>
internal static class PeriodDays
{
    /// <summary>From the day after the last and as long: in whole months where the former lasted whole months, else in days.</summary>
    /// <returns>Null where it has no last day, or the calendar of steering ends before.</returns>
    public static (DateOnly From, DateOnly? To)? After(DateOnly? from, DateOnly? to)
    {
        if (to is not { } last || last.Year >= Calendar.Last)
            return null;
        var begins = last.AddDays(1);
        if (from is not { } first || first > last)
            return (begins, null);
        var months = ((begins.Year - first.Year) * 12) + begins.Month - first.Month;
        var ends =
            first.AddMonths(months) == begins
                ? begins.AddMonths(months).AddDays(-1)
                : begins.AddDays(last.DayNumber - first.DayNumber);
        return ends.Year > Calendar.Last ? null : (begins, ends);
    }
}
