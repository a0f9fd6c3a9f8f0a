using Kommunstyrning.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What is sent twice with the same key is done once, and the second sending gets the answer of the first. Within the
/// transaction of the tenant, so that key and work are kept together or not at all.
/// </summary>
internal static class SentOnce
{
    public static async ValueTask<object?> Run(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (OneTimeKey.WhyNot(http) is { } faulty)
            return faulty;
        if (await OneTimeKey.Of(http) is not { } sent)
            return await next(context);
        var receipts = http.RequestServices.GetRequiredService<Receipts>();
        if (await receipts.Take(sent.Account, sent.Key, sent.Fingerprint, http.RequestAborted) is { } before)
            return string.Equals(before.Fingerprint, sent.Fingerprint, StringComparison.Ordinal)
                ? new KeptAnswer(ReceiptAnswer.Of(before))
                : await Used(http, before);

        var result = await next(context);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return result;
        if (!ExceptionMiddleware.IsApi(http) && result is not RedirectHttpResult)
        {
            await receipts.GiveBack(sent.Account, sent.Key, http.RequestAborted);
            return result;
        }
        var answer = await KeptAnswer.Written(http, (IResult)result!);
        await receipts.Keep(sent.Account, sent.Key, answer, http.RequestAborted);
        return new KeptAnswer(answer);
    }

    /// <summary>A form that was sent once, then changed and sent again: nothing is lost, and it can be sent as something new.</summary>
    private static async Task<IResult> Used(HttpContext http, Receipt before)
    {
        if (ExceptionMiddleware.IsApi(http))
            return Problem.UsedKey;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Pages.Page(
            new HeldFormPage.Model
            {
                PageContext = http.PageContext(),
                Title = "Formuläret är redan skickat",
                Text =
                    "Det här formuläret har redan skickats en gång och sparats, med ett annat innehåll. Det du skrev nu är inte sparat.",
                Button = "Skicka det som något nytt",
                Path = $"{http.Request.Path}{http.Request.QueryString}",
                Fields = HeldForm.FieldsOf(form),
                Links = before.Location is { } made ? [new Choice(made, "Visa det som sparades")] : [],
            },
            StatusCodes.Status409Conflict
        );
    }
}
