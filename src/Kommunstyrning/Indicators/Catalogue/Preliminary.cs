namespace Kommunstyrning.Indicators;

/// <summary>
/// Kolada marks no single value as preliminary. Values for the year that a KPI says it publishes next (`publ_period`)
/// are so from the day of preliminary publication until the day before the final one.
/// </summary>
public static class Preliminary
{
    /// <param name="year">The year of the value.</param>
    /// <param name="publishedYear">`publ_period`, where it is a year.</param>
    /// <param name="from">`prel_publication_date`; null where there is no preliminary publication.</param>
    /// <param name="final">`publication_date`; null where it is not set yet, and then what came stays preliminary.</param>
    /// <param name="today">The day in Europe/Stockholm.</param>
    /// <returns>
    /// False where the year is another than the one published next, or no day is set for preliminary values.
    /// </returns>
    public static bool Holds(int year, int? publishedYear, DateOnly? from, DateOnly? final, DateOnly today) =>
        year == publishedYear && from <= today && (final is null || today < final);
}
