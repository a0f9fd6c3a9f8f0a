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
        ComparePageBuilder page,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var question = filter.Question(indicator, pageContext, reader);
        var found = await reader.Then(() => page.Run(pageContext, filter, question, cancel));
        return found.Succeeded ? Pages.Page(found.Value) : Refused.Page(pageContext, indicator, filter, found.Refusals);
    }
}
