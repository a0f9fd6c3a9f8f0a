using System.Globalization;
using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>What is said to a try that did not succeed: the same to an address with an account as to one without.</summary>
internal sealed record SignInFailure(int Status, FormErrors Errors)
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

    private static SignInFailure Say(string field, int status, string sentence) =>
        new(status, new FormErrors([Refusal.Invalid(field, sentence)]));

    private static string Minutes(TimeSpan wait) =>
        Math.Ceiling(wait.TotalMinutes) is > 1 and var minutes
            ? string.Create(Text.Swedish, $"{minutes:0} minuter")
            : "en minut";
}
