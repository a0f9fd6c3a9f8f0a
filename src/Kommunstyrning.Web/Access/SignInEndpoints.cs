using Kommunstyrning.Access;

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

    private static IResult Ask(HttpContext http, string? till) => Show(http, "", till, FormErrors.None);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        CheckPassword check,
        DeviceCookie device,
        OnlyMembershipQuery home,
        CancellationToken cancel
    )
    {
        var email = Identifier.Trim(form["email"]);
        var till = form["till"].ToString();
        var known = device.Read(http);
        var asked = new PasswordTry(email, form["password"].ToString(), http.Network(), known);
        var found = await check.Run(asked, cancel);
        if (found.Account is not { } account)
            return Show(http, email, till, SignInFailure.Of(http, found.State, found.Wait));

        await http.Enter(account, cancel);
        device.Remember(http, account, known);
        return Results.LocalRedirect(IsLocal(till) ? till : await Home(home, account, cancel));
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.Leave();
        return Results.LocalRedirect("/");
    }

    /// <summary>The operator's page, the one municipality that the person belongs to, or the list of all.</summary>
    private static async Task<string> Home(OnlyMembershipQuery home, Account account, CancellationToken cancel)
    {
        if (account.IsOperator)
            return "/drift";
        return await home.Run(account, cancel) is { } only ? $"/{only.Value}" : "/";
    }

    /// <summary>Our own addresses come encoded; a header cannot hold anything else.</summary>
    private static bool IsLocal(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal)
        && address.All(c => c is > ' ' and < '\x7f');

    private static IResult Show(HttpContext http, string email, string? till, SignInFailure answer) =>
        Show(http, email, till, answer.Errors, answer.Status);

    private static IResult Show(HttpContext http, string email, string? till, FormErrors errors, int status = 200) =>
        Pages.Page(
            new SignInPage.Model
            {
                PageContext = http.PageContext(),
                Email = email,
                Till = till ?? "",
                Errors = errors,
            },
            status
        );
}
