using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.LifeCycle;

/// <summary>Whoever runs the instance opens a visit for support in one municipality, and leaves it.</summary>
public static class SupportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/drift/kommun/{slug}").RequireAuthorization(Permissions.Operator);
        tenant.MapGet("/stod", Ask);
        tenant.MapPost("/stod", Open);
        tenant.MapPost("/stod/avsluta", Leave);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        string slug,
        TenantsQuery tenants,
        SupportVisitsQuery visits,
        Outbox outbox,
        CancellationToken cancel
    ) =>
        await Form(http, slug, tenants, visits, outbox, new FormValues(), FormErrors.None, cancel)
        ?? Pages.NotFound(http);

    private static Task<IResult> Open(
        HttpContext http,
        string slug,
        IFormCollection posted,
        SupportAcrossTenants support,
        TenantsQuery tenants,
        SupportVisitsQuery visits,
        Outbox outbox,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => new SupportInput(form.Text("reason"), form.Number("hours")),
            asked => support.Open(http.Access(), slug, asked, cancel),
            visit => $"/{visit.TenantId}",
            (values, errors) => Form(http, slug, tenants, visits, outbox, values, errors, cancel)
        );

    private static Task<IResult> Leave(
        HttpContext http,
        string slug,
        IFormCollection posted,
        SupportAcrossTenants support,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            _ => slug,
            asked => support.Leave(http.Access(), asked, cancel),
            _ => $"/drift/kommun/{slug}/stod"
        );

    private static async Task<IResult?> Form(
        HttpContext http,
        string slug,
        TenantsQuery tenants,
        SupportVisitsQuery visits,
        Outbox outbox,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await tenants.Find(slug, cancel) is { } tenant
            ? Pages.Page(
                new SupportPage.Model
                {
                    PageContext = http.PageContext(),
                    Tenant = tenant,
                    Visits = [.. (await visits.Own(http.Access(), cancel)).Where(v => v.Tenant.Id == tenant.Id)],
                    SendsLetters = outbox.IsOpen,
                    Values = values,
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}
