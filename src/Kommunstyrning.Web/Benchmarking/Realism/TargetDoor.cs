using Kommunstyrning.Benchmarking;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A target held against what others have done, on the instance and within each municipality.</summary>
public static class TargetDoor
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/jamfor/{indicator}/mal", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] Chosen chosen,
        [AsParameters] TargetAddress target,
        ReadComparison readComparison,
        ReadRealism readRealism,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var reader = new QueryReader();
        var asked = new ComparisonQuestion(indicator, Focus: chosen.FocusIn(frame));
        var found = await reader.Then(() => readComparison.Run(asked, cancel));
        if (!found.Succeeded)
            return Refused.Page(frame, indicator, chosen, found.Refusals);
        if (target.IsEmpty || found.Value.Focus is not { } focus)
            return Page(frame, found.Value, chosen, target, read: null, []);
        var question = target.Question(indicator, focus.Code, found.Value.Year, reader);
        var realism = await reader.Then(() => readRealism.Run(question, cancel));
        return Page(frame, found.Value, chosen, target, realism.Succeeded ? realism.Value : null, realism.Refusals);
    }

    private static IResult Page(
        Frame frame,
        ComparisonRead now,
        Chosen chosen,
        TargetAddress target,
        RealismRead? read,
        IReadOnlyList<Refusal> refusals
    ) =>
        Pages.Page<TargetPage>(
            new
            {
                Frame = frame,
                Now = now,
                Chosen = chosen,
                Target = target,
                Read = read,
                Refusals = refusals,
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
}
