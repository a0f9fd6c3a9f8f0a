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
    /// <param name="now">
    /// The form as it would be opened now. Given it, a form that builds on what somebody has changed meanwhile shows both
    /// texts and can be saved on the newest revision.
    /// </param>
    public static async Task<IResult> Submit<TInput, T>(
        this IFormCollection posted,
        HttpContext http,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<T>>> run,
        Func<T, string> next,
        Func<FormValues, FormErrors, Task<IResult?>> again,
        Func<Task<FormValues?>>? now = null
    )
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return await again(values, Unsaved) ?? Pages.NotFound(http);
        var outcome = await Run(values, read, run);
        if (outcome.Succeeded)
            return Results.LocalRedirect(next(outcome.Value));
        if (outcome.Refusals[0].Kind == RefusalKind.Stale && now is not null && await now() is { } theirs)
            return await again(new FormConflict(values, theirs).Merged(), Beside(new FormConflict(values, theirs)))
                ?? Pages.NotFound(http);
        return await again(values, new FormErrors(outcome.Refusals)) ?? Pages.NotFound(http);
    }

    private static FormErrors Beside(FormConflict conflict) =>
        new([
            new Refusal(
                RefusalKind.Stale,
                "",
                "Det här har ändrats av någon annan sedan du öppnade sidan. Det du skrev står kvar, och vid varje fält som skiljer sig står vad som gäller nu. Ändra det du vill och spara igen, så är det ditt som gäller."
            ),
        ])
        {
            Conflict = conflict,
        };

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
    ) =>
        posted.IsAskedAgain()
            ? AskedAgain(http, posted)
            : http.GoOn(await Run(FormValues.From(posted), read, run), next);

    /// <summary>The form is to be shown with what was written in it, and nothing is to be done.</summary>
    public static bool IsAskedAgain(this IFormCollection posted) => posted.ContainsKey(HeldForm.Flag);

    /// <summary>For a button: there is nothing to show again, so it is to be pressed again.</summary>
    public static IResult AskedAgain(HttpContext http, IFormCollection posted)
    {
        var from = posted[HeldForm.FromField].ToString();
        return Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = "Inget har ändrats",
                Heading = "Inget har ändrats än",
                Text = "Gå tillbaka till sidan och tryck på knappen en gång till.",
                Links = PageAddress.IsLocal(from) ? [new Choice(from, "Tillbaka till sidan")] : [],
            }
        );
    }

    /// <summary>What is said over a form that is shown again with what was written.</summary>
    public static FormErrors Unsaved { get; } =
        FormErrors.None with
        {
            Notice = "Det du skrev står kvar här och är inte sparat än. Läs igenom det och spara.",
        };

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
