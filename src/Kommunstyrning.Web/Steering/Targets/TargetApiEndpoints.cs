using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>
/// Targets for programs. The entity tag is the element's, since a target changes with it; an answer is never left out as
/// already known, for its outcome changes with the open data.
/// </summary>
public static class TargetApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var one = tenant.MapGroup("/elements/{id}/indicators/{indicator}").WithTags("Elements");
        one.MapGet("", Get).AllowAnonymous().Produces<TargetAnswer>().ProducesProblem(404).ProducesProblem(422);
        var editor = one.MapGroup("").RequireAuthorization(Permissions.UnitEditor);
        editor.MapPut("/target", Set).Produces<TargetAnswer>().Refuses();
        editor.MapDelete("/target", Remove).Produces<TargetAnswer>().Refuses();
        editor.MapPut("/assessment", Assess).Produces<TargetAnswer>().Refuses();
    }

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        string indicator,
        string? gender,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        if (gender is not null && GenderCode.Read(gender) is null)
            return Problem.Of([Refusal.Invalid("gender", "Ange T för alla, K för kvinnor eller M för män.")]);
        return await Answer(http, ApiEndpoints.Key(id), indicator, gender, reads, cancel);
    }

    private static async Task<IResult> Set(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        AskedTarget asked,
        SetTarget set,
        [AsParameters] TargetTrials trials,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        var trial = await trials.Run(AreaOf(http), indicator, asked.Input, cancel);
        var key = ApiEndpoints.Key(id);
        var outcome = await set.Run(http.Access(), key, ifMatch.Revision, indicator, asked.Input, trial, cancel);
        return outcome.Succeeded
            ? await Answer(http, key, indicator, asked.Gender, reads, cancel)
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        string indicator,
        string? gender,
        IfMatch ifMatch,
        RemoveTarget remove,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        var key = ApiEndpoints.Key(id);
        var outcome = await remove.Run(http.Access(), key, ifMatch.Revision, indicator, gender, cancel);
        return outcome.Succeeded
            ? await Answer(http, key, indicator, gender, reads, cancel)
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Assess(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        AssessmentInput asked,
        AssessTarget assess,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        var key = ApiEndpoints.Key(id);
        var outcome = await assess.Run(http.Access(), key, ifMatch.Revision, indicator, asked, cancel);
        return outcome.Succeeded
            ? await Answer(http, key, indicator, asked.Gender, reads, cancel)
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        Guid id,
        string indicator,
        string? gender,
        TargetReads reads,
        CancellationToken cancel
    )
    {
        var wanted = gender is null ? null : GenderCode.Read(Text.Line(gender));
        if (
            await reads.Element.Run(http.Access(), id, cancel) is not { } found
            || await reads.Target.Run(found, AreaOf(http), indicator, wanted, cancel) is not { } read
        )
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(found.Element.Revision);
        return Results.Ok(TargetAnswer.Of(found.Element, read));
    }

    private static string AreaOf(HttpContext http) => http.PageContext().Tenant!.AreaCode;
}
