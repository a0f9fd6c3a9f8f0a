using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.LifeCycle;

/// <summary>Pausing a municipality, which asks why first, and letting it go on.</summary>
public static class SuspensionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/drift/kommun/{slug}").RequireAuthorization(Permissions.Operator);
        tenant.MapGet("/pausa", Ask);
        tenant.MapPost("/pausa", Suspend);
        tenant.MapPost("/starta", Resume);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        string slug,
        TenantsQuery tenants,
        CancellationToken cancel
    ) =>
        await tenants.Find(slug, cancel) is { } tenant
            ? Form(
                http,
                tenant,
                new FormValues().With("reason", tenant.SuspendedReason).With("contact", tenant.SuspendedContact),
                FormErrors.None
            )
            : Pages.NotFound(http);

    private static Task<IResult> Suspend(
        HttpContext http,
        string slug,
        IFormCollection posted,
        SuspendTenant suspend,
        TenantsQuery tenants,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => new Suspension(form.Text("reason"), form.Text("contact")),
            asked => suspend.Run(slug, asked, cancel),
            _ => "/drift",
            async (values, errors) =>
                await tenants.Find(slug, cancel) is { } tenant ? Form(http, tenant, values, errors) : null
        );

    private static Task<IResult> Resume(
        HttpContext http,
        string slug,
        IFormCollection posted,
        ResumeTenant resume,
        CancellationToken cancel
    ) => posted.Submit(http, _ => slug, asked => resume.Run(asked, cancel), _ => "/drift");

    private static IResult Form(HttpContext http, Tenant tenant, FormValues values, FormErrors errors) =>
        Pages.Page(
            new SuspensionPage.Model
            {
                PageContext = http.PageContext(),
                Tenant = tenant,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
