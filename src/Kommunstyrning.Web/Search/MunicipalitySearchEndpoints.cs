using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Search;

/// <summary>The search over everything in a municipality. Indicators of the whole country are searched at /jamfor.</summary>
public static class MunicipalitySearchEndpoints
{
    /// <summary>The last part of the page's address; the box in the head of each page leads there.</summary>
    public const string Path = PageAddress.Search;

    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet($"/{Path}", Show).AllowAnonymous();

    private static async Task<IResult> Show(
        HttpContext http,
        [FromQuery(Name = PageAddress.SearchWords)] string? written,
        [FromQuery(Name = "slag")] string? kind,
        MunicipalitySearch search,
        CancellationToken cancel
    )
    {
        var terms = SearchTerms.Read(written);
        SearchableKind? only = null;
        List<Refusal> refusals = [.. terms.Refusals];
        if (QueryReader.Text(kind) is { } word)
        {
            only = FoundText.OfWord(word)?.Kind;
            if (only is null)
                refusals.Add(Refusal.Invalid("slag", "Det slaget går inte att söka i. Sök i allt i stället."));
        }
        var page = new MunicipalitySearchPage.Model
        {
            PageContext = http.PageContext(),
            Written = QueryReader.Text(written) ?? "",
            Only = only,
            Found =
                refusals.Count == 0 && terms.Value is { } asked
                    ? await search.Run(http.Access(), asked, only, cancel)
                    : null,
            Refusals = refusals,
        };
        return Pages.Page(page, refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status);
    }
}
