using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Benchmarking.Search;

/// <summary>The way in to comparisons: finds indicators, on the instance and in each municipality.</summary>
public static class SearchEndpoints
{
    /// <summary>What the script asks for: the list without the page around it.</summary>
    private const string HitsOnly = "traffar";

    /// <param name="pages">Of the instance or of a municipality.</param>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/jamfor", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] SearchAddress address,
        [AsParameters] ComparisonFilter filter,
        string? del,
        ComparableIndicatorsQuery find,
        SearchCategoriesQuery searchCategoriesQuery,
        MeasuredElementsQuery measuredElementsQuery,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var categories = await searchCategoriesQuery.Run(cancel);
        var measured = await measuredElementsQuery.Run(http.Access(), indicatorId: null, cancel);
        var asked = address.In(http.PageContext());
        var question = asked.Read(reader, measured);
        if (question.Group is { } group && !categories.Groups.Any(g => Is(g, group)) && !asked.IsOfAll)
            reader.Refuse("group", $"Det finns ingen kategori ”{group}” med värden här. Välj en i listan.");
        var found = asked.Asks ? await reader.Then(() => find.Run(question, cancel)) : null;
        var refusals = found?.Refusals ?? [];
        var view = new SearchView(
            http.PageContext(),
            asked,
            filter,
            categories,
            measured,
            found is { Succeeded: true } ? found.Value : null,
            refusals,
            clock.GetUtcNow()
        );
        var status = refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status;
        return string.Equals(del, HitsOnly, StringComparison.Ordinal)
            ? Pages.Fragment<SearchResults>("View", view, status)
            : Pages.Page(new SearchPage.Model { View = view }, status);
    }

    private static bool Is(SearchCategory group, string id) => string.Equals(group.Key, id, StringComparison.Ordinal);
}
