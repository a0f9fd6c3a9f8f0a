using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>The forms and buttons by which whoever owns a round makes, opens and looks after it.</summary>
public static class RoundFormEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup($"/{RoundText.Path}").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Add);
        editor.MapGet("/{id:guid}/andra", AskEdit);
        editor.MapPost("/{id:guid}/andra", Edit);
        editor.MapPost("/{id:guid}/ta-bort", Discard);
        editor.MapGet("/{id:guid}/oppna", AskOpen);
        editor.MapPost("/{id:guid}/oppna", Open);
        editor.MapPost("/{id:guid}/lagg-till", Extend);
        editor.MapPost("/{id:guid}/paminn", Remind);
        DeadlineEndpoints.Map(editor);
    }

    private static async Task<IResult> AskNew(
        HttpContext http,
        [FromQuery(Name = "mall")] string? template,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    )
    {
        var chosen = RoundTemplate.Find(template) ?? RoundTemplate.All[^1];
        var input = chosen.Proposed(
            reads.Clock.Today(),
            [.. await reads.Rounds.Run(http.Access(), cancel)],
            [.. await reads.Steps(cancel)]
        );
        return await Form(http, null, reads, RoundForm.Filled(input), FormErrors.None, cancel);
    }

    private static Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        SaveRound save,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            RoundForm.Read,
            input => save.Add(http.Access(), input, cancel),
            round => RoundText.AddressOf(http.PageContext(), round),
            async (values, errors) => (IResult?)await Form(http, null, reads, values, errors, cancel)
        );

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        await Planned(http, id, reads, cancel) is { } round
            ? await Form(http, round, reads, Now(round), FormErrors.None, cancel)
            : Pages.NotFound(http);

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveRound save,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Round: RoundForm.Read(form)),
            written => save.Edit(http.Access(), id, written.Revision, written.Round, cancel),
            round => RoundText.AddressOf(http.PageContext(), round),
            async (values, errors) =>
                await reads.Rounds.One(http.Access(), id, cancel) is { } round
                    ? await Form(http, round, reads, values, errors, cancel)
                    : null,
            async () => await Planned(http, id, reads, cancel) is { } round ? Now(round) : null
        );

    private static Task<IResult> Discard(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        DiscardRound discard,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => discard.Run(http.Access(), id, revision, cancel),
            _ => http.PageContext().At(RoundText.Path)
        );

    private static async Task<IResult> AskOpen(
        HttpContext http,
        Guid id,
        [FromQuery(Name = RoundForm.Levels)] string[]? levels,
        [FromQuery(Name = RoundForm.Contributors)] string? contributors,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    )
    {
        var scope = levels is { Length: > 0 }
            ? new RoundScope { LevelKeys = [.. levels], WithContributors = !string.IsNullOrEmpty(contributors) }
            : null;
        return await Preview(http, id, scope, reads, FormErrors.None, cancel) ?? Pages.NotFound(http);
    }

    private static Task<IResult> Open(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        OpenRound open,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Scope: RoundForm.Scope(form)),
            read => open.Run(http.Access(), id, read.Revision, read.Scope, cancel),
            round => RoundText.AddressOf(http.PageContext(), round),
            async (values, errors) =>
                await Preview(http, id, RoundForm.Scope(new FormReader(values)), reads, errors, cancel)
                ?? (errors.Refusals.Count > 0 ? Problem.Of(errors.Refusals).AsPage(http) : null)
        );

    private static Task<IResult> Extend(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ExtendRound extend,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => extend.Run(http.Access(), id, revision, cancel),
            round => RoundText.AddressOf(http.PageContext(), round)
        );

    private static Task<IResult> Remind(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemindReporters remind,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Who: form.Choice<Reminded>("who"), Unit: form.Id("unit")),
            read => remind.Run(http.Access(), id, read.Who, read.Unit, cancel),
            _ => http.PageContext().At($"{RoundText.Path}/{id}#saknas")
        );

    private static FormValues Now(Round round) => RoundForm.Filled(RoundInput.Of(round), round.Revision);

    private static async Task<Round?> Planned(HttpContext http, Guid id, RoundReads reads, CancellationToken cancel) =>
        await reads.Rounds.One(http.Access(), id, cancel) is { State: RoundState.Planned } round ? round : null;

    private static async Task<IResult> Form(
        HttpContext http,
        Round? current,
        RoundReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new RoundFormPage.Model
            {
                PageContext = http.PageContext(),
                Current = current,
                Steps = await reads.Steps(cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static async Task<IResult?> Preview(
        HttpContext http,
        Guid id,
        RoundScope? scope,
        RoundReads reads,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await reads.Preview.Run(http.Access(), id, scope, cancel) is { } preview
            ? Pages.Page(
                new RoundPreviewPage.Model
                {
                    PageContext = http.PageContext(),
                    Preview = preview,
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}
