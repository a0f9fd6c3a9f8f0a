using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>Signing in with a local account, and out.</summary>
public static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logga-in", Ask).AllowAnonymous().OpenWithoutFactor();
        routes.MapPost("/logga-in", SignIn).AllowAnonymous().OpenWithoutFactor();
        // as a delegate: a method that takes the context alone would be run without its answer
        routes.MapPost("/logga-ut", (Delegate)SignOut).AllowAnonymous().OpenWithoutFactor();
    }

    private static IResult Ask(HttpContext http, string? till) => Show(http, "", till, "", FormErrors.None);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        CheckPassword check,
        DeviceCookie device,
        SecondFactorQuery factors,
        PendingCookie pending,
        FinishSignIn finish,
        CancellationToken cancel
    )
    {
        var email = Identifier.Trim(form["email"]);
        var (till, kept) = (form["till"].ToString(), form[HeldForms.Field].ToString());
        var asked = new PasswordTry(email, form["password"].ToString(), http.Network(), device.Read(http));
        var found = await check.Run(asked, cancel);
        if (found.Account is not { } account)
            return Show(http, email, till, kept, SignInFailure.Of(http, found.State, found.Wait));
        if (!await factors.Has(account.Id, cancel))
            return await finish.Run(http, account, till, kept, cancel);

        await pending.Remember(http, account);
        // a form that waits is too long for an address
        return kept.Length > 0
            ? SignInCodeEndpoints.Show(http, till, kept)
            : Results.LocalRedirect($"{SignInCodeEndpoints.Path}?till={Uri.EscapeDataString(till)}");
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.Leave();
        return Results.LocalRedirect("/");
    }

    private static IResult Show(HttpContext http, string email, string? till, string kept, SignInFailure answer) =>
        Show(http, email, till, kept, answer.Errors, answer.Status);

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
