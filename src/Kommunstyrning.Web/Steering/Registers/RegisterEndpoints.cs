using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>The four registers: where they are listed, and the forms on which their entries are written and tied.</summary>
public static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/register", ShowAll).AllowAnonymous();
        tenant.MapGet("/register/{register}", Show).AllowAnonymous();
        tenant.MapGet("/register/{register}/{id:guid}", ShowEntry).AllowAnonymous();
        var editor = tenant.MapGroup("/register/{register}").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Add);
        editor.MapGet("/{id:guid}/redigera", AskEdit);
        editor.MapPost("/{id:guid}/redigera", Edit);
        editor.MapPost("/{id:guid}/koppla", Tie);
        editor.MapPost("/{id:guid}/koppla-bort", Untie);
        editor.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> ShowAll(
        HttpContext http,
        RegisterQuery query,
        OwnIndicatorsQuery indicators,
        CancellationToken cancel
    )
    {
        var counts = new Dictionary<RegisterKind, int>();
        foreach (var kind in Enum.GetValues<RegisterKind>())
            counts[kind] = (await query.Run(http.Access(), kind, cancel)).Count;
        return Pages.Page(
            new RegistersPage.Model
            {
                PageContext = http.PageContext(),
                Counts = counts,
                OwnIndicators = (await indicators.Run(http.Access(), cancel)).Count,
            }
        );
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string register,
        [FromQuery(Name = "del")] string? element,
        [FromQuery(Name = "aktivitet")] string? activity,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is { } text
            ? Pages.Page(
                new RegisterPage.Model
                {
                    PageContext = http.PageContext(),
                    Register = text,
                    Entries = await reads.Register.Run(http.Access(), text.Kind, cancel),
                    Target = (await reads.Targets(http.Access(), cancel)).Find(t => t.IsAsked(element, activity)),
                }
            )
            : Pages.NotFound(http);

    private static async Task<IResult> ShowEntry(
        HttpContext http,
        string register,
        Guid id,
        [FromQuery(Name = "del")] string? element,
        [FromQuery(Name = "aktivitet")] string? activity,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    )
    {
        if (RegisterText.AtPage(register) is not { } text)
            return Pages.NotFound(http);
        var asked = (await reads.Targets(http.Access(), cancel)).Find(t => t.IsAsked(element, activity));
        var values = new FormValues().With("target", asked?.Key);
        return await Entry(http, text, id, reads, values, FormErrors.None, cancel) ?? Pages.NotFound(http);
    }

    private static async Task<IResult> AskNew(
        HttpContext http,
        string register,
        [FromQuery(Name = "del")] string? element,
        [FromQuery(Name = "aktivitet")] string? activity,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    )
    {
        if (RegisterText.AtPage(register) is not { } text)
            return Pages.NotFound(http);
        var asked = (await reads.Targets(http.Access(), cancel)).Find(t => t.IsAsked(element, activity));
        return await Form(
            http,
            text,
            null,
            reads,
            new FormValues().With("target", asked?.Query),
            FormErrors.None,
            cancel
        );
    }

    private static async Task<IResult> Add(
        HttpContext http,
        string register,
        IFormCollection posted,
        SaveEntry save,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    )
    {
        if (RegisterText.AtPage(register) is not { } text)
            return Pages.NotFound(http);
        var from = FormValues.From(posted)["target"];
        return await posted.Submit(
            http,
            RegisterForm.Read,
            input => save.Add(http.Access(), text.Kind, input, cancel),
            entry => http.PageContext().At($"register/{text.Page}/{entry.Id}{Carried(from)}"),
            async (values, errors) => await Form(http, text, null, reads, values, errors, cancel)
        );
    }

    private static async Task<IResult> AskEdit(
        HttpContext http,
        string register,
        Guid id,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is { } text
        && await reads.Register.One(http.Access(), text.Kind, id, cancel) is { } view
            ? await Form(http, text, view.Entry, reads, RegisterForm.Filled(view.Entry), FormErrors.None, cancel)
            : Pages.NotFound(http);

    private static async Task<IResult> Edit(
        HttpContext http,
        string register,
        Guid id,
        IFormCollection posted,
        SaveEntry save,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is not { } text
            ? Pages.NotFound(http)
            : await posted.Submit(
                http,
                form => (form.Revision, Entry: RegisterForm.Read(form)),
                written => save.Edit(http.Access(), text.Kind, id, written.Revision, written.Entry, cancel),
                entry => http.PageContext().At($"register/{text.Page}/{entry.Id}"),
                async (values, errors) =>
                    await reads.Register.One(http.Access(), text.Kind, id, cancel) is { } view
                        ? await Form(http, text, view.Entry, reads, values, errors, cancel)
                        : null,
                async () =>
                    await reads.Register.One(http.Access(), text.Kind, id, cancel) is { } view
                        ? RegisterForm.Filled(view.Entry)
                        : null
            );

    private static async Task<IResult> Tie(
        HttpContext http,
        string register,
        Guid id,
        IFormCollection posted,
        TieEntry tie,
        [AsParameters] RegisterReads reads,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is not { } text
            ? Pages.NotFound(http)
            : await posted.Submit(
                http,
                form =>
                    (
                        form.Revision,
                        Tie: TieTarget.Read(form.Text("target"), form.Text("role"))
                            ?? new TieInput(null, null, form.Text("role"))
                    ),
                read => tie.Run(http.Access(), text.Kind, id, read.Revision, read.Tie, cancel),
                entry => http.PageContext().At($"register/{text.Page}/{entry.Id}"),
                (values, errors) => Entry(http, text, id, reads, values, AtTarget(errors), cancel),
                async () =>
                    await reads.Register.One(http.Access(), text.Kind, id, cancel) is { } view
                        ? new FormValues().With("revision", view.Entry.Revision)
                        : null
            );

    private static async Task<IResult> Untie(
        HttpContext http,
        string register,
        Guid id,
        IFormCollection posted,
        TieEntry tie,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is not { } text
            ? Pages.NotFound(http)
            : await posted.Submit(
                http,
                form => (form.Revision, Tie: form.Id("tie") ?? Guid.Empty),
                read => tie.Untie(http.Access(), text.Kind, id, read.Revision, read.Tie, cancel),
                entry => http.PageContext().At($"register/{text.Page}/{entry.Id}")
            );

    private static async Task<IResult> Remove(
        HttpContext http,
        string register,
        Guid id,
        IFormCollection posted,
        RemoveEntry remove,
        CancellationToken cancel
    ) =>
        RegisterText.AtPage(register) is not { } text
            ? Pages.NotFound(http)
            : await posted.Submit(
                http,
                form => form.Revision,
                revision => remove.Run(http.Access(), text.Kind, id, revision, cancel),
                _ => http.PageContext().At($"register/{text.Page}")
            );

    private static async Task<IResult?> Entry(
        HttpContext http,
        RegisterText text,
        Guid id,
        RegisterReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await reads.Register.One(http.Access(), text.Kind, id, cancel) is not { } view)
            return null;
        var targets = await reads.Targets(http.Access(), cancel);
        return Pages.Page(
            new RegisterEntryPage.Model
            {
                PageContext = http.PageContext(),
                Register = text,
                View = view,
                Targets = targets.ConvertAll(t => new Choice(t.Key, t.Title)),
                IsSeenByAll = await reads.Register.One(CallerAccess.Anonymous, text.Kind, id, cancel) is not null,
                History = await reads.Register.History(http.Access(), id, cancel),
                Plan = await reads.Plan.Run(http.Access(), versionId: null, cancel),
                Units = await reads.Units.Run(cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }

    private static async Task<IResult> Form(
        HttpContext http,
        RegisterText text,
        RegisterEntry? current,
        RegisterReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new RegisterFormPage.Model
            {
                PageContext = http.PageContext(),
                Register = text,
                Current = current,
                Units = await reads.Units.Run(cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    /// <summary>Only what is an id of ours goes on into an address.</summary>
    private static string Carried(string from) =>
        from.Split('=') is ["del" or "aktivitet", var id] && Guid.TryParse(id, out _) ? $"?{from}" : "";

    /// <summary>The form has one field for what it is tied to.</summary>
    private static FormErrors AtTarget(FormErrors errors) =>
        errors with
        {
            Refusals =
            [
                .. errors.Refusals.Select(r =>
                    r.Field is "elementId" or "activityId" ? r with { Field = "target" } : r
                ),
            ],
        };
}
