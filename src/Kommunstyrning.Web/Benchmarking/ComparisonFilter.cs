using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>
/// What a page of comparisons is about, as its address says it; the same four words on every page, so that links carry
/// the choice along. Inside a municipality that one is in focus where no other is named.
/// </summary>
/// <param name="Municipality">Code or name of the area in focus.</param>
/// <param name="Group">As in <see cref="ComparisonGroupKey"/>.</param>
/// <param name="Gender">T, K or M.</param>
public sealed record ComparisonFilter(
    [FromQuery(Name = "kommun")] string? Municipality,
    [FromQuery(Name = "grupp")] string? Group,
    [FromQuery(Name = "ar")] string? Year,
    [FromQuery(Name = "kon")] string? Gender
)
{
    public static ComparisonFilter Nothing { get; } = new(null, null, null, null);

    /// <summary>Null where nobody is in focus.</summary>
    public string? FocusIn(PageContext pageContext) => QueryReader.Text(Municipality) ?? pageContext.Tenant?.AreaCode;

    public ComparisonRequest Question(string indicatorId, PageContext pageContext, QueryReader reader) =>
        new(
            indicatorId,
            reader.Year("year", Year),
            ComparisonAddress.ReadGender(reader, Gender),
            FocusIn(pageContext),
            QueryReader.Text(Group)
        );

    /// <summary>An address of a page of comparisons with this choice: jamfor/N15436?grupp=county.</summary>
    /// <param name="path">Within the municipality, or the instance where there is none.</param>
    public string At(PageContext pageContext, string path)
    {
        var address = pageContext.Tenant is null ? $"/{path}" : pageContext.At(path);
        return QueryText.Add(address, ("kommun", Municipality), ("grupp", Group), ("ar", Year), ("kon", Gender));
    }
}
