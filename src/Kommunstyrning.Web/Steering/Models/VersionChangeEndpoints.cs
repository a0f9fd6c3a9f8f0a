using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>What becomes of the plan when a version comes into force, and how a version is thrown away or taken back.</summary>
public static class VersionChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/modell").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/{id:guid}/byte", Ask);
        editor.MapPost("/{id:guid}/byte", Place);
        editor.MapGet("/{id:guid}/kasta", AskDiscard);
        editor.MapPost("/{id:guid}/kasta", Discard);
        editor.MapGet("/{id:guid}/ta-tillbaka", AskTakeBack);
        editor.MapPost("/{id:guid}/ta-tillbaka", TakeBack);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        Guid id,
        VersionChangeQuery read,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), id, cancel) is not { } change)
            return await Nothing(http, id, planQuery, cancel);
        return Show(http, change, new FormValues().With("revision", change.To.Version.Revision), FormErrors.None);
    }

    private static async Task<IResult> Place(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        VersionChangeQuery read,
        PlaceElements place,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), id, cancel) is not { } change)
            return await Nothing(http, id, planQuery, cancel);
        return await posted.Submit(
            http,
            form => (form.Revision, Placements: PlacementForm.Read(form, change)),
            read => place.Run(http.Access(), id, read.Revision, read.Placements, cancel),
            _ => http.PageContext().At($"modell/{id}/byte"),
            (values, errors) => Show(http, change, values, errors)
        );
    }

    private static async Task<IResult> Nothing(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        await planQuery.Run(http.Access(), id, cancel) is null
            ? Pages.NotFound(http)
            : Problem.Of(VersionChangeQuery.Nothing).AsPage(http);

    private static async Task<IResult> AskDiscard(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        return plan.Version.State == VersionState.Draft
            ? ShowEnd(http, plan, FormErrors.None)
            : Problem.Of(DiscardVersion.NoDraft).AsPage(http);
    }

    private static Task<IResult> Discard(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        DiscardVersion discard,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        End(
            http,
            id,
            posted,
            revision => discard.Run(http.Access(), id, revision, cancel),
            "modell",
            planQuery,
            cancel
        );

    private static async Task<IResult> AskTakeBack(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        TakeBackVersion takeBack,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        return await takeBack.WhyNot(http.Access(), plan.Version, cancel) is { } refusal
            ? Problem.Of(refusal).AsPage(http)
            : ShowEnd(http, plan, FormErrors.None);
    }

    private static Task<IResult> TakeBack(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        TakeBackVersion takeBack,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        End(
            http,
            id,
            posted,
            revision => takeBack.Run(http.Access(), id, revision, cancel),
            $"modell?version={id}",
            planQuery,
            cancel
        );

    private static Task<IResult> End(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        Func<int, Task<Outcome<ModelVersion>>> run,
        string next,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            run,
            _ => http.PageContext().At(next),
            async (_, errors) =>
                await planQuery.Run(http.Access(), id, cancel) is { } plan ? ShowEnd(http, plan, errors) : null
        );

    private static IResult ShowEnd(HttpContext http, Plan plan, FormErrors errors) =>
        Pages.Page(
            new VersionEndPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult Show(HttpContext http, VersionChange change, FormValues values, FormErrors errors) =>
        Pages.Page(
            new VersionChangePage.Model
            {
                PageContext = http.PageContext(),
                Change = change,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
