using Kommunstyrning.Onboarding;
using Kommunstyrning.Publishing;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Onboarding.Guests;

/// <summary>What is shared with guests: at the element, at the guest, and as the guest sees it.</summary>
public static class ShareEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/delat", ShowOwn).RequireAuthorization(Permissions.SignedIn);
        var editor = tenant.MapGroup("/del/{id:guid}").RequireAuthorization(Permissions.UnitEditor);
        editor.MapGet("/dela", Ask);
        editor.MapPost("/dela", Share);
        editor.MapPost("/dela/ta-bort", Withdraw);
        tenant.MapPost("/personer/{account:guid}/delat", WithdrawFrom).RequireAuthorization(Permissions.Administrator);
    }

    private static async Task<IResult> ShowOwn(
        HttpContext http,
        GuestsQuery guests,
        PublicNoticeQuery notice,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new SharedPage.Model
            {
                PageContext = http.PageContext(),
                Shared = await guests.Own(http.Access(), cancel),
                Contact = (await notice.Run(cancel)).Contact,
            }
        );

    private static async Task<IResult> Ask(
        HttpContext http,
        Guid id,
        ElementQuery elements,
        GuestsQuery guests,
        CancellationToken cancel
    ) => await Form(http, id, elements, guests, new FormValues(), FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Share(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ShareElement share,
        ElementQuery elements,
        GuestsQuery guests,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Guest: form.Id("guest"), MayReport: form.Flag("report")),
            asked => share.Run(http.Access(), id, asked.Guest, asked.MayReport, cancel),
            _ => http.PageContext().At($"del/{id}/dela"),
            (values, errors) => Form(http, id, elements, guests, values, errors, cancel)
        );

    private static Task<IResult> Withdraw(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ShareElement share,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Id("guest"),
            guest => share.Withdraw(http.Access(), id, guest, cancel),
            _ => http.PageContext().At($"del/{id}/dela")
        );

    private static Task<IResult> WithdrawFrom(
        HttpContext http,
        Guid account,
        IFormCollection posted,
        ShareElement share,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Id("element") ?? Guid.Empty,
            element => share.Withdraw(http.Access(), element, account, cancel),
            _ => http.PageContext().At($"personer/{account}")
        );

    private static async Task<IResult?> Form(
        HttpContext http,
        Guid id,
        ElementQuery elements,
        GuestsQuery guests,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await elements.Run(http.Access(), id, cancel) is { } found
            ? Pages.Page(
                new SharePage.Model
                {
                    PageContext = http.PageContext(),
                    Found = found,
                    Guests = await guests.Run(http.Access(), cancel),
                    Values = values,
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}
