using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.TargetCheck;

/// <summary>A target held against what others have done, on the instance and within each municipality.</summary>
public static class TargetCheckEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/jamfor/{indicator}/mal", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] ComparisonFilter filter,
        [AsParameters] TargetCheckAddress target,
        ComparisonQuery comparisonQuery,
        TargetCheckQuery targetCheckQuery,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var asked = new ComparisonRequest(indicator, Focus: filter.FocusIn(pageContext));
        var found = await reader.Then(() => comparisonQuery.Run(http.Access(), asked, cancel));
        if (!found.Succeeded)
            return Refused.Page(pageContext, indicator, filter, found.Refusals);
        if (target.IsEmpty || found.Value.Focus is not { } focus)
            return Page(pageContext, found.Value, filter, target, read: null, []);
        var question = target.Question(found.Value.Indicator, focus.Code, found.Value.Year, reader);
        var realism = await reader.Then(() => targetCheckQuery.Run(question, cancel));
        return Page(
            pageContext,
            found.Value,
            filter,
            target,
            realism.Succeeded ? realism.Value : null,
            realism.Refusals
        );
    }

    private static IResult Page(
        PageContext pageContext,
        ComparisonResult now,
        ComparisonFilter filter,
        TargetCheckAddress target,
        TargetCheckResult? read,
        IReadOnlyList<Refusal> refusals
    ) =>
        Pages.Page(
            new TargetCheckPage.Model
            {
                PageContext = pageContext,
                Now = now,
                Filter = filter,
                Target = target,
                Read = read,
                Refusals = refusals,
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
}
