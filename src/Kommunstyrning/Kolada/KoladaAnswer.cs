using System.Net;

namespace Kommunstyrning.Kolada;

/// <summary>What a status code of the source means to us.</summary>
internal static class KoladaAnswer
{
    /// <exception cref="KoladaFault">Any answer but 200.</exception>
    public static void Check(HttpResponseMessage response, KoladaSettings settings)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return;
        var code = (int)response.StatusCode;
        throw response.StatusCode switch
        {
            HttpStatusCode.Gone => new KoladaFault(
                KoladaFaultKind.Retired,
                "Kolada har dragit tillbaka den här versionen av sitt gränssnitt (410). Programmet behöver uppdateras."
            ),
            HttpStatusCode.TooManyRequests => Busy(response, settings),
            >= HttpStatusCode.InternalServerError => new KoladaFault(
                KoladaFaultKind.Passing,
                $"Kolada svarade med ett fel ({code})."
            )
            {
                RetryAfter = Wait(response, settings),
            },
            HttpStatusCode.RequestTimeout => new KoladaFault(
                KoladaFaultKind.Passing,
                "Kolada svarade inte i tid (408)."
            ),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => KoladaFault.Broken(
                $"Kolada hänvisade till en annan adress ({code}). Den följs inte."
            ),
            _ => KoladaFault.Broken($"Kolada avvisade frågan ({code})."),
        };
    }

    private static KoladaFault Busy(HttpResponseMessage response, KoladaSettings settings) =>
        Asked(response) > settings.LongestRetryAfter
            ? new KoladaFault(KoladaFaultKind.Away, "Kolada tar inte emot fler frågor på en stund (429).")
            : new KoladaFault(KoladaFaultKind.Passing, "Kolada tar inte emot fler frågor just nu (429).")
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
