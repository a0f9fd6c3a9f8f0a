using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Shell;

/// <summary>A problem answer (RFC 9457): Swedish title and detail, a type that stays the same over time.</summary>
public sealed record Problem(int Status, string Name, string Title, string Detail, IReadOnlyList<Refusal> Refusals)
    : IResult,
        IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>Stable: clients may compare it.</summary>
    public string Type => $"urn:kommunstyrning:problem:{Name}";

    public static Problem Of(Refusal refusal) => Of([refusal]);

    public static Problem Of(IReadOnlyList<Refusal> refusals)
    {
        var (status, name, title) = refusals[0].Kind switch
        {
            RefusalKind.Missing => (404, "missing", "Det finns inte"),
            RefusalKind.Conflict => (409, "conflict", "Det går inte ihop med det som redan gäller"),
            RefusalKind.Stale => (412, "stale", "Någon annan hann före"),
            RefusalKind.Forbidden => (403, "forbidden", "Du får inte göra det här"),
            RefusalKind.Invalid => (422, "invalid", "Något behöver rättas"),
            var unknown => throw new InvalidOperationException($"{unknown} has no status code."),
        };
        return new Problem(status, name, title, refusals[0].Sentence, refusals);
    }

    /// <summary>Of a question in an address: what cannot be answered as it is asked is 400, what does not exist 404.</summary>
    public static Problem OfQuery(IReadOnlyList<Refusal> refusals) =>
        Of(refusals) is { Status: not StatusCodes.Status404NotFound } problem
            ? problem with
            {
                Status = StatusCodes.Status400BadRequest,
            }
            : Of(refusals);

    public static Problem PreconditionRequired { get; } =
        new(
            428,
            "precondition-required",
            "If-Match saknas",
            "Skicka den ETag som du läste i huvudet If-Match, så att ingen annans ändring skrivs över.",
            []
        );

    public static Problem Unreadable { get; } =
        new(
            400,
            "malformed",
            "Det som skickades går inte att läsa",
            "Innehållet saknas, eller så har något i innehållet eller adressen fel form.",
            []
        );

    public static Problem FaultyKey { get; } =
        new(
            400,
            "idempotency-key",
            "Engångsnyckeln går inte att läsa",
            "Huvudet Idempotency-Key ska ha 1 till 100 tecken: bokstäver a–z, siffror och skiljetecken utan mellanslag.",
            []
        );

    /// <summary>The key was used for something else within the time that it is remembered.</summary>
    public static Problem UsedKey { get; } =
        new(
            422,
            "idempotency-key-used",
            "Engångsnyckeln är redan använd",
            "Nyckeln i Idempotency-Key har redan använts för något annat. Välj en ny nyckel för varje sak som ska göras.",
            []
        );

    /// <summary>A charset that nobody knows, in a form or in JSON.</summary>
    public static Problem UnknownCharset { get; } =
        new(415, "media-type", "Formatet tas inte emot", "Teckenkodningen är okänd. Skicka innehållet i UTF-8.", []);

    public static Problem Encoded { get; } =
        new(
            415,
            "media-type",
            "Formatet tas inte emot",
            "Skicka innehållet som det är, utan komprimering (Content-Encoding).",
            []
        );

    public static Problem FaultyHost { get; } =
        new(400, "host", "Värdnamnet går inte att läsa", "Huvudet Host ska vara webbplatsens namn.", []);

    public static Problem FaultyAddress { get; } =
        new(
            400,
            "address",
            "Adressen går inte att läsa",
            "Adressen innehåller tecknet noll (%00). Ta bort det och försök igen.",
            []
        );

    /// <summary>The same for a token that never was, one that has ended, and one of another municipality.</summary>
    public static Problem UnknownToken { get; } =
        new(
            401,
            "token",
            "Åtkomsten gäller inte",
            "Token är okänd, har gått ut eller har dragits in. Hämta en ny och försök igen.",
            []
        );

    public static Problem Malformed(string? path) =>
        new(
            400,
            "malformed",
            "Det som skickades går inte att läsa",
            path is { Length: > 0 } ? $"Innehållet är fel vid {path}." : "Innehållet är inte giltig JSON.",
            []
        );

    public static Problem Of(int status) =>
        status switch
        {
            401 => new(401, "sign-in", "Du behöver logga in", "Logga in och försök igen.", []),
            403 => new(
                403,
                "forbidden",
                "Du får inte göra det här",
                "Ditt konto har inte den rätten i den här kommunen.",
                []
            ),
            404 => new(
                404,
                "missing",
                "Sidan finns inte",
                "Adressen leder ingenstans. Den kan vara felskriven eller ha flyttat.",
                []
            ),
            405 => new(
                405,
                "method",
                "Så går det inte att använda adressen",
                "Adressen tar inte emot den metoden.",
                []
            ),
            413 => new(413, "too-large", "Det är för stort", "Det som skickades är större än vad som tas emot.", []),
            408 => new(
                408,
                "timeout",
                "Det kom aldrig fram",
                "Det som skickades tog för lång tid på vägen. Försök igen.",
                []
            ),
            414 => new(
                414,
                "address-too-long",
                "Adressen är för lång",
                "Adressen får ha högst 8 000 tecken. Välj färre saker åt gången.",
                []
            ),
            415 => new(
                415,
                "media-type",
                "Formatet tas inte emot",
                "Skicka innehåll till API:et som application/json, och formulär som webbläsaren skickar dem.",
                []
            ),
            429 => new(
                429,
                "too-many",
                "Det blev för många anrop",
                "För många anrop på kort tid. Vänta en stund och försök igen.",
                []
            ),
            431 => new(
                431,
                "headers-too-large",
                "Det är för mycket i huvudet",
                "Anropets huvuden är för stora. Ta bort kakor för webbplatsen i webbläsaren och försök igen.",
                []
            ),
            503 => new(
                503,
                "unavailable",
                "Tjänsten är inte tillgänglig just nu",
                "Databasen svarar inte. Det som är sparat finns kvar, men det du just skickade är kanske inte sparat. Försök igen om en stund.",
                []
            ),
            >= 500 => new(
                status,
                "fault",
                "Något gick fel hos oss",
                "Felet har loggats. Inget av det du hade sparat tidigare har gått förlorat. Försök igen om en stund.",
                []
            ),
            _ => new(
                status,
                "bad-request",
                "Det gick inte att ta emot",
                "Sidan kan ha legat öppen för länge. Gå tillbaka, ladda om den och försök igen.",
                []
            ),
        };

    public Task ExecuteAsync(HttpContext httpContext) =>
        TypedResults
            .Problem(
                new ProblemDetails
                {
                    Type = Type,
                    Title = Title,
                    Detail = Detail,
                    Status = Status,
                    Extensions =
                    {
                        ["errors"] = Refusals
                            .Where(r => r.Field.Length > 0)
                            .GroupBy(r => r.Field, StringComparer.Ordinal)
                            .ToDictionary(g => g.Key, g => g.Select(r => r.Sentence).ToArray(), StringComparer.Ordinal),
                    },
                }
            )
            .ExecuteAsync(httpContext);

    public RazorComponentResult AsPage(HttpContext http) =>
        Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = Title,
                Heading = Title,
                Text = Detail,
            },
            Status
        );
}
