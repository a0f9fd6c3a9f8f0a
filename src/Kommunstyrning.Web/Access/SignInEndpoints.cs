using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access;

/// <summary>Signing in with a local account, and out.</summary>
public static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logga-in", Ask).AllowAnonymous();
        routes.MapPost("/logga-in", SignIn).AllowAnonymous();
        // as a delegate: a method that takes the context alone would be run without its answer
        routes.MapPost("/logga-ut", (Delegate)SignOut).AllowAnonymous();
    }

    private static IResult Ask(HttpContext http, string? till) => Show(http, "", till, "", FormErrors.None);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        CheckPassword check,
        DeviceCookie device,
        HeldForms held,
        OnlyMembershipQuery home,
        CancellationToken cancel
    )
    {
        var email = Identifier.Trim(form["email"]);
        var (till, kept) = (form["till"].ToString(), form[HeldForms.Field].ToString());
        var known = device.Read(http);
        var asked = new PasswordTry(email, form["password"].ToString(), http.Network(), known);
        var found = await check.Run(asked, cancel);
        if (found.Account is not { } account)
            return Show(http, email, till, kept, SignInFailure.Of(http, found.State, found.Wait));

        await http.Enter(account, cancel);
        device.Remember(http, account, known);
        if (held.Open(kept) is { } waiting && waiting.Account == account.Id)
            return Pages.Page(HeldFormPage.Continue(Signed(http, account), waiting, "Nu är du inloggad igen."));
        return Results.LocalRedirect(PageAddress.IsLocal(till) ? till : await Home(home, account, cancel));
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.Leave();
        return Results.LocalRedirect("/");
    }

    /// <summary>The page of whoever works for the instance, the one municipality that the person belongs to, or the list of all.</summary>
    private static async Task<string> Home(OnlyMembershipQuery home, Account account, CancellationToken cancel)
    {
        if (account.IsOperator)
            return "/drift";
        if (account.IsIndicatorAnalyst)
            return "/drift/nyckeltal";
        return await home.Run(account, cancel) is { } only ? $"/{only.Value}" : "/";
    }

    private static IResult Show(HttpContext http, string email, string? till, string kept, SignInFailure answer) =>
        Show(http, email, till, kept, answer.Errors, answer.Status);

    /// <summary>Whoever has just signed in, on a page that says no more than the name.</summary>
    private static PageContext Signed(HttpContext http, Account account)
    {
        var access = new CallerAccess(account.Id, account.DisplayName, Rights.None);
        http.Features.Set(access);
        return http.PageContext();
    }

    private static IResult Show(
        HttpContext http,
        string email,
        string? till,
        string kept,
        FormErrors errors,
        int status = 200
    ) =>
        Pages.Page(
            new SignInPage.Model
            {
                PageContext = http.PageContext(),
                Email = email,
                Till = till ?? "",
                Kept = kept,
                Errors = errors,
            },
            status
        );
}
