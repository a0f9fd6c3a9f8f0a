using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>The guided list of what has to be decided on when a new term of office begins.</summary>
public static class RollOverEndpoints
{
    private const string Path = "ny-mandatperiod";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}", Show).RequireAuthorization(Permissions.Member);
        var editor = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Choose);
        editor.MapPost("/dagar", SetDays);
        editor.MapPost("/for-over", Carry);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [FromQuery(Name = "oppna")] string? opened,
        RollOverQuery read,
        CancellationToken cancel
    ) =>
        await read.Run(http.Access(), cancel) is { } over
            ? Page(http, over, new FormValues(), FormErrors.None, opened)
            : Pages.NotFound(http);

    private static async Task<IResult> Choose(
        HttpContext http,
        IFormCollection posted,
        ChooseForNextPeriod choose,
        RollOverQuery read,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), cancel) is not { } over)
            return Pages.NotFound(http);
        return await posted.Submit(
            http,
            form => ChoiceForm.Read(form, over.Items),
            choices => choose.Run(http.Access(), choices, cancel),
            _ => http.PageContext().At(Path),
            (values, errors) => Again(http, read, values, errors, cancel)
        );
    }

    private static Task<IResult> SetDays(
        HttpContext http,
        IFormCollection posted,
        SetTerm set,
        RollOverQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, From: form.Date("from"), To: form.Date("to")),
            days => set.Run(http.Access(), days.Revision, days.From, days.To, cancel),
            _ => http.PageContext().At(Path),
            (values, errors) => Again(http, read, values, errors, cancel),
            async () => await read.Run(http.Access(), cancel) is { } over ? Days(over.Term) : null
        );

    private static async Task<IResult> Carry(
        HttpContext http,
        IFormCollection posted,
        CarryOverTerm carry,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return PostedForm.AskedAgain(http, posted);
        var outcome = await carry.Run(http.Access(), cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals).AsPage(http);
        return outcome.Warnings.Count == 0
            ? Results.LocalRedirect(http.PageContext().At(Path))
            : Page(http, outcome.Value, new FormValues(), FormErrors.None, told: outcome.Warnings);
    }

    private static FormValues Days(Term term) =>
        new FormValues().With("revision", term.Revision).With("from", term.From).With("to", term.To);

    private static async Task<IResult?> Again(
        HttpContext http,
        RollOverQuery read,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) => await read.Run(http.Access(), cancel) is { } over ? Page(http, over, values, errors) : null;

    private static IResult Page(
        HttpContext http,
        RollOver over,
        FormValues values,
        FormErrors errors,
        string? opened = null,
        IReadOnlyList<string>? told = null
    ) =>
        Pages.Page(
            new RollOverPage.Model
            {
                PageContext = http.PageContext(),
                Over = over,
                Values = values,
                Errors = errors,
                Opened = opened,
                Told = told ?? [],
            },
            Pages.StatusOf(errors.Refusals)
        );
}
