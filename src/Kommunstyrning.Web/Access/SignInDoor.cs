using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Access;

/// <summary>Signing in with a local account, and out.</summary>
public static class SignInDoor
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logga-in", Ask).AllowAnonymous();
        routes.MapPost("/logga-in", SignIn).AllowAnonymous();
        routes.MapPost("/logga-ut", SignOut).AllowAnonymous();
    }

    private static IResult Ask(HttpContext http, string? till) => Show(http, "", till, FormErrors.None);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        UserManager<Account> accounts,
        SignInManager<Account> signIn,
        KommunDb db,
        IHostEnvironment environment,
        CancellationToken cancel
    )
    {
        var email = Text.Line(form["email"]);
        var till = form["till"].ToString();
        var account = await accounts.FindByEmailAsync(email);
        var result =
            account is null || (account.IsDemo && environment.IsProduction())
                ? SignInResult.Failed
                : await signIn.PasswordSignInAsync(
                    account,
                    form["password"].ToString(),
                    isPersistent: false,
                    lockoutOnFailure: true
                );
        if (result.Succeeded)
            return Results.LocalRedirect(IsLocal(till) ? till : await Home(db, account!, cancel));

        var sentence = result.IsLockedOut
            ? "Kontot är låst en stund efter för många försök. Vänta fem minuter och försök igen."
            : "E-postadressen eller lösenordet stämmer inte.";
        return Show(http, email, till, new FormErrors([Refusal.Invalid("password", sentence)]));
    }

    private static async Task<IResult> SignOut(HttpContext http, IAuthenticationService authentication)
    {
        await authentication.SignOutAsync(http, IdentityConstants.ApplicationScheme, properties: null);
        return Results.LocalRedirect("/");
    }

    /// <summary>The operator's page, the one municipality that the person belongs to, or the list of all.</summary>
    private static async Task<string> Home(KommunDb db, Account account, CancellationToken cancel)
    {
        if (account.IsOperator)
            return "/drift";
        var memberships = await db
            .Memberships.Where(m => m.AccountId == account.Id)
            .OrderBy(m => m.TenantId)
            .Take(2)
            .ToListAsync(cancel);
        return memberships is [var only] ? $"/{only.TenantId.Value}" : "/";
    }

    /// <summary>Our own addresses come encoded; a header cannot hold anything else.</summary>
    private static bool IsLocal(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal)
        && address.All(c => c is > ' ' and < '\x7f');

    private static IResult Show(HttpContext http, string email, string? till, FormErrors errors) =>
        Pages.Page<SignInPage>(
            new
            {
                Frame = http.Frame(),
                Email = email,
                Till = till ?? "",
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
