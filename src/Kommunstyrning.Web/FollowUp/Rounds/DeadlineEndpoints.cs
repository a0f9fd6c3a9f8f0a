using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>Where a last day of an open round is moved, of a step or of one unit.</summary>
public static class DeadlineEndpoints
{
    private const string Path = "/{id:guid}/sista-dag";

    /// <param name="editor">The group of those who may edit.</param>
    public static void Map(IEndpointRouteBuilder editor)
    {
        editor.MapGet(Path, AskStep);
        editor.MapPost(Path, MoveStep);
        editor.MapGet(Path + "/{unit:guid}", AskUnit);
        editor.MapPost(Path + "/{unit:guid}", MoveUnit);
    }

    private static async Task<IResult> AskStep(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "steg")] string? step,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        await Elsewhere(http, id, reads, cancel)
        ?? (
            await reads.Round.Run(http.Access(), id, cancel) is { } view
                ? Form(
                    http,
                    view,
                    null,
                    new FormValues().With("step", step).With("revision", view.Round.Revision),
                    FormErrors.None
                )
                : Pages.NotFound(http)
        );

    private static Task<IResult> MoveStep(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        MoveDeadline move,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Step: form.Choice<RoundStep>("step"),
                    Day: form.Date("day"),
                    Reason: form.Text("reason")
                ),
            read => move.OfStep(http.Access(), id, read.Revision, read.Step, read.Day, read.Reason, cancel),
            round => RoundText.AddressOf(http.PageContext(), round),
            async (values, errors) =>
                await reads.Round.Run(http.Access(), id, cancel) is { } view
                    ? Form(http, view, null, values, errors)
                    : null,
            async () =>
                await reads.Rounds.One(http.Access(), id, cancel) is { } round
                    ? new FormValues().With("revision", round.Revision)
                    : null
        );

    private static async Task<IResult> AskUnit(
        HttpContext http,
        Guid id,
        Guid unit,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        await Elsewhere(http, id, reads, cancel)
        ?? (
            await Find(http, id, unit, reads, cancel) is { } found && !found.Unit.Report.IsHandedIn
                ? Form(
                    http,
                    found.View,
                    found.Unit,
                    new FormValues().With("revision", found.Unit.Report.Revision),
                    FormErrors.None
                )
                : Pages.NotFound(http)
        );

    /// <summary>A round that is not open has its days where it is planned, or fixed.</summary>
    /// <returns>Null for one that is open, and for none.</returns>
    private static async Task<IResult?> Elsewhere(
        HttpContext http,
        Guid id,
        RoundReads reads,
        CancellationToken cancel
    ) =>
        await reads.Rounds.One(http.Access(), id, cancel) is { State: not RoundState.Open } round
            ? Results.LocalRedirect(
                RoundText.AddressOf(http.PageContext(), round, round.State == RoundState.Planned ? "andra" : "")
            )
            : null;

    private static Task<IResult> MoveUnit(
        HttpContext http,
        Guid id,
        Guid unit,
        IFormCollection posted,
        MoveDeadline move,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Day: form.Date("day"), Reason: form.Text("reason")),
            read => move.OfUnit(http.Access(), id, unit, read.Revision, read.Day, read.Reason, cancel),
            _ => http.PageContext().At($"{RoundText.Path}/{id}#saknas"),
            async (values, errors) =>
                await Find(http, id, unit, reads, cancel) is { } found
                    ? Form(http, found.View, found.Unit, values, errors)
                    : null,
            async () =>
                await Find(http, id, unit, reads, cancel) is { } found
                    ? new FormValues().With("revision", found.Unit.Report.Revision)
                    : null
        );

    private sealed record Found(RoundInView View, UnitInRound Unit);

    private static async Task<Found?> Find(
        HttpContext http,
        Guid id,
        Guid unitId,
        RoundReads reads,
        CancellationToken cancel
    ) =>
        await reads.Round.Run(http.Access(), id, cancel) is { } view
        && view.Units.FirstOrDefault(u => u.Unit.Id == unitId) is { } unit
            ? new Found(view, unit)
            : null;

    private static IResult Form(
        HttpContext http,
        RoundInView view,
        UnitInRound? unit,
        FormValues values,
        FormErrors errors
    ) =>
        Pages.Page(
            new DeadlineFormPage.Model
            {
                PageContext = http.PageContext(),
                View = view,
                Unit = unit,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
