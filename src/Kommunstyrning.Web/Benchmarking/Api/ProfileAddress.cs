using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>What an address asks of a profile, as it stands there.</summary>
/// <param name="Group">As in a comparison; all of the area's kind where nothing is said.</param>
/// <param name="OperatingArea">One of the source's, by name.</param>
/// <param name="IndicatorGroup">Id of a group of indicators.</param>
/// <param name="Band">best, middle, worst or none.</param>
public sealed record ProfileAddress(
    [FromQuery(Name = "group")] string? Group,
    [FromQuery(Name = "operatingArea")] string? OperatingArea,
    [FromQuery(Name = "indicatorGroup")] string? IndicatorGroup,
    [FromQuery(Name = "band")] string? Band
)
{
    public ProfileRequest Read(string code, QueryReader reader) =>
        new(
            code,
            QueryReader.Text(Group),
            QueryReader.Text(OperatingArea),
            QueryReader.Text(IndicatorGroup),
            reader.Word<Band?>("band", Band, [.. Enum.GetValues<Band>().Select(b => (BandText.Code(b), (Band?)b))])
        );
}
