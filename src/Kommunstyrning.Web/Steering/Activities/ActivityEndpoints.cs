using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Activities;

/// <summary>What the pages of activities read.</summary>
public sealed record ActivityReads(ElementQuery Element, ActivitiesQuery Activities, RegisterQuery Register);

/// <summary>The page of an activity, and the forms on which it is written, noted on, closed and removed.</summary>
public static class ActivityEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/aktivitet/{id}", Show).AllowAnonymous();
        tenant.MapPost("/aktivitet/{id:guid}/anteckna", Note).RequireAuthorization(Permissions.Noter);
        var editor = tenant.MapGroup("").RequireAuthorization(Permissions.Reporter);
        editor.MapGet("/del/{id:guid}/aktiviteter/ny", AskNew);
        editor.MapPost("/del/{id:guid}/aktiviteter/ny", Add);
        editor.MapGet("/aktivitet/{id:guid}/redigera", AskEdit);
        editor.MapPost("/aktivitet/{id:guid}/redigera", Edit);
        editor.MapPost("/aktivitet/{id:guid}/avsluta", Close);
        editor.MapPost("/aktivitet/{id:guid}/oppna", Reopen);
        editor.MapPost("/aktivitet/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string id,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        Guid.TryParse(id, out var key)
            ? await Page(http, key, reads, new FormValues(), FormErrors.None, cancel) ?? Pages.NotFound(http)
            : Pages.NotFound(http);

    private static async Task<IResult> AskNew(
        HttpContext http,
        Guid id,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        await reads.Element.Run(http.Access(), id, cancel) is { } found && found.Element.State.IsLiving()
            ? await Form(http, found, null, reads, ActivityForm.Blank(found.Element), FormErrors.None, cancel)
            : Pages.NotFound(http);

    private static Task<IResult> Add(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveActivity save,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            ActivityForm.Read,
            input => save.Add(http.Access(), id, input, cancel),
            activity => http.PageContext().At($"del/{activity.ElementId}"),
            async (values, errors) =>
                await reads.Element.Run(http.Access(), id, cancel) is { } found
                    ? await Form(http, found, null, reads, values, errors, cancel)
                    : null
        );

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        await reads.Activities.One(http.Access(), id, cancel) is not { } detail ? Pages.NotFound(http)
        : SaveActivity.WhyNotEdit(http.Access(), detail) is { } others ? Problem.Of(others).AsPage(http)
        : await Form(
            http,
            detail.Found,
            detail.Told.Activity,
            reads,
            ActivityForm.Filled(detail),
            FormErrors.None,
            cancel
        );

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveActivity save,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Activity: ActivityForm.Read(form)),
            written => save.Edit(http.Access(), id, written.Revision, written.Activity, cancel),
            _ => http.PageContext().At($"aktivitet/{id}"),
            async (values, errors) =>
                await reads.Activities.One(http.Access(), id, cancel) is { } detail
                    ? await Form(http, detail.Found, detail.Told.Activity, reads, values, errors, cancel)
                    : null,
            async () =>
                await reads.Activities.One(http.Access(), id, cancel) is { } detail ? ActivityForm.Filled(detail) : null
        );

    private static Task<IResult> Note(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        NoteProgress note,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Progress: new ProgressInput(
                        form.Date("day"),
                        form.Text("text"),
                        form.Choice<ActivityState>("state")
                    )
                ),
            written => note.Run(http.Access(), id, written.Revision, written.Progress, cancel),
            _ => http.PageContext().At($"aktivitet/{id}"),
            (values, errors) => Page(http, id, reads, values, errors, cancel),
            () => Now(http, id, reads, cancel)
        );

    private static Task<IResult> Close(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        CloseActivity close,
        [AsParameters] ActivityReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Reason: form.Text("reason")),
            written => close.Run(http.Access(), id, written.Revision, written.Reason, cancel),
            _ => http.PageContext().At($"aktivitet/{id}"),
            (values, errors) => Page(http, id, reads, values, errors, cancel),
            () => Now(http, id, reads, cancel)
        );

    private static Task<IResult> Reopen(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        CloseActivity close,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => close.Reopen(http.Access(), id, revision, cancel),
            _ => http.PageContext().At($"aktivitet/{id}")
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveActivity remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), id, revision, cancel),
            activity => http.PageContext().At($"del/{activity.ElementId}")
        );

    /// <summary>What the small forms of the page would begin with now.</summary>
    private static async Task<FormValues?> Now(
        HttpContext http,
        Guid id,
        ActivityReads reads,
        CancellationToken cancel
    ) =>
        await reads.Activities.One(http.Access(), id, cancel) is { } detail
            ? new FormValues()
                .With("revision", detail.Told.Activity.Revision)
                .With("state", detail.Told.Activity.State.ToString())
            : null;

    private static async Task<IResult?> Page(
        HttpContext http,
        Guid id,
        ActivityReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await reads.Activities.One(http.Access(), id, cancel) is not { } detail)
            return null;
        var tied = await reads.Register.Of(detail.Found, cancel);
        return Pages.Page(
            new ActivityPage.Model
            {
                PageContext = http.PageContext(),
                Detail = detail,
                Tied = [.. tied.Where(t => t.ActivityId == id)],
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }

    private static async Task<IResult> Form(
        HttpContext http,
        ElementInPlan found,
        Activity? current,
        ActivityReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new ActivityFormPage.Model
            {
                PageContext = http.PageContext(),
                Found = found,
                Current = current,
                Activities = await reads.Activities.Run(http.Access(), found.Plan, cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
