using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding;

/// <summary>The operator's page: the municipalities of the instance, and the form that lets a new one begin.</summary>
public static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("/drift").RequireAuthorization(Permissions.Operator);
        operations.MapGet("", Show);
        operations.MapGet("/ny-kommun", AskNew);
        operations.MapPost("/ny-kommun", Create);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        TenantsQuery read,
        SupportVisitsQuery visits,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OperationsPage.Model
            {
                PageContext = http.PageContext(),
                Tenants = await read.All(cancel),
                Visits = await visits.Own(http.Access(), cancel),
            }
        );

    private static IResult AskNew(HttpContext http) =>
        ShowForm(http, new FormValues().With("theme", nameof(Theme.Hav)).With("template", "tom"), FormErrors.None);

    private static async Task<IResult> Create(
        HttpContext http,
        IFormCollection posted,
        CreateTenant create,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return ShowForm(http, values, PostedForm.Unsaved);
        var reader = new FormReader(values);
        var asked = new NewTenant(
            reader.Text("areaCode"),
            reader.Text("slug"),
            reader.Text("template"),
            reader.Text("editorEmail"),
            reader.Choice<Theme>("theme"),
            reader.Text("organisationNumber")
        );
        var outcome = await reader.Then(() => create.Run(asked, cancel));
        if (!outcome.Succeeded)
            return ShowForm(http, values, new FormErrors(outcome.Refusals));
        return Pages.Page(
            new CreatedPage.Model
            {
                PageContext = http.PageContext(),
                Created = outcome.Value,
                Name = Municipality.Named.Find(asked.AreaCode)!.Name,
                Email = asked.EditorEmail,
                Origin = address.Origin,
            }
        );
    }

    private static IResult ShowForm(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new NewTenantPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
