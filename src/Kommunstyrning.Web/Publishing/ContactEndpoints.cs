using Kommunstyrning.Publishing;

namespace Kommunstyrning.Web.Publishing;

/// <summary>How the public reaches a municipality, and the form in which its administrator says so.</summary>
public static class ContactEndpoints
{
    public const string Path = "kontakt";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}", Show).AllowAnonymous().Keep();
        tenant.MapGet($"/{Path}/andra", Ask).RequireAuthorization(Permissions.Administrator);
        tenant.MapPost($"/{Path}/andra", Save).RequireAuthorization(Permissions.Administrator);
    }

    private static async Task<IResult> Show(HttpContext http, PublicNoticeQuery notice, CancellationToken cancel) =>
        Pages.Page(
            new ContactPage.Model { PageContext = http.PageContext(), Contact = (await notice.Run(cancel)).Contact }
        );

    private static async Task<IResult> Ask(HttpContext http, PublicNoticeQuery notice, CancellationToken cancel)
    {
        var contact = (await notice.Run(cancel)).Contact;
        var values = new FormValues()
            .With("revision", contact.Revision)
            .With("phone", contact.Phone)
            .With("email", contact.Email)
            .With("postalAddress", contact.PostalAddress)
            .With("visitingAddress", contact.VisitingAddress)
            .With("openingHours", contact.OpeningHours)
            .With("feedbackAddress", contact.FeedbackAddress)
            .With("welfareAddress", contact.WelfareAddress);
        return Form(http, values, FormErrors.None);
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveContact save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Input: new ContactInput
                    {
                        Phone = form.Text("phone"),
                        Email = form.Text("email"),
                        PostalAddress = form.Text("postalAddress"),
                        VisitingAddress = form.Text("visitingAddress"),
                        OpeningHours = form.Text("openingHours"),
                        FeedbackAddress = form.Text("feedbackAddress"),
                        WelfareAddress = form.Text("welfareAddress"),
                    }
                ),
            read => save.Run(http.Access(), read.Revision, read.Input, cancel),
            _ => http.PageContext().At(Path),
            (values, errors) => Form(http, values, errors)
        );

    private static IResult Form(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new ContactFormPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
