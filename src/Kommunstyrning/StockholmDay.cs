namespace Kommunstyrning;

/// <summary>
/// The one answer to what day it is: the day on the calendars of Stockholm, by which decisions apply, values are
/// preliminary and people say "today". At half past midnight there the rest of the world still has yesterday.
/// </summary>
public static class StockholmDay
{
    /// <summary>The clocks that everyone here goes by.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <param name="clock">Says the moment; its own time zone is not asked.</param>
    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The day on which something happened.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <returns>The same moment, with the offset that Stockholm has then: one hour, or two in summer.</returns>
    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>Its first moment, in UTC.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
