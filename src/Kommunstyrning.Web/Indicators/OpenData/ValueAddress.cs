using Kommunstyrning.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>What an address asks for of an indicator's values, as it stands there.</summary>
/// <param name="Year">`2015-2022`, `2019,2021`.</param>
/// <param name="Gender">T, K, M with commas between.</param>
/// <param name="Area">Codes or names with commas between.</param>
/// <param name="Include">`missing` for a row for each area, also where the source says nothing.</param>
public sealed record ValueAddress(
    [FromQuery(Name = "year")] string? Year,
    [FromQuery(Name = "gender")] string? Gender,
    [FromQuery(Name = "area")] string? Area,
    [FromQuery(Name = "kind")] string? Kind,
    [FromQuery(Name = "include")] string? Include
)
{
    public ValuesRequest Read(QueryReader reader) =>
        new(
            Years(reader),
            Genders(reader),
            QueryReader.List(Area),
            AreaApiEndpoints.Kind(reader, Kind),
            reader.Word("include", Include, ("missing", true))
        );

    private SortedSet<int>? Years(QueryReader reader)
    {
        if (QueryReader.List(Year) is not { } parts)
            return null;
        var years = YearList.Read(parts);
        if (years is null)
            reader.Refuse("year", "Ange år som 2022, 2019,2021 eller 2015-2022, det första året först.");
        return years;
    }

    private List<Gender>? Genders(QueryReader reader)
    {
        if (QueryReader.List(Gender) is not { } parts)
            return null;
        var genders = parts.ConvertAll(GenderCode.Read);
        if (genders.Contains(null))
            reader.Refuse("gender", "Ange T för alla, K för kvinnor eller M för män, eller flera med komma emellan.");
        return [.. genders.OfType<Gender>()];
    }
}
