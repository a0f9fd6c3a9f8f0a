using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>The page on which somebody signs in whose form was sent after the session had ended.</summary>
public sealed class SignInForm(HeldForms held) : ISignInForm
{
    public async Task<IResult> Holding(HttpContext http, HeldForm form) =>
        Pages.Page(
            new SignInPage.Model
            {
                PageContext = http.PageContext(),
                Till = form.From,
                Kept = held.Pack(form),
                Municipality = await http
                    .RequestServices.GetRequiredService<ProviderOfTenantQuery>()
                    .Run(SignInEndpoints.SlugOf(form.Path), http.RequestAborted),
                HasPasskeys = http.RequestServices.GetRequiredService<PasskeyCeremony>().IsPossible,
                Errors = FormErrors.None with
                {
                    Notice = "Du har loggats ut. Logga in igen, så finns det du skrev kvar. Det är inte sparat än.",
                },
            },
            StatusCodes.Status401Unauthorized
        );
}
