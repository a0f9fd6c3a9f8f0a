using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Where a municipality's administrator says by which identity provider people sign in, tries it, and sees who does.</summary>
public static class ProviderEndpoints
{
    public const string Path = "/inloggning";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var administrator = tenant.MapGroup(Path).RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("", Ask);
        administrator.MapPost("", Save);
        // asks a machine far away: no transaction stays open meanwhile
        administrator.MapPost("/prova", Check).WithOwnTransactions();
        administrator.MapPost("/koppling/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        [AsParameters] ProviderPageReads reads,
        string? sparat,
        CancellationToken cancel
    )
    {
        var model = await Model(http, reads, values: null, FormErrors.None, cancel);
        return Pages.Page(model with { IsSaved = sparat is { Length: > 0 } });
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveProvider save,
        [AsParameters] ProviderPageReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Input: ProviderFields.Read(form)),
            written => save.Run(http.Access(), written.Revision, written.Input, cancel),
            _ => http.PageContext().At("inloggning?sparat=ja"),
            async (values, errors) =>
                Pages.Page(
                    await Model(http, reads, ProviderFields.Closed(values), errors, cancel),
                    Pages.StatusOf(errors.Refusals)
                ),
            async () =>
                ProviderFields.Filled(await reads.Providers.Run(http.Access(), cancel), reads.Tenant.Tenant.SignIn)
        );

    private static async Task<IResult> Check(
        HttpContext http,
        CheckProvider check,
        [AsParameters] ProviderPageReads reads,
        TenantWork work,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        if (await work.Read(() => reads.Providers.Open(cancel), cancel) is not { } opened)
            return Problem.Of(Refusal.Conflict("", "Spara inställningarna först, och prova sedan.")).AsPage(http);
        var steps = await check.Run(
            opened,
            address.Origin + SignInByProviderEndpoints.AnswerAt(reads.Tenant.Id),
            cancel
        );
        var model = await work.Read(() => Model(http, reads, values: null, FormErrors.None, cancel), cancel);
        return Pages.Page(model with { Steps = steps });
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveLink remove,
        CancellationToken cancel
    ) =>
        await posted.Submit(
            http,
            _ => id,
            link => remove.Run(http.Access(), link, cancel),
            _ => http.PageContext().At("inloggning#kopplade")
        );

    private static async Task<ProviderPage.Model> Model(
        HttpContext http,
        ProviderPageReads reads,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        var provider = await reads.Providers.Run(http.Access(), cancel);
        return new()
        {
            PageContext = http.PageContext(),
            Provider = provider,
            AnswerAddress = reads.Address.Origin + SignInByProviderEndpoints.AnswerAt(reads.Tenant.Id),
            AfterwardsAddress = reads.Address.Origin + SignOutByProviderEndpoints.AfterwardsAt(reads.Tenant.Id),
            StartAddress = $"{reads.Address.Origin}/{reads.Tenant.Id}{Path}/start",
            Units = await reads.Units.Run(cancel),
            Links = await reads.Links.Run(http.Access(), cancel),
            Values = values ?? ProviderFields.Filled(provider, reads.Tenant.Tenant.SignIn),
            Errors = errors,
        };
    }
}

/// <summary>What the page of a municipality's sign-in is made from.</summary>
public sealed record ProviderPageReads(
    CurrentTenant Tenant,
    ProviderQuery Providers,
    UnitsQuery Units,
    LinksQuery Links,
    PublicAddress Address
);
