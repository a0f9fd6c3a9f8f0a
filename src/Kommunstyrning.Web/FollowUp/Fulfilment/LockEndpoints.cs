using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>Registers the decision on a round, and opens it again.</summary>
public static class LockEndpoints
{
    private const string Missing = "missing";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup(FulfilmentAddress.Of).RequireAuthorization(Permissions.Editor);
        editor.MapGet("/las", AskLock);
        editor.MapPost("/las", Lock);
        editor.MapGet("/oppna-igen", AskReopen);
        editor.MapPost("/oppna-igen", Reopen);
    }

    private static async Task<IResult> AskLock(
        HttpContext http,
        Guid id,
        RoundDocumentQuery documents,
        CancellationToken cancel
    ) => await LockForm(http, id, documents, values: null, FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Lock(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        LockRound lockRound,
        RoundDocumentQuery documents,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Input: Read(form)),
            asked => lockRound.Run(http.Access(), id, asked.Revision, asked.Input, cancel),
            edition => http.PageContext().At(id, "rapport", edition.Number),
            (values, errors) => LockForm(http, id, documents, values, errors, cancel),
            async () =>
                await documents.Run(http.Access(), id, edition: null, cancel) is { } found ? Filled(found) : null
        );

    private static async Task<IResult> AskReopen(
        HttpContext http,
        Guid id,
        RoundDocumentQuery documents,
        CancellationToken cancel
    ) => await ReopenForm(http, id, documents, values: null, FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Reopen(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ReopenRound reopen,
        RoundDocumentQuery documents,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Reason: form.Text("reason")),
            asked => reopen.Run(http.Access(), id, asked.Revision, asked.Reason, cancel),
            round => http.PageContext().At(round.Id, "rapport"),
            (values, errors) => ReopenForm(http, id, documents, values, errors, cancel),
            async () =>
                await documents.Run(http.Access(), id, edition: null, cancel) is { } found ? Filled(found) : null
        );

    private static LockInput Read(FormReader form) =>
        new()
        {
            Body = form.Text("body"),
            DecidedOn = form.Date("decidedOn"),
            Paragraph = form.Text("paragraph"),
            Missing = form.Map(Missing)
                .Where(m => Guid.TryParse(m.Key, out _))
                .GroupBy(m => Guid.Parse(m.Key))
                .ToDictionary(m => m.Key, m => m.First().Value),
        };

    private static FormValues Filled(FoundDocument found) =>
        new FormValues().With("revision", found.Round.Revision).With("body", "Kommunfullmäktige");

    private static async Task<IResult?> LockForm(
        HttpContext http,
        Guid id,
        RoundDocumentQuery documents,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await documents.Run(http.Access(), id, edition: null, cancel) is not { } found
            ? null
            : Pages.Page(
                new LockPage.Model
                {
                    PageContext = http.PageContext(),
                    Found = found,
                    WhyNot = found.Round.WhyClosed(),
                    Values = values ?? Filled(found),
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            );

    private static async Task<IResult?> ReopenForm(
        HttpContext http,
        Guid id,
        RoundDocumentQuery documents,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await documents.Run(http.Access(), id, edition: null, cancel) is not { } found
            ? null
            : Pages.Page(
                new ReopenPage.Model
                {
                    PageContext = http.PageContext(),
                    Found = found,
                    Values = values ?? Filled(found),
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            );
}
