using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>What a profile shows beside area and group, as its address says it.</summary>
/// <param name="OperatingArea">The only one, with all its indicators.</param>
/// <param name="Plan">Anything: only what the municipality's plan is followed by.</param>
/// <param name="All">Anything: every row, and not those that the page opens with.</param>
/// <param name="Page">Of strips, from 1.</param>
public sealed record ProfilePageAddress(
    [FromQuery(Name = "omrade")] string? OperatingArea,
    [FromQuery(Name = "plan")] string? Plan,
    [FromQuery(Name = "alla")] string? All,
    [FromQuery(Name = "sida")] string? Page
)
{
    public bool IsWhole => QueryReader.Text(All) is not null;

    public bool IsOfPlan => QueryReader.Text(Plan) is not null;

    /// <summary>The first where nothing readable is said; beyond the last there is only the last.</summary>
    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <param name="path">profil, or its picture.</param>
    /// <returns>The address of the same rows, ready for one more word of the query.</returns>
    public static string At(string path, PageContext pageContext, ComparisonFilter filter, ProfileView view)
    {
        return QueryText.Add(
            filter.At(pageContext, path),
            ("omrade", view.OperatingArea),
            ("plan", view.Plan is null ? null : "ja"),
            ("alla", view.IsWhole ? "1" : null)
        );
    }

    /// <summary>The address of every row.</summary>
    public static string OfAll(PageContext pageContext, ComparisonFilter filter) =>
        QueryText.Add(filter.At(pageContext, ProfileEndpoints.Path), ("alla", "1")) + "#strak";
}
