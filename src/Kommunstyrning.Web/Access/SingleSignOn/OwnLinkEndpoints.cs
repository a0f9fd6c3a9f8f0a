using Kommunstyrning.Access;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Where somebody who has signed in by password ties the municipality's own sign-in to the account, or takes it away.</summary>
public static class OwnLinkEndpoints
{
    private const string Path = "/inloggning/koppla";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var own = tenant.MapGroup(Path).RequireAuthorization(Permissions.SignedIn).OpenWithoutProvider();
        own.MapGet("", Ask);
        // the password is tried outside of a transaction: it stays counted
        own.MapPost("", Tie).WithOwnTransactions();
        own.MapPost("/ta-bort", Remove);
    }

    /// <summary>The page on which the account's owner says yes to whom the provider has vouched for.</summary>
    internal static IResult Confirm(HttpContext http, ProvidedIdentity identity, string sealedOffer) =>
        Show(http, [], new OwnLinkPage.Offered(sealedOffer, identity.ShownName(), identity.Email), FormErrors.None);

    private static async Task<IResult> Ask(
        HttpContext http,
        LinksQuery links,
        string? sparat,
        CancellationToken cancel
    ) =>
        Show(
            http,
            await links.Of(http.Access(), http.Access().AccountId!.Value, cancel),
            offered: null,
            FormErrors.None with
            {
                Notice = sparat is { Length: > 0 }
                    ? "Kopplingen är gjord. Nästa gång kan du logga in genom kommunen."
                    : "",
            }
        );

    private static async Task<IResult> Tie(
        HttpContext http,
        IFormCollection form,
        CheckOwnPassword check,
        LinkIdentity link,
        DeviceCookie device,
        TenantWork work,
        CancellationToken cancel
    )
    {
        var signedIn = http.Features.Get<SignedIn>()!;
        var offered = new OwnLinkPage.Offered(
            form["forslag"].ToString(),
            form["namn"].ToString(),
            form["epost"].ToString()
        );
        var asked = new PasswordTry("", form["present"].ToString(), http.Network(), device.Read(http));
        var found = await check.Run(http.Access(), asked, cancel);
        if (found.State != PasswordState.Right)
        {
            var told = SignInFailure.Of(http, found.State, found.Wait, "present");
            var errors =
                found.State == PasswordState.Wrong
                    ? new FormErrors([Refusal.Invalid("present", "Lösenordet stämmer inte.")])
                    : told.Errors;
            return Show(http, [], offered, errors, told.Status);
        }
        var outcome = await work.Write(
            () => link.ByOwner(http.Access(), signedIn.SessionId, offered.Sealed, cancel),
            cancel
        );
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At("inloggning/koppla?sparat=ja"))
            : Show(http, [], offered: null, new FormErrors(outcome.Refusals), Pages.StatusOf(outcome.Refusals));
    }

    private static Task<IResult> Remove(
        HttpContext http,
        IFormCollection posted,
        RemoveLink remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Id("koppling"),
            id => remove.Own(http.Access(), id ?? Guid.Empty, cancel),
            _ => http.PageContext().At("inloggning/koppla")
        );

    private static IResult Show(
        HttpContext http,
        IReadOnlyList<ShownLink> links,
        OwnLinkPage.Offered? offered,
        FormErrors errors,
        int status = StatusCodes.Status200OK
    ) =>
        Pages.Page(
            new OwnLinkPage.Model
            {
                PageContext = http.PageContext(),
                Links = links,
                Offer = offered,
                Errors = errors,
            },
            status
        );
}
