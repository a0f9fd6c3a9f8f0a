using System.Net;

namespace Kommunstyrning.Kolada;

/// <summary>What a status code of the source means to us.</summary>
internal static class KoladaAnswer
{
    /// <exception cref="KoladaException">Any answer but 200.</exception>
    public static void Check(HttpResponseMessage response, KoladaSettings settings)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return;
        var code = (int)response.StatusCode;
        throw response.StatusCode switch
        {
            HttpStatusCode.Gone => new KoladaException(
                KoladaErrorKind.Retired,
                "Kolada har dragit tillbaka den här versionen av sitt gränssnitt (410). Programmet behöver uppdateras."
            ),
            HttpStatusCode.TooManyRequests => Busy(response, settings),
            >= HttpStatusCode.InternalServerError => new KoladaException(
                KoladaErrorKind.Passing,
                $"Kolada svarade med ett fel ({code})."
            )
            {
                RetryAfter = Wait(response, settings),
            },
            HttpStatusCode.RequestTimeout => new KoladaException(
                KoladaErrorKind.Passing,
                "Kolada svarade inte i tid (408)."
            ),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => KoladaException.Broken(
                $"Kolada hänvisade till en annan adress ({code}). Den följs inte."
            ),
            _ => KoladaException.Broken($"Kolada avvisade frågan ({code})."),
        };
    }

    private static KoladaException Busy(HttpResponseMessage response, KoladaSettings settings) =>
        Asked(response) > settings.LongestRetryAfter
            ? new KoladaException(KoladaErrorKind.Away, "Kolada tar inte emot fler frågor på en stund (429).")
            : new KoladaException(KoladaErrorKind.Passing, "Kolada tar inte emot fler frågor just nu (429).")
            {
                RetryAfter = Asked(response),
            };

    private static TimeSpan? Wait(HttpResponseMessage response, KoladaSettings settings) =>
        Asked(response) is { } wait && wait <= settings.LongestRetryAfter ? wait : null;

    private static TimeSpan? Asked(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } at } when response.Headers.Date is { } now && at > now => at - now,
            _ => null,
        };
}
