using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>By what a municipality judges its targets, for programs.</summary>
public static class TargetRulesApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var rules = tenant.MapGroup("/target-rules").WithTags("Elements");
        rules.MapGet("", Get).AllowAnonymous().Produces<TargetRulesAnswer>();
        rules.MapPut("", Save).RequireAuthorization(Permissions.Editor).Produces<TargetRulesAnswer>().Refuses();
    }

    private static async Task<IResult> Get(HttpContext http, TargetRulesQuery rulesQuery, CancellationToken cancel)
    {
        var rules = await rulesQuery.Run(cancel);
        return Etag.Answer(http, TargetRulesAnswer.Of(rules), rules.Revision);
    }

    private static async Task<IResult> Save(
        HttpContext http,
        IfMatch ifMatch,
        TargetRulesInput asked,
        SaveTargetRules save,
        CancellationToken cancel
    )
    {
        var outcome = await save.Run(http.Access(), ifMatch.Revision, asked, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(TargetRulesAnswer.Of(outcome.Value));
    }
}

/// <param name="TolerancePercent">Part of the way from base to target by which a value may fall short and still be near.</param>
/// <param name="MostYears">How old the newest value may be.</param>
/// <param name="MayOverride">Whether an editor may set another status, with a reason.</param>
/// <param name="GrantTolerance">How many percent of its budget grant a unit may cost beyond it and still be near.</param>
public sealed record TargetRulesAnswer(
    int TolerancePercent,
    int MostYears,
    bool MayOverride,
    double GrantTolerance,
    int Revision
)
{
    internal static TargetRulesAnswer Of(TargetRules rules) =>
        new(rules.TolerancePercent, rules.MostYears, rules.MayOverride, rules.GrantTolerance, rules.Revision);
}
