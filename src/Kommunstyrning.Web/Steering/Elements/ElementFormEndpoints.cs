using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>What the page of decision and state asks of the core.</summary>
public sealed record StateReads(
    ElementQuery Element,
    TargetsQuery Targets,
    OpenDataQuery OpenData,
    PartsQuery Parts,
    SeenByAllQuery Seen,
    CriteriaQuery Criteria
);

/// <summary>Forms that write, edit, move and decide on an element.</summary>
public static class ElementFormEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/del").RequireAuthorization(Permissions.UnitEditor);
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
        string? enhet,
        CancellationToken cancel
    )
    {
        var versionId = Guid.TryParse(version, out var v) ? v : (Guid?)null;
        if (
            await planQuery.Run(http.Access(), versionId, cancel) is not { } plan
            || plan.FindLevel(niva) is not { } level
        )
            return Pages.NotFound(http);
        var unit = Guid.TryParse(enhet, out var u) ? u : (Guid?)null;
        return ShowForm(http, plan, level, null, ElementForm.Blank(plan, level, under, unit), FormErrors.None);
    }

    private static Task<IResult> Create(
        HttpContext http,
        IFormCollection posted,
        CreateElement create,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    Version: form.Id("version"),
                    Level: form.Text("level"),
                    Parent: form.Id("parentId"),
                    Element: ElementForm.Read(form)
                ),
            read => create.Run(http.Access(), read.Version, read.Level, read.Parent, read.Element, cancel),
            element => http.PageContext().At($"del/{element.Id}"),
            async (values, errors) =>
            {
                var version = Guid.TryParse(values["version"], out var id) ? id : (Guid?)null;
                if (
                    await planQuery.Run(http.Access(), version, cancel) is { } plan
                    && plan.FindLevel(values["level"]) is { } level
                )
                    return ShowForm(http, plan, level, null, values, errors);
                return Problem.Of(errors.Refusals).AsPage(http);
            }
        );

    private static async Task<IResult> AskEdit(HttpContext http, Guid id, ElementQuery read, CancellationToken cancel)
    {
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        if (http.Access().WhyNot(Rights.Edit, found.Element.OwnerUnitId) is { } others)
            return Problem.Of(others).AsPage(http);
        var level = found.Plan.LevelOf(found.Element);
        var values = ElementForm.Filled(found.Plan, found.Element);
        return ShowForm(http, found.Plan, level, found.Element, values, FormErrors.None);
    }

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        EditElement edit,
        ElementQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Element: ElementForm.Read(form)),
            written => edit.Run(http.Access(), id, written.Revision, written.Element, cancel),
            _ => http.PageContext().At($"del/{id}"),
            async (values, errors) =>
                await read.Run(http.Access(), id, cancel) is { } found
                    ? ShowForm(http, found.Plan, found.Plan.LevelOf(found.Element), found.Element, values, errors)
                    : null,
            async () =>
                await read.Run(http.Access(), id, cancel) is { } found
                    ? ElementForm.Filled(found.Plan, found.Element)
                    : null
        );

    private static async Task<IResult> AskMove(HttpContext http, Guid id, ElementQuery read, CancellationToken cancel)
    {
        if (await read.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        return ShowMove(http, found, Place(found), FormErrors.None);
    }

    private static Task<IResult> Move(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        MoveElement move,
        ElementQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Parent: form.Id("parentId"),
                    Position: form.Number("position"),
                    Decision: DecisionForm.Read(form)
                ),
            to => move.Run(http.Access(), id, to.Revision, to.Parent, to.Position - 1, to.Decision, cancel),
            _ => http.PageContext().At($"del/{id}"),
            async (values, errors) =>
                await read.Run(http.Access(), id, cancel) is { } found ? ShowMove(http, found, values, errors) : null,
            async () => await read.Run(http.Access(), id, cancel) is { } found ? Place(found) : null
        );

    /// <summary>Where it lies, with its place among its siblings from 1, and whose a decided place is to change.</summary>
    private static FormValues Place(ElementInPlan found)
    {
        var siblings = found.Plan.Living.Where(e =>
            e.LevelTypeId == found.Element.LevelTypeId && e.ParentId == found.Element.ParentId
        );
        return new FormValues()
            .With("parentId", found.Element.ParentId)
            .With("position", siblings.TakeWhile(e => e.Id != found.Element.Id).Count() + 1)
            .With("revision", found.Element.Revision)
            .With("body", DecidingBody.Of(found.Plan, found.Element));
    }

    private static async Task<IResult> AskState(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "skal")] string? reason,
        [AsParameters] StateReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Element.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var values = new FormValues()
            .With("revision", found.Element.Revision)
            .With("body", DecidingBody.Of(found.Plan, found.Element))
            .With("supersedes", found.Plan.Find(found.Element.SupersedesId)?.Title)
            .With("reason", reason);
        return await ShowState(http, found, reads, values, FormErrors.None, cancel);
    }

    private static Task<IResult> SetState(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ChangeState change,
        [AsParameters] StateReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, To: form.Choice<ElementState>("to"), Decision: DecisionForm.Read(form)),
            written => change.Run(http.Access(), id, written.Revision, written.To, written.Decision, cancel),
            _ => http.PageContext().At($"del/{id}"),
            async (values, errors) =>
                await reads.Element.Run(http.Access(), id, cancel) is { } found
                    ? await ShowState(http, found, reads, values, errors, cancel)
                    : null
        );

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

    private static async Task<IResult> ShowState(
        HttpContext http,
        ElementInPlan found,
        StateReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new ElementStatePage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Targets = await reads.Targets.Run(found, cancel),
                Catalogue = await reads.OpenData.Catalogue(cancel),
                Today = http.RequestServices.GetRequiredService<TimeProvider>().Today(),
                Parts = await reads.Parts.Run(found.Plan, found.Element, cancel),
                Criteria = await reads.Criteria.Run(found, cancel),
                IsSeenByAll = await reads.Seen.Element(found.Element.Id, cancel),
                IsVersionSeenByAll = await reads.Seen.Version(found.Plan.Version.Id, cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
