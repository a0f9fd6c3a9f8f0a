using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>What a fault of the identity provider is called in plain Swedish, and what to do about it.</summary>
public static class ProviderFaultText
{
    /// <summary>One sentence, or two: what is wrong.</summary>
    public static string Of(ProviderFaultException fault) =>
        fault.Fault switch
        {
            ProviderFault.InternalAddress =>
                $"Adressen {Quoted(fault)} leder till ett internt nätverk, dit tjänsten inte får gå.",
            ProviderFault.UnknownHost => $"Det finns ingen server med namnet {Quoted(fault)}.",
            ProviderFault.Unreachable => "Leverantören går inte att nå. Ingen svarar på adressen.",
            ProviderFault.Certificate =>
                "Leverantörens certifikat går inte att lita på: det är för gammalt, gäller ett annat namn eller är utgivet av någon okänd.",
            ProviderFault.TooSlow => "Leverantören svarade inte i tid.",
            ProviderFault.TooLarge => "Leverantörens svar är orimligt stort och togs inte emot.",
            ProviderFault.Redirects =>
                $"Leverantören skickar vidare till en annan adress, {Quoted(fault)}. Sådant följs inte.",
            ProviderFault.WrongStatus => $"Leverantören svarade inte som den ska på adressen: {Quoted(fault)}.",
            ProviderFault.NotADocument => $"Svaret från {Quoted(fault)} är inte den JSON som det ska vara.",
            ProviderFault.OtherIssuer =>
                $"Leverantören säger sig heta något annat än adressen som är inskriven: {Quoted(fault)}.",
            ProviderFault.MissingEndpoint => $"I leverantörens beskrivning saknas {Quoted(fault)}.",
            ProviderFault.Unencrypted => $"Adressen {Quoted(fault)} är inte krypterad (https).",
            ProviderFault.NoKeys =>
                "Leverantören visar inga nycklar (JWKS), så det går inte att kontrollera vem som har skrivit svaret.",
            ProviderFault.Unsupported => $"Leverantören kan inte det som behövs: {Quoted(fault)}.",
            ProviderFault.ClientRefused =>
                "Leverantören känner inte igen tjänsten: klient-id eller klienthemlighet är fel, eller så får klienten inte logga in på det här sättet.",
            ProviderFault.RedirectRefused => "Leverantören godtar inte återadressen.",
            ProviderFault.CodeRefused =>
                "Leverantören godtog inte koden som den själv hade lämnat. Den kan ha gått ut.",
            ProviderFault.RequestRefused => $"Leverantören sade nej till inloggningen: {Quoted(fault)}.",
            ProviderFault.AccessDenied => "Inloggningen avbröts, eller så får du inte använda den hos leverantören.",
            ProviderFault.NotUnderWay =>
                "Svaret hör inte till någon inloggning som pågår i den här webbläsaren. Den kan ha tagit för lång tid, redan vara använd eller ha börjat i ett annat fönster.",
            ProviderFault.MixedUp =>
                "Svaret kom från en annan leverantör än den som tillfrågades. Ingen har loggats in.",
            ProviderFault.BadSignature =>
                "Svaret är inte undertecknat med någon av leverantörens nycklar. Ingen har loggats in.",
            ProviderFault.BadIssuer =>
                "Svaret är utfärdat av någon annan än kommunens leverantör. Ingen har loggats in.",
            ProviderFault.BadAudience => "Svaret är ställt till en annan tjänst än den här. Ingen har loggats in.",
            ProviderFault.BadNonce =>
                "Svaret hör till en annan inloggning än den som du började. Ingen har loggats in.",
            ProviderFault.BadTime =>
                "Svaret har gått ut eller gäller inte än. Klockorna hos leverantören och tjänsten går kanske olika.",
            ProviderFault.BadToken => "Svaret saknar något som det måste ha, eller är felaktigt. Ingen har loggats in.",
            ProviderFault.Changed => "Kommunens inställningar för inloggning ändrades medan du loggade in.",
            ProviderFault.Other => "Något gick fel i inloggningen hos leverantören.",
        };

    /// <summary>What the administrator, or whoever looks after the provider, does about it.</summary>
    public static string Mend(ProviderFault fault) =>
        fault switch
        {
            ProviderFault.InternalAddress =>
                "Rätta adressen. Ligger leverantören verkligen i ett internt nätverk, be den som driver tjänsten att tillåta namnet (SingleSignOn__InternalHosts).",
            ProviderFault.UnknownHost => "Kontrollera stavningen av adressen.",
            ProviderFault.Unreachable =>
                "Kontrollera adress och port, och att leverantören är igång och nås från internet.",
            ProviderFault.Certificate => "Be den som sköter leverantören att förnya certifikatet.",
            ProviderFault.TooSlow =>
                "Försök igen om en stund. Är det alltid långsamt, be den som sköter leverantören att se efter.",
            ProviderFault.TooLarge => "Kontrollera att adressen är leverantörens issuer.",
            ProviderFault.Redirects => "Skriv den adress som leverantören skickar vidare till, om det är den rätta.",
            ProviderFault.WrongStatus or ProviderFault.NotADocument =>
                "Kontrollera att adressen är leverantörens issuer. Lägger man till /.well-known/openid-configuration efter den ska ett JSON-dokument visas.",
            ProviderFault.OtherIssuer =>
                "Skriv adressen precis som leverantören säger den, också med eller utan snedstreck på slutet. Är det en helt annan, har du fått fel adress.",
            ProviderFault.MissingEndpoint or ProviderFault.NoKeys or ProviderFault.Unsupported =>
                "Leverantören behöver ställas in för OpenID Connect med kod (authorization code), PKCE och hemlighet i formuläret eller huvudet (client_secret_post, client_secret_basic).",
            ProviderFault.Unencrypted => "Leverantören måste ha https på alla sina adresser.",
            ProviderFault.ClientRefused =>
                "Kopiera klient-id och skriv hemligheten på nytt. Hos leverantören ska klienten få använda kod (authorization code) och client_secret_post eller client_secret_basic.",
            ProviderFault.RedirectRefused => "Registrera återadressen här ovanför hos leverantören, tecken för tecken.",
            ProviderFault.CodeRefused
            or ProviderFault.NotUnderWay
            or ProviderFault.Changed
            or ProviderFault.AccessDenied
            or ProviderFault.Other => "Börja om.",
            ProviderFault.RequestRefused =>
                "Kontrollera de extra uppgifterna (scopes) och hur klienten är inställd hos leverantören.",
            ProviderFault.MixedUp
            or ProviderFault.BadIssuer
            or ProviderFault.BadAudience
            or ProviderFault.BadNonce
            or ProviderFault.BadSignature
            or ProviderFault.BadToken =>
                "Händer det igen, be den som sköter leverantören att se efter. Någon kan försöka ta sig in.",
            ProviderFault.BadTime => "Be den som sköter leverantören att ställa klockan.",
        };

    /// <summary>Of an answer that shows the fault to whoever signs in.</summary>
    public static int StatusOf(ProviderFault fault) =>
        fault switch
        {
            ProviderFault.NotUnderWay or ProviderFault.Changed => StatusCodes.Status400BadRequest,
            ProviderFault.AccessDenied
            or ProviderFault.MixedUp
            or ProviderFault.BadSignature
            or ProviderFault.BadIssuer
            or ProviderFault.BadAudience
            or ProviderFault.BadNonce
            or ProviderFault.BadTime
            or ProviderFault.BadToken => StatusCodes.Status403Forbidden,
            ProviderFault.InternalAddress
            or ProviderFault.UnknownHost
            or ProviderFault.Unreachable
            or ProviderFault.Certificate
            or ProviderFault.TooSlow
            or ProviderFault.TooLarge
            or ProviderFault.Redirects
            or ProviderFault.WrongStatus
            or ProviderFault.NotADocument
            or ProviderFault.OtherIssuer
            or ProviderFault.MissingEndpoint
            or ProviderFault.Unencrypted
            or ProviderFault.NoKeys
            or ProviderFault.Unsupported
            or ProviderFault.ClientRefused
            or ProviderFault.RedirectRefused
            or ProviderFault.CodeRefused
            or ProviderFault.RequestRefused
            or ProviderFault.Other => StatusCodes.Status502BadGateway,
        };

    private static string Quoted(ProviderFaultException fault) =>
        fault.Detail.Length > 0 ? $"”{fault.Detail}”" : "(okänd)";
}
