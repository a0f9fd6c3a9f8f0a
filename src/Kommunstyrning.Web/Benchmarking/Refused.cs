using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A comparison that cannot be made as it was asked for: the sentence, and ways on.</summary>
internal static class Refused
{
    public static RazorComponentResult Page(
        Frame frame,
        string indicatorId,
        Chosen chosen,
        IReadOnlyList<Refusal> refusals
    ) =>
        Pages.Page<RefusedPage>(
            new
            {
                Frame = frame,
                IndicatorId = indicatorId,
                Chosen = chosen,
                Refusals = refusals,
            },
            Problem.OfQuery(refusals).Status
        );
}
