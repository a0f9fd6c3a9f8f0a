using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>What an address asks to compare, as it stands there.</summary>
/// <param name="Year">Four digits; the latest that is good enough where nothing is said.</param>
/// <param name="Gender">T all, K women, M men.</param>
/// <param name="Focus">Code or name of an area.</param>
/// <param name="Group">`all`, `county`, `similar`, `similar:grundskola`, `here`, a group's id, or codes or names with commas between.</param>
public sealed record ComparisonAddress(
    [FromQuery(Name = "year")] string? Year,
    [FromQuery(Name = "gender")] string? Gender,
    [FromQuery(Name = "focus")] string? Focus,
    [FromQuery(Name = "group")] string? Group
)
{
    public ComparisonRequest Read(string indicatorId, QueryReader reader) =>
        new(indicatorId, reader.Year("year", Year), ReadGender(reader, Gender), Focus, Group);

    public static Gender ReadGender(QueryReader reader, string? raw)
    {
        if (QueryReader.Text(raw) is not { } text)
            return Kommunstyrning.Indicators.Gender.Total;
        if (GenderCode.Read(text) is { } gender)
            return gender;
        reader.Refuse("gender", "Ange T för alla, K för kvinnor eller M för män.");
        return Kommunstyrning.Indicators.Gender.Total;
    }
}
