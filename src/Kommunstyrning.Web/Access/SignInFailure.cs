using System.Globalization;
using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>What is said to a try that did not succeed: the same to an address with an account as to one without.</summary>
public sealed record SignInFailure(int Status, FormErrors Errors)
{
    /// <summary>Sets Retry-After where it helps to wait.</summary>
    /// <param name="field">Where the sentence stands.</param>
    public static SignInFailure Of(HttpContext http, PasswordState state, TimeSpan wait, string field = "password")
    {
        if (wait > TimeSpan.Zero)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return state switch
        {
            PasswordState.TooManyForAccount => Say(
                field,
                StatusCodes.Status429TooManyRequests,
                $"För många försök. Vänta {Minutes(wait)} och försök igen."
            ),
            PasswordState.TooManyFromNetwork => Say(
                field,
                StatusCodes.Status429TooManyRequests,
                $"För många försök från det nätverk som du sitter på. Vänta {Minutes(wait)} och försök igen."
            ),
            PasswordState.TooManyAtOnce => Say(
                field,
                StatusCodes.Status503ServiceUnavailable,
                "Många loggar in just nu. Vänta några sekunder och försök igen."
            ),
            PasswordState.NoPlaceLeft => Say(
                field,
                StatusCodes.Status422UnprocessableEntity,
                "Ditt konto har inte längre någon behörighet här. Be den som bjöd in dig om en ny."
            ),
            _ => Say(field, StatusCodes.Status422UnprocessableEntity, "E-postadressen eller lösenordet stämmer inte."),
        };
    }

    /// <summary>Of a wrong code, or one that has been used.</summary>
    public static SignInFailure OfCode() =>
        Say(
            "code",
            StatusCodes.Status422UnprocessableEntity,
            "Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod i appen och skriv den."
        );

    private static SignInFailure Say(string field, int status, string sentence) =>
        new(status, new FormErrors([Refusal.Invalid(field, sentence)]));

    private static string Minutes(TimeSpan wait) =>
        Math.Ceiling(wait.TotalMinutes) is > 1 and var minutes
            ? string.Create(Text.Swedish, $"{minutes:0} minuter")
            : "en minut";
}
