using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Organisation;

/// <summary>The organisation as a tree, and forms to add, edit, move and remove units.</summary>
public static class UnitEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/organisation", Show).AllowAnonymous();
        var editor = tenant.MapGroup("/organisation").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Add);
        editor.MapGet("/{id:guid}/redigera", AskEdit);
        editor.MapPost("/{id:guid}/redigera", Edit);
        editor.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        UnitsQuery units,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OrganisationPage.Model
            {
                PageContext = http.PageContext(),
                Units = await units.Run(cancel),
                Version = await Version(http, read, cancel),
            }
        );

    private static Task<IResult> AskNew(
        HttpContext http,
        UnitsQuery units,
        PlanQuery read,
        string? under,
        CancellationToken cancel
    ) => ShowForm(http, units, read, null, new FormValues().With("parentId", under), FormErrors.None, cancel);

    private static Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        UnitsQuery units,
        SaveUnit save,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            Read,
            input => save.Add(http.Access(), input, cancel),
            _ => http.PageContext().At("organisation"),
            async (values, errors) => await ShowForm(http, units, read, null, values, errors, cancel)
        );

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        UnitsQuery units,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        if (await units.One(id, cancel) is not { } unit)
            return Pages.NotFound(http);
        return await ShowForm(http, units, read, unit, Filled(unit), FormErrors.None, cancel);
    }

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        UnitsQuery units,
        SaveUnit save,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Unit: Read(form)),
            written => save.Edit(http.Access(), id, written.Revision, written.Unit, cancel),
            _ => http.PageContext().At("organisation"),
            async (values, errors) =>
                await units.One(id, cancel) is { } unit
                    ? await ShowForm(http, units, read, unit, values, errors, cancel)
                    : null,
            async () => await units.One(id, cancel) is { } unit ? Filled(unit) : null
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveUnit remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), id, revision, cancel),
            _ => http.PageContext().At("organisation")
        );

    private static FormValues Filled(Unit unit) =>
        new FormValues()
            .With("revision", unit.Revision)
            .With("name", unit.Name)
            .With("kind", unit.Kind.ToString())
            .With("parentId", unit.ParentId)
            .With("position", unit.Order + 1);

    private static UnitInput Read(FormReader form) =>
        new()
        {
            Name = form.Text("name"),
            Kind = form.Choice<UnitKind>("kind"),
            ParentId = form.Id("parentId"),
            Position = form.Number("position") - 1,
        };

    private static async Task<ModelVersion?> Version(HttpContext http, PlanQuery read, CancellationToken cancel) =>
        (await read.Run(http.Access(), versionId: null, cancel))?.Version;

    private static async Task<IResult> ShowForm(
        HttpContext http,
        UnitsQuery units,
        PlanQuery read,
        Unit? unit,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new UnitFormPage.Model
            {
                PageContext = http.PageContext(),
                Units = await units.Run(cancel),
                Version = await Version(http, read, cancel),
                Current = unit,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
