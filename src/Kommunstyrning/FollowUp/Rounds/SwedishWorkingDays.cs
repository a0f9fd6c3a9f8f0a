namespace Kommunstyrning.FollowUp;

/// <summary>
/// Working days in Sweden: Monday to Friday, without red days and without the eves on which offices are closed (midsummer, Christmas,
/// New Year). The days before others, such as Maundy Thursday, are working days.
/// </summary>
public static class SwedishWorkingDays
{
    public static bool Is(DateOnly day) => WhyNot(day) is null;

    /// <returns>What the day is, in the indefinite or by name: "en lördag", "långfredagen"; null for a working day.</returns>
    public static string? WhyNot(DateOnly day) =>
        RedDay(day)
        ?? day.DayOfWeek switch
        {
            DayOfWeek.Saturday => "en lördag",
            DayOfWeek.Sunday => "en söndag",
            DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday =>
                null,
        };

    /// <param name="count">How many working days on; less than 0 goes back. 0 is the day itself, whatever it is.</param>
    /// <returns>A working day, but for 0.</returns>
    public static DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(step);
            if (Is(day))
                left--;
        }
        return day;
    }

    /// <returns>How many working days there are after the first day, up to and with the last; 0 where that is not later.</returns>
    public static int Between(DateOnly after, DateOnly to)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (Is(day))
                count++;
        }
        return count;
    }

    private static string? RedDay(DateOnly day) =>
        (day.Month, day.Day) switch
        {
            (1, 1) => "nyårsdagen",
            (1, 6) => "trettondedag jul",
            (5, 1) => "första maj",
            (6, 6) => "nationaldagen",
            (12, 24) => "julafton",
            (12, 25) => "juldagen",
            (12, 26) => "annandag jul",
            (12, 31) => "nyårsafton",
            (6, >= 19 and <= 25) when day.DayOfWeek == DayOfWeek.Friday => "midsommarafton",
            (6, >= 20 and <= 26) when day.DayOfWeek == DayOfWeek.Saturday => "midsommardagen",
            (10, 31) or (11, <= 6) when day.DayOfWeek == DayOfWeek.Saturday => "alla helgons dag",
            _ => ByEaster(day),
        };

    private static string? ByEaster(DateOnly day) =>
        (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -2 => "långfredagen",
            0 => "påskdagen",
            1 => "annandag påsk",
            39 => "Kristi himmelsfärdsdag",
            49 => "pingstdagen",
            _ => null,
        };

    /// <summary>Easter Sunday of the Gregorian calendar, by Gauss' way as Oudin wrote it.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moved = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = moved - (moved / 28 * (1 - (moved / 28 * (29 / (moved + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var sunday = moon - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new DateOnly(year, month, sunday + 28 - (31 * (month / 4)));
    }
}
