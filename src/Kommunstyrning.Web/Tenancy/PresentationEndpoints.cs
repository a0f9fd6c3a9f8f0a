using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>The form in which a municipality says how it is presented on the instance's start page.</summary>
public static class PresentationEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/presentation", Ask).RequireAuthorization(Permissions.Administrator);
        tenant.MapPost("/presentation", Save).RequireAuthorization(Permissions.Administrator);
    }

    private static IResult Ask(HttpContext http, CurrentTenant current)
    {
        var values = new FormValues()
            .With("tagline", current.Tenant.Tagline)
            .With("description", current.Tenant.Presentation)
            .With("organisationNumber", current.Tenant.OrganisationNumber)
            .With("theme", current.Tenant.Theme.ToString());
        return Show(http, values, FormErrors.None);
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        EditPresentation edit,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => new Presentation(
                form.Text("tagline"),
                form.Text("description"),
                form.Text("organisationNumber"),
                form.Choice<Theme>("theme")
            ),
            presentation => edit.Run(http.Access(), presentation, cancel),
            _ => http.PageContext().At(),
            (values, errors) => Show(http, values, errors)
        );

    private static IResult Show(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new PresentationPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
