using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.LifeCycle;

/// <summary>Deleting a municipality: one operator asks, another confirms after a week, and a receipt stays.</summary>
public static class DeletionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("/drift").RequireAuthorization(Permissions.Operator);
        operations.MapGet("/raderade", Receipts);
        operations.MapGet("/kommun/{slug}/radera", Show);
        operations.MapPost("/kommun/{slug}/radera", Ask);
        operations.MapPost("/kommun/{slug}/radera/bekrafta", Confirm);
        operations.MapPost("/kommun/{slug}/radera/angra", Withdraw);
    }

    private static async Task<IResult> Receipts(HttpContext http, DeletionsQuery deletions, CancellationToken cancel) =>
        Pages.Page(
            new DeletionsPage.Model { PageContext = http.PageContext(), Deletions = await deletions.All(cancel) }
        );

    private static async Task<IResult> Show(
        HttpContext http,
        string slug,
        [AsParameters] DeletionReads reads,
        CancellationToken cancel
    ) => await Form(http, slug, reads, new FormValues(), FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Ask(
        HttpContext http,
        string slug,
        IFormCollection posted,
        AskDeletion ask,
        [AsParameters] DeletionReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("reason"),
            reason => ask.Run(http.Access(), slug, reason, cancel),
            _ => $"/drift/kommun/{slug}/radera",
            (values, errors) => Form(http, slug, reads, values, errors, cancel)
        );

    private static Task<IResult> Confirm(
        HttpContext http,
        string slug,
        IFormCollection posted,
        ConfirmDeletion confirm,
        [AsParameters] DeletionReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("written"),
            async written =>
            {
                var outcome = await confirm.Run(http.Access(), slug, written, cancel);
                if (outcome.Succeeded)
                    await http.EvictPagesOf(outcome.Value.Slug);
                return outcome;
            },
            _ => "/drift/raderade",
            (values, errors) => Form(http, slug, reads, values, errors, cancel)
        );

    private static Task<IResult> Withdraw(
        HttpContext http,
        string slug,
        IFormCollection posted,
        WithdrawDeletion withdraw,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            _ => slug,
            asked => withdraw.Run(http.Access(), asked, cancel),
            _ => $"/drift/kommun/{slug}/radera"
        );

    private static async Task<IResult?> Form(
        HttpContext http,
        string slug,
        DeletionReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await reads.Tenants.Find(slug, cancel) is { } tenant
            ? Pages.Page(
                new DeletionPage.Model
                {
                    PageContext = http.PageContext(),
                    Tenant = tenant,
                    Waiting = await reads.Deletions.Waiting(slug, cancel),
                    Now = reads.Clock.GetUtcNow(),
                    Values = values,
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}

/// <summary>What the page of a deletion is made from.</summary>
public sealed record DeletionReads(TenantsQuery Tenants, DeletionsQuery Deletions, TimeProvider Clock);
