using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.UnitResults;

/// <summary>What forms and answers of one unit's figures ask of the core.</summary>
public sealed record UnitResultReads(
    ElementQuery Element,
    UnitResultsQuery Results,
    TargetRulesQuery Rules,
    TimeProvider Clock
)
{
    /// <returns>Null where the element or the unit is not there for whoever asks.</returns>
    internal async Task<(ElementInPlan Found, Unit Unit, UnitResult? Result)?> One(
        HttpContext http,
        Guid id,
        Guid unitId,
        CancellationToken cancel
    )
    {
        if (
            await Element.Run(http.Access(), id, cancel) is not { } found
            || found.Plan.FindUnit(unitId) is not { } unit
        )
            return null;
        var results = (await Results.Run(found.Plan, cancel)).Of(found.Element);
        return (found, unit, results.FirstOrDefault(r => r.UnitId == unitId));
    }
}

/// <summary>The form in which a unit's answer to an element's test is written. What it asks follows from the kind of unit.</summary>
public static class UnitResultEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant
            .MapGroup("/del/{id:guid}/enheter/{unit:guid}/utfall")
            .RequireAuthorization(Permissions.Reporter);
        editor.MapGet("", Show);
        editor.MapPost("", Save);
        editor.MapPost("/ta-bort", Remove);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        Guid unit,
        [AsParameters] UnitResultReads reads,
        CancellationToken cancel
    ) =>
        await Page(http, id, unit, reads, values: null, FormErrors.None, cancel) is not { } page ? Pages.NotFound(http)
        : http.Access().WhyNot(Rights.Report, unit) is { } others ? Problem.Of(others).AsPage(http)
        : page;

    private static async Task<IResult> Save(
        HttpContext http,
        Guid id,
        Guid unit,
        IFormCollection posted,
        SaveUnitResult save,
        [AsParameters] UnitResultReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.One(http, id, unit, cancel) is null)
            return Pages.NotFound(http);
        return await posted.Submit(
            http,
            UnitResultForm.Read,
            read => save.Run(http.Access(), id, unit, read.Revision, read.Input, cancel),
            _ => http.PageContext().At($"organisation/{unit}"),
            (values, errors) => Page(http, id, unit, reads, values, errors, cancel),
            async () =>
                await reads.One(http, id, unit, cancel) is { } now
                    ? UnitResultForm.Filled(now.Result, reads.Clock.Today().Year)
                    : null
        );
    }

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        Guid unit,
        IFormCollection posted,
        RemoveUnitResult remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), id, unit, revision, cancel),
            _ => http.PageContext().At($"organisation/{unit}")
        );

    private static async Task<IResult?> Page(
        HttpContext http,
        Guid id,
        Guid unitId,
        UnitResultReads reads,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await reads.One(http, id, unitId, cancel) is not { } there)
            return null;
        var (found, unit, result) = there;
        return Pages.Page(
            new UnitResultFormPage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Unit = unit,
                Test = UnitTestOf.Find(found.Plan, found.Element, unit)?.Test,
                Result = result,
                WhyNot = SaveUnitResult.WhyNot(found.Plan, found.Element, unit)?.Sentence,
                Values = values ?? UnitResultForm.Filled(result, reads.Clock.Today().Year),
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
