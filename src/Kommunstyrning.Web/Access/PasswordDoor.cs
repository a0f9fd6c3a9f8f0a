using Kommunstyrning.Access;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Web.Access;

/// <summary>Where an invited person sets a password, by the link that came with the invitation.</summary>
public static class PasswordDoor
{
    private const string WornOut = "Länken har redan använts eller är för gammal. Be den som bjöd in dig om en ny.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/valj-losenord", Ask).AllowAnonymous();
        routes.MapPost("/valj-losenord", Choose).AllowAnonymous();
    }

    private static IResult Ask(HttpContext http, string? konto, string? kod) => Show(http, konto, kod, FormErrors.None);

    private static async Task<IResult> Choose(HttpContext http, IFormCollection form, UserManager<Account> accounts)
    {
        var (id, code) = (form["konto"].ToString(), form["kod"].ToString());
        var password = form["password"].ToString();
        var refusal = string.Equals(password, form["repeat"].ToString(), StringComparison.Ordinal)
            ? await Set(accounts, id, code, password)
            : Refusal.Invalid("repeat", "De två lösenorden är inte lika.");
        if (refusal is not null)
            return Show(http, id, code, new FormErrors([refusal]));
        return Pages.Page<MessagePage>(
            new
            {
                Frame = http.Frame(),
                Title = "Lösenordet är valt",
                Heading = "Lösenordet är valt",
                Text = "Nu kan du logga in med din e-postadress och ditt nya lösenord.",
                Links = new List<Choice> { new("/logga-in", "Logga in") },
            }
        );
    }

    private static async Task<Refusal?> Set(UserManager<Account> accounts, string id, string code, string password)
    {
        var account = Guid.TryParse(id, out var key) ? await accounts.FindByIdAsync(key.ToString()) : null;
        if (account is null || PasswordLink.TokenOf(code) is not { } token)
            return Refusal.Invalid("", WornOut);
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (result.Succeeded)
            return null;
        return result.Errors.Any(e =>
            string.Equals(e.Code, nameof(IdentityErrorDescriber.InvalidToken), StringComparison.Ordinal)
        )
            ? Refusal.Invalid("", WornOut)
            : Refusal.Invalid("password", $"Välj ett lösenord med minst {AccessServices.PasswordLength} tecken.");
    }

    private static IResult Show(HttpContext http, string? account, string? code, FormErrors errors) =>
        Pages.Page<PasswordPage>(
            new
            {
                Frame = http.Frame(),
                Account = account ?? "",
                Code = code ?? "",
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
