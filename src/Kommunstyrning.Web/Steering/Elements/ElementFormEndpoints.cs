using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>Forms that write, edit, move and decide on an element.</summary>
public static class ElementFormEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/del").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Create);
        editor.MapGet("/{id:guid}/redigera", AskEdit);
        editor.MapPost("/{id:guid}/redigera", Edit);
        editor.MapGet("/{id:guid}/flytta", AskMove);
        editor.MapPost("/{id:guid}/flytta", Move);
        editor.MapGet("/{id:guid}/lage", AskState);
        editor.MapPost("/{id:guid}/lage", SetState);
    }

    private static async Task<IResult> AskNew(
        HttpContext http,
        PlanQuery planQuery,
        string? niva,
        string? under,
        string? version,
        CancellationToken cancel
    )
    {
        var versionId = Guid.TryParse(version, out var v) ? v : (Guid?)null;
        if (
            await planQuery.Run(http.Access(), versionId, cancel) is not { } plan
            || plan.FindLevel(niva) is not { } level
        )
            return Pages.NotFound(http);
        return ShowForm(http, plan, level, null, ElementForm.Blank(plan, level, under), FormErrors.None);
    }

    private static async Task<IResult> Create(
        HttpContext http,
        IFormCollection posted,
        CreateElement create,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = ElementForm.Read(reader);
        var versionId = reader.Id("version");
        var parentId = reader.Id("parentId");
        var outcome = await reader.Then(() =>
            create.Run(http.Access(), versionId, values["level"], parentId, input, cancel)
        );
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"del/{outcome.Value.Id}"));
        if (
            await planQuery.Run(http.Access(), versionId, cancel) is not { } plan
            || plan.FindLevel(values["level"]) is not { } level
        )
            return Problem.Of(outcome.Refusals).AsPage(http);
        return ShowForm(http, plan, level, null, values, new FormErrors(outcome.Refusals));
    }

    private static async Task<IResult> AskEdit(HttpContext http, Guid id, ElementQuery read, CancellationToken cancel)
    {
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var level = found.Plan.LevelOf(found.Element);
        var values = ElementForm.Filled(found.Plan, found.Element);
        return ShowForm(http, found.Plan, level, found.Element, values, FormErrors.None);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        EditElement edit,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = ElementForm.Read(reader);
        var revision = reader.Revision;
        var outcome = await reader.Then(() => edit.Run(http.Access(), id, revision, input, cancel));
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"del/{id}"));
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var level = found.Plan.LevelOf(found.Element);
        return ShowForm(http, found.Plan, level, found.Element, values, new FormErrors(outcome.Refusals));
    }

    private static async Task<IResult> AskMove(HttpContext http, Guid id, ElementQuery read, CancellationToken cancel)
    {
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var values = new FormValues().With("parentId", found.Element.ParentId).With("revision", found.Element.Revision);
        return ShowMove(http, found, values, FormErrors.None);
    }

    private static async Task<IResult> Move(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        MoveElement move,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var (parent, position) = (reader.Id("parentId"), reader.Number("position"));
        var revision = reader.Revision;
        var outcome = await reader.Then(() => move.Run(http.Access(), id, revision, parent, position - 1, cancel));
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"del/{id}"));
        return await read.Run(http.Access(), id, cancel) is { } found
            ? ShowMove(http, found, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static async Task<IResult> AskState(HttpContext http, Guid id, ElementQuery read, CancellationToken cancel)
    {
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var values = new FormValues()
            .With("revision", found.Element.Revision)
            .With("body", found.Plan.LevelOf(found.Element).OwningBody)
            .With("supersedes", found.Plan.Find(found.Element.SupersedesId)?.Title);
        return ShowState(http, found, values, FormErrors.None);
    }

    private static async Task<IResult> SetState(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ChangeState change,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var to = reader.Choice<ElementState>("to");
        var decision = DecisionForm.Read(reader);
        var revision = reader.Revision;
        var outcome = await reader.Then(() => change.Run(http.Access(), id, revision, to, decision, cancel));
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"del/{id}"));
        return await read.Run(http.Access(), id, cancel) is { } found
            ? ShowState(http, found, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static IResult ShowForm(
        HttpContext http,
        Plan plan,
        LevelType level,
        Element? element,
        FormValues values,
        FormErrors errors
    ) =>
        Pages.Page(
            new ElementFormPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Level = level,
                Element = element,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult ShowMove(HttpContext http, ElementInPlan found, FormValues values, FormErrors errors) =>
        Pages.Page(
            new ElementMovePage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult ShowState(HttpContext http, ElementInPlan found, FormValues values, FormErrors errors) =>
        Pages.Page(
            new ElementStatePage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
