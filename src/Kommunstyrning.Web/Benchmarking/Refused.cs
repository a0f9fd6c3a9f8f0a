using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A comparison that cannot be made as it was asked for: the sentence, and ways on.</summary>
internal static class Refused
{
    public static RazorComponentResult Page(
        PageContext pageContext,
        string indicatorId,
        ComparisonFilter filter,
        IReadOnlyList<Refusal> refusals
    ) =>
        Pages.Page(
            new RefusedPage.Model
            {
                PageContext = pageContext,
                IndicatorId = indicatorId,
                Filter = filter,
                Refusals = refusals,
            },
            Problem.OfQuery(refusals).Status
        );
}
