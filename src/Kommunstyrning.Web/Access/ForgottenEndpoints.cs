using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>Where somebody who has forgotten the password asks for a letter, or reads whom to ask.</summary>
public static class ForgottenEndpoints
{
    private const string Path = "/glomt-losenord";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Ask).AllowAnonymous();
        routes.MapPost(Path, Request).AllowAnonymous();
    }

    private static IResult Ask(HttpContext http, Outbox outbox) => Show(http, outbox, "", FormErrors.None);

    /// <summary>What is answered holds nothing of the address, so that it is the same for all that can be written to.</summary>
    private static async Task<IResult> Request(
        HttpContext http,
        IFormCollection form,
        RequestReset request,
        Outbox outbox,
        CancellationToken cancel
    )
    {
        var email = Identifier.Trim(form["email"]);
        var outcome = await request.Run(email, http.Network(), cancel);
        if (!outcome.Succeeded)
            return Show(http, outbox, email, new FormErrors(outcome.Refusals), Pages.StatusOf(outcome.Refusals));
        if (outcome.Value.Exceeded != TryLimit.None)
        {
            var state =
                outcome.Value.Exceeded == TryLimit.Network
                    ? PasswordState.TooManyFromNetwork
                    : PasswordState.TooManyForAccount;
            var told = SignInFailure.Of(http, state, outcome.Value.Wait, field: "email");
            return Show(http, outbox, email, told.Errors, told.Status);
        }
        return Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = "Titta i din inkorg",
                Heading = "Titta i din inkorg",
                Text =
                    "Hör adressen till ett konto här, är ett brev på väg dit med en länk för att välja ett nytt lösenord. Länken gäller i en timme. Kommer inget brev på några minuter, titta bland skräpposten och se efter att adressen är den som du brukar logga in med.",
                Links = new List<Choice> { new("/logga-in", "Logga in"), new(Path, "Skriv en annan adress") },
            }
        );
    }

    private static IResult Show(
        HttpContext http,
        Outbox outbox,
        string email,
        FormErrors errors,
        int status = StatusCodes.Status200OK
    ) =>
        Pages.Page(
            new ForgottenPage.Model
            {
                PageContext = http.PageContext(),
                SendsLetters = outbox.IsOpen,
                Email = email,
                Errors = errors,
            },
            status
        );
}
