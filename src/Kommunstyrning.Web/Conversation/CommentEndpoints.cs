using Kommunstyrning.Access;
using Kommunstyrning.Conversation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Conversation;

/// <summary>What members say of an element, and where one has been mentioned. Nothing of it is public.</summary>
public static class CommentEndpoints
{
    public const string Path = "kommentarer";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant.MapGroup("").RequireAuthorization(Permissions.Member);
        member.MapGet($"/{Path}", ShowMentions);
        member.MapGet($"/del/{{id:guid}}/{Path}", Show);
        member.MapPost($"/del/{{id:guid}}/{Path}", Write);
        member.MapGet($"/{Path}/{{id:guid}}/andra", Ask);
        member.MapPost($"/{Path}/{{id:guid}}/andra", Edit);
        member.MapPost($"/{Path}/{{id:guid}}/ta-bort", Remove);
    }

    private static async Task<IResult> ShowMentions(
        HttpContext http,
        CommentsQuery comments,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new MentionsPage.Model
            {
                PageContext = http.PageContext(),
                Comments = await comments.Mentioning(http.Access(), cancel),
            }
        );

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        [AsParameters] CommentReads reads,
        CancellationToken cancel
    ) => await reads.Thread(http, id, new FormValues(), FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Write(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        WriteComment write,
        [AsParameters] CommentReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => new CommentInput(form.Text("text"), form.Id("mentioned"), form.Text("address")),
            input => write.Run(http.Access(), id, input, cancel),
            comment => http.PageContext().At($"del/{id}/{Path}#kommentar-{comment.Id}"),
            (values, errors) => reads.Thread(http, id, values, errors, cancel)
        );

    private static async Task<IResult> Ask(
        HttpContext http,
        Guid id,
        CommentsQuery comments,
        CancellationToken cancel
    ) => await Form(http, id, comments, values: null, FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ChangeComment change,
        CommentsQuery comments,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Words: form.Text("text")),
            read => change.Edit(http.Access(), id, read.Revision, read.Words, cancel),
            comment => http.PageContext().At($"del/{comment.ElementId}/{Path}#kommentar-{comment.Id}"),
            (values, errors) => Form(http, id, comments, values, errors, cancel)
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ChangeComment change,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => change.Remove(http.Access(), id, revision, cancel),
            comment => http.PageContext().At($"del/{comment.ElementId}/{Path}")
        );

    /// <returns>Null where there is none that whoever asks has written.</returns>
    private static async Task<IResult?> Form(
        HttpContext http,
        Guid id,
        CommentsQuery comments,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await comments.Own(http.Access(), id, cancel) is { } own
            ? Pages.Page(
                new CommentFormPage.Model
                {
                    PageContext = http.PageContext(),
                    Read = own,
                    Values =
                        values
                        ?? new FormValues().With("revision", own.Comment.Revision).With("text", own.Comment.Text),
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}

/// <summary>What the thread of an element asks of the core.</summary>
public sealed record CommentReads(
    CommentsQuery Comments,
    ColleaguesQuery Colleagues,
    ElementTitlesQuery Titles,
    Outbox Outbox,
    TimeProvider Clock
)
{
    /// <returns>Null where there is no such element for whoever asks.</returns>
    internal async Task<IResult?> Thread(
        HttpContext http,
        Guid elementId,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        if (await Comments.OfElement(access, elementId, cancel) is not { } comments)
            return null;
        return Pages.Page(
            new CommentsPage.Model
            {
                PageContext = http.PageContext(),
                ElementId = elementId,
                Title = (await Titles.Run(access, [elementId], cancel))[elementId],
                Comments = comments,
                Colleagues = await Colleagues.Run(access, cancel),
                SendsLetters = Outbox.IsOpen,
                Now = Clock.GetUtcNow(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
