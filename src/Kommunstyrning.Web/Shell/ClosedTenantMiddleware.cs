namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Answers for a municipality that is paused or deleted: pages, the API and files alike, to members and strangers, with what
/// nobody may keep. A form that was open when the pause came is given back as it was written.
/// </summary>
public sealed class ClosedTenantMiddleware(RequestDelegate next, HeldForms held, ISignInForm signIn)
{
    /// <summary>Seconds, an hour: nobody knows how long a pause lasts.</summary>
    private const string RetryAfter = "3600";

    private static readonly Endpoint Closed = new(
        requestDelegate: null,
        new EndpointMetadataCollection(new NoStoreMetadata()),
        "Closed"
    );

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<ClosedTenant>() is not { Problem: var problem })
        {
            await next(http);
            return;
        }
        var form = ExceptionMiddleware.IsApi(http) ? null : await held.Take(http);
        http.SetEndpoint(Closed);
        var isPaused = problem.Status == StatusCodes.Status503ServiceUnavailable;
        if (isPaused)
            http.Response.Headers.RetryAfter = RetryAfter;
        IResult answer =
            ExceptionMiddleware.IsApi(http) ? problem
            : !isPaused || form is null ? problem.AsPage(http)
            : http.Access().AccountId is not { } account ? await signIn.Holding(http, form)
            : account == form.Account ? GiveBack(http, problem, form)
            : problem.AsPage(http);
        await answer.ExecuteAsync(http);
    }

    private static IResult GiveBack(HttpContext http, Problem problem, HeldForm form) =>
        Pages.Page(
            new HeldFormPage.Model
            {
                PageContext = http.PageContext(),
                Title = problem.Title,
                Text =
                    $"{problem.Detail}\nDet du skrev är inte sparat, men det finns kvar på den här sidan. Låt den stå öppen och tryck på knappen när pausen är slut, så visas formuläret som du fyllde i det.",
                Button = "Försök igen",
                Path = form.Path,
                Fields = form.AskedAgain,
            },
            problem.Status
        );
}
