using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>What an address asks for of an indicator's years, as it stands there.</summary>
/// <param name="Areas">Codes or names with commas between; the nation where nothing is said.</param>
/// <param name="Gender">T, K or M.</param>
public sealed record SeriesAddress(
    [FromQuery(Name = "areas")] string? Areas,
    [FromQuery(Name = "gender")] string? Gender,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To
)
{
    public SeriesRequest Read(string indicatorId, QueryReader reader) =>
        new(
            indicatorId,
            QueryReader.List(Areas),
            ComparisonAddress.ReadGender(reader, Gender),
            reader.Year("from", From),
            reader.Year("to", To)
        );
}
