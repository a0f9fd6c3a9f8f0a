using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>One indicator compared, on the instance and within each municipality.</summary>
public static class CompareEndpoints
{
    /// <param name="routes">The instance's pages, or those of a municipality.</param>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/jamfor/{indicator}", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] ComparisonFilter filter,
        StandingQuery read,
        AnnotationsQuery annotationsQuery,
        OwnGroupsQuery ownGroupsQuery,
        MeasuredElementsQuery measuredElementsQuery,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var question = filter.Question(indicator, pageContext, reader);
        var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
        if (!found.Succeeded)
            return Refused.Page(pageContext, indicator, filter, found.Refusals);
        var id = found.Value.All.Indicator.Id;
        var notes = await annotationsQuery.Run(id, cancel);
        return Pages.Page(
            new ComparePage.Model
            {
                PageContext = pageContext,
                Standing = found.Value,
                Filter = filter,
                Origin = address.Origin,
                OwnGroups = await ownGroupsQuery.Run(http.Access(), cancel),
                Followed = (await measuredElementsQuery.Run(http.Access(), id, cancel)).By(id),
                Notes = notes.Select(n => new YearNote(n.Year, n.Text)).ToList(),
                Age = DataAge.Of(found.Value.All.Version, clock.GetUtcNow()),
            }
        );
    }
}
