using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Benchmarking.Similarity;

/// <summary>Who is most like a municipality, in what one chooses oneself, beside the source's own groups.</summary>
public static class SimilarityEndpoints
{
    public const string Path = "jamfor/liknande";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"/{Path}", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] ComparisonFilter filter,
        SimilarityQuery read,
        AreasQuery areasQuery,
        OpenDataQuery openData,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var form = SimilarityForm.Read(http.Request.Query);
        var refusals = new List<Refusal>();
        SimilarityResult? found = null;
        if (filter.FocusIn(pageContext) is { } code)
        {
            var question = form.Question(code, refusals);
            var outcome = await read.Run(question, cancel);
            refusals.AddRange(outcome.Refusals);
            found = refusals.Count == 0 ? outcome.Value : null;
        }
        var version = await openData.Version(cancel);
        return Pages.Page(
            new SimilarityPage.Model
            {
                PageContext = pageContext,
                Filter = filter,
                Form = form,
                Read = found,
                Choices = AreaChoices.Of(await areasQuery.Run(kind: null, cancel)),
                Catalogue = await openData.Catalogue(cancel),
                Refusals = refusals,
                Age = DataAge.Of(version, clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
    }
}
