namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The way of a form that somebody has sent: its fields are read, the use case runs when all of them could be, and the
/// answer is the next page, or the same form with what was written and the reasons at its fields.
/// </summary>
public static class PostedForm
{
    /// <param name="read">Reads every field that is needed. The use case sees nothing else, so that none is read too late to be refused.</param>
    /// <param name="run">Is not called where a field could not be read.</param>
    /// <param name="next">The address to go on to, from what the use case answered.</param>
    /// <param name="again">The form; null where what it is about is gone by now, which is answered as missing.</param>
    public static async Task<IResult> Submit<TInput, T>(
        this IFormCollection posted,
        HttpContext http,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<T>>> run,
        Func<T, string> next,
        Func<FormValues, FormErrors, Task<IResult?>> again
    )
    {
        var values = FormValues.From(posted);
        var outcome = await Run(values, read, run);
        return outcome.Succeeded
            ? Results.LocalRedirect(next(outcome.Value))
            : await again(values, new FormErrors(outcome.Refusals)) ?? Pages.NotFound(http);
    }

    /// <summary>For a form that is about nothing that could be gone.</summary>
    public static Task<IResult> Submit<TInput, T>(
        this IFormCollection posted,
        HttpContext http,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<T>>> run,
        Func<T, string> next,
        Func<FormValues, FormErrors, IResult> again
    ) => posted.Submit(http, read, run, next, (values, errors) => Task.FromResult<IResult?>(again(values, errors)));

    /// <summary>For a button without fields of its own: what is refused is a page that says why.</summary>
    public static async Task<IResult> Submit<TInput, T>(
        this IFormCollection posted,
        HttpContext http,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<T>>> run,
        Func<T, string> next
    ) => http.GoOn(await Run(FormValues.From(posted), read, run), next);

    /// <summary>On to the next page, or a page that says why not.</summary>
    public static IResult GoOn<T>(this HttpContext http, Outcome<T> outcome, Func<T, string> next) =>
        outcome.Succeeded ? Results.LocalRedirect(next(outcome.Value)) : Problem.Of(outcome.Refusals).AsPage(http);

    private static Task<Outcome<T>> Run<TInput, T>(
        FormValues values,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<T>>> run
    )
    {
        var reader = new FormReader(values);
        var input = read(reader);
        return reader.Then(() => run(input));
    }
}
