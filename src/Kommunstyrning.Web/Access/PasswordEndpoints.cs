using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access;

/// <summary>Where an invited person sets a password, by the link that came with the invitation.</summary>
public static class PasswordEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/valj-losenord", Ask).AllowAnonymous();
        routes.MapPost("/valj-losenord", Choose).AllowAnonymous();
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        string? konto,
        string? kod,
        LinkIdentity link,
        ProviderOfTenantQuery providers,
        CancellationToken cancel
    ) =>
        Show(
            http,
            konto,
            kod,
            FormErrors.None,
            municipalities: await link.Invited(konto, kod) is { } invited ? await providers.For(invited.Id, cancel) : []
        );

    private static async Task<IResult> Choose(
        HttpContext http,
        IFormCollection form,
        ChoosePassword choose,
        CancellationToken cancel
    )
    {
        var (id, code) = (form["konto"].ToString(), form["kod"].ToString());
        var password = form["password"].ToString();
        if (!string.Equals(password, form["repeat"].ToString(), StringComparison.Ordinal))
            return Show(http, id, code, Refusal.Invalid("repeat", "De två lösenorden är inte lika."));

        var choice = await choose.Run(new ChosenPassword(id, code, password, http.Network()), cancel);
        if (choice.Refusal is { } refusal)
            return Show(http, id, code, refusal);
        if (choice.State != PasswordState.Right)
        {
            var answer = SignInFailure.Of(http, choice.State, choice.Wait);
            return Show(http, id, code, answer.Errors, answer.Status);
        }
        return Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = "Lösenordet är valt",
                Heading = "Lösenordet är valt",
                Text = "Nu kan du logga in med din e-postadress och ditt nya lösenord.",
                Links = new List<Choice> { new("/logga-in", "Logga in") },
            }
        );
    }

    private static IResult Show(HttpContext http, string account, string code, Refusal refusal) =>
        Show(http, account, code, new FormErrors([refusal]), Pages.StatusOf([refusal]));

    private static IResult Show(
        HttpContext http,
        string? account,
        string? code,
        FormErrors errors,
        int status = StatusCodes.Status200OK,
        IReadOnlyList<Tenant>? municipalities = null
    ) =>
        Pages.Page(
            new PasswordPage.Model
            {
                PageContext = http.PageContext(),
                Account = account ?? "",
                Code = code ?? "",
                Municipalities = municipalities ?? [],
                Errors = errors,
            },
            status
        );
}
