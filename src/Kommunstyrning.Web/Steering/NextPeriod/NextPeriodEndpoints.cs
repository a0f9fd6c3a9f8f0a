using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>What the page of a next period asks of the core.</summary>
public sealed record NextPeriodReads(
    NextPeriodQuery Next,
    PartsQuery Parts,
    TargetsQuery Targets,
    MeasuresQuery Measures,
    TargetProgressQuery Progress,
    IEnumerable<IPeriodPart> More
)
{
    /// <summary>What other modules tell of the running one and of what lies below it.</summary>
    public async Task<IReadOnlyList<RenderFragment>> Drawn(PageContext page, PeriodPair pair, CancellationToken cancel)
    {
        var elements = pair.Plan.Below(pair.Former).Prepend(pair.Former).Select(e => e.Id).ToList();
        var drawn = new List<RenderFragment>();
        foreach (var part in More)
        {
            if (await part.Draw(page, elements, cancel) is { } shown)
                drawn.Add(shown);
        }
        return drawn;
    }
}

/// <summary>The page on which the next period stands beside the running one, and on which is chosen what goes along.</summary>
public static class NextPeriodEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/del/{id:guid}/nasta-period", Show).RequireAuthorization(Permissions.Member);
        var editor = tenant.MapGroup("/del/{id:guid}/nasta-period").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Choose);
        editor.MapPost("/borja", Begin);
        editor.MapPost("/for-over", Carry);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "oppna")] string? opened,
        [AsParameters] NextPeriodReads reads,
        CancellationToken cancel
    ) =>
        await reads.Next.Run(http.Access(), id, cancel) is { } pair
            ? await Page(http, pair, reads, Days(pair), FormErrors.None, cancel, opened)
            : Pages.NotFound(http);

    private static Task<IResult> Begin(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        BeginNextPeriod begin,
        [AsParameters] NextPeriodReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (From: form.Date("periodFrom"), To: form.Date("periodTo")),
            days => begin.Run(http.Access(), id, days.From, days.To, cancel),
            _ => http.PageContext().At($"del/{id}/nasta-period"),
            (values, errors) => Again(http, id, reads, values, errors, cancel)
        );

    private static async Task<IResult> Choose(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ChooseForNextPeriod choose,
        [AsParameters] NextPeriodReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Next.Run(http.Access(), id, cancel) is not { } pair)
            return Pages.NotFound(http);
        return await posted.Submit(
            http,
            form => ChoiceForm.Read(form, pair.Things),
            choices => choose.Run(http.Access(), choices, cancel),
            _ => http.PageContext().At($"del/{id}/nasta-period#val"),
            (values, errors) => Again(http, id, reads, values, errors, cancel)
        );
    }

    private static async Task<IResult> Carry(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        CarryOver carry,
        [AsParameters] NextPeriodReads reads,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return PostedForm.AskedAgain(http, posted);
        var outcome = await carry.Run(http.Access(), id, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals).AsPage(http);
        return outcome.Warnings.Count == 0
            ? Results.LocalRedirect(http.PageContext().At($"del/{id}/nasta-period"))
            : await Page(http, outcome.Value, reads, new FormValues(), FormErrors.None, cancel, told: outcome.Warnings);
    }

    private static async Task<IResult?> Again(
        HttpContext http,
        Guid id,
        NextPeriodReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await reads.Next.Run(http.Access(), id, cancel) is { } pair
            ? await Page(http, pair, reads, values, errors, cancel)
            : null;

    private static FormValues Days(PeriodPair pair)
    {
        var days = BeginNextPeriod.Days(pair.Former);
        return new FormValues().With("periodFrom", days?.From).With("periodTo", days?.To);
    }

    private static async Task<IResult> Page(
        HttpContext http,
        PeriodPair pair,
        NextPeriodReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel,
        string? opened = null,
        IReadOnlyList<string>? told = null
    )
    {
        var running = new ElementInPlan(pair.Plan, pair.Former);
        var next = pair.Next is null ? null : new ElementInPlan(pair.Plan, pair.Next);
        var targets = await reads.Targets.Run(running, cancel);
        return Pages.Page(
            new NextPeriodPage.Model
            {
                PageContext = http.PageContext(),
                Pair = pair,
                FormerParts = await reads.Parts.Run(pair.Plan, pair.Former, cancel),
                NextParts = pair.Next is null ? [] : await reads.Parts.Run(pair.Plan, pair.Next, cancel),
                Progress = await reads.Progress.Run(pair.Plan, http.PageContext().Tenant!.AreaCode, targets, cancel),
                Aims = next is null ? [] : await reads.Targets.Run(next, cancel),
                Codes = next is null ? [] : await reads.Measures.Run(next, cancel),
                More = await reads.Drawn(http.PageContext(), pair, cancel),
                Values = values,
                Errors = errors,
                Opened = opened,
                Told = told ?? [],
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
