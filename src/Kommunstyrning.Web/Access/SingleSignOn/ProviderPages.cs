using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Pages that say what stood in the way at signing in by an identity provider, each with a way on.</summary>
internal static class ProviderPages
{
    /// <returns>Null where whoever asks may be sent away for that.</returns>
    public static IResult? WhyMayNot(HttpContext http, SignInPurpose purpose) =>
        purpose switch
        {
            SignInPurpose.SignIn or SignInPurpose.Invitation => null,
            SignInPurpose.Trial when http.Access().MayAdminister => null,
            SignInPurpose.Link when http.Access() is { IsSignedIn: true, Through: null } => null,
            SignInPurpose.Link or SignInPurpose.Trial => Refused(
                http,
                Refusal.Forbidden("Logga in med ditt lösenord först, i samma webbläsare, och försök igen.")
            ),
        };

    public static IResult NoProvider(HttpContext http) =>
        Message(
            http,
            "Kommunen har ingen egen inloggning",
            "Här loggar man in med e-postadress och lösenord.",
            StatusCodes.Status404NotFound,
            PasswordWay(http)
        );

    public static IResult Refused(HttpContext http, Refusal refusal) =>
        Message(http, "Det gick inte att logga in", refusal.Sentence, Problem.Of(refusal).Status, Ways(http));

    public static IResult Faulty(HttpContext http, SentAway sent, ProviderFaultException fault)
    {
        var text = ProviderFaultText.Of(fault);
        return sent.Purpose == SignInPurpose.Trial
            ? Message(
                http,
                "Provet gick inte",
                $"{text}\n\n{ProviderFaultText.Mend(fault.Fault)}",
                ProviderFaultText.StatusOf(fault.Fault),
                [new Choice(http.PageContext().At("inloggning"), "Tillbaka till inställningarna")]
            )
            : Message(
                http,
                "Det gick inte att logga in",
                $"{text}\n\nFörsök igen. Går det ändå inte, be kommunens administratör att prova inloggningen på sidan Inloggning.",
                ProviderFaultText.StatusOf(fault.Fault),
                Ways(http)
            );
    }

    /// <summary>The provider has vouched for somebody, and yet nobody is let in.</summary>
    public static IResult NotIn(HttpContext http, EntryState state) =>
        Message(
            http,
            "Du är inte inloggad här",
            state switch
            {
                EntryState.NotAdmitted =>
                    "Kommunens inloggning känner igen dig, men ingen har gett dig en plats här. Be kommunens administratör om en inbjudan.",
                EntryState.PlaceEnded =>
                    "Din plats här är avslutad. Be kommunens administratör, om du ska ha den tillbaka.",
                EntryState.Closed => "Kontot är stängt av den som driver tjänsten.",
                EntryState.NeedsFactor =>
                    "Din roll kräver två steg, och kommunens inloggning säger inte att den har frågat efter det andra. Logga in med lösenord och ställ in tvåstegsinloggning under Mitt konto, eller be den som sköter kommunens inloggning att kräva två steg av dig.",
                EntryState.In or EntryState.NeedsCode => throw new InvalidOperationException($"{state} is let in."),
            },
            StatusCodes.Status403Forbidden,
            PasswordWay(http)
        );

    private static Choice[] Ways(HttpContext http) =>
        [new Choice(http.PageContext().At("inloggning/start"), "Försök igen"), .. PasswordWay(http)];

    private static Choice[] PasswordWay(HttpContext http)
    {
        var home = http.PageContext().At();
        return
        [
            new Choice($"/logga-in?till={Uri.EscapeDataString(home)}", "Andra sätt att logga in"),
            new Choice(home, "Läs det som är beslutat, utan att logga in"),
        ];
    }

    private static IResult Message(
        HttpContext http,
        string heading,
        string text,
        int status,
        IReadOnlyList<Choice> ways
    ) =>
        Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = heading,
                Heading = heading,
                Text = text,
                Links = ways,
            },
            status
        );
}
