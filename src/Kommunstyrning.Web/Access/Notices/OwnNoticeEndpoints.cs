using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Access.Notices;

/// <summary>Somebody's own notices in a municipality. Another's answers like one that is not there.</summary>
public static class OwnNoticeEndpoints
{
    public const string Path = "notiser";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Member);
        member.MapGet("", List);
        member.MapGet("/{id:guid}", Follow).WithOwnTransactions();
        member.MapPost("/lasta", MarkAll);
    }

    /// <param name="raw">The page of the list; what cannot be read is the first.</param>
    private static async Task<IResult> List(
        HttpContext http,
        [FromQuery(Name = "sida")] string? raw,
        OwnNoticesQuery query,
        NoticePlaces places,
        SubscriptionsQuery subscriptions,
        WatchedPlaces watched,
        Outbox outbox,
        CancellationToken cancel
    )
    {
        var watching = await subscriptions.Own(http.Access(), cancel);
        var own = await query.Run(http.Access(), new QueryReader().Page(raw), cancel);
        return Pages.Page(
            new OwnNoticesPage.Model
            {
                PageContext = http.PageContext(),
                Own = own,
                SendsLetters = outbox.IsOpen,
                Places = await places.Run(http.Access(), own.Notices, cancel),
                Watching = watching,
                Watched = await watched.Run(http.Access(), [.. watching.Select(s => s.Target)], cancel),
            }
        );
    }

    /// <summary>
    /// Leads on to what it is about and notes that it was read, as a visit is noted where somebody opens a page: letters can hold
    /// links alone, and nothing but the own mark comes of it. What a browser fetches ahead by itself is not read.
    /// </summary>
    private static async Task<IResult> Follow(
        HttpContext http,
        Guid id,
        [AsParameters] OwnNoticeReads reads,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        var (notice, place) = await reads.Work.Read(
            async () =>
            {
                var notice = await reads.Query.One(access, id, cancel);
                var found = notice is null ? null : await reads.Places.Run(access, [notice], cancel);
                return (notice, found?.GetValueOrDefault(id));
            },
            cancel
        );
        if (notice is null)
            return Pages.NotFound(http);
        if (notice.ReadAt is null && !IsAhead(http))
            await reads.Work.Write(() => reads.Mark.One(access, id, cancel), cancel);
        return place is not null
            ? Results.LocalRedirect(http.PageContext().At(place.Address))
            : Pages.Page(
                new MessagePage.Model
                {
                    PageContext = http.PageContext(),
                    Title = "Notisen leder ingenstans längre",
                    Heading = "Det notisen gällde finns inte kvar för dig",
                    Text = OwnNoticesPage.Gone,
                    Links = [new Choice(http.PageContext().At(Path), "Till dina notiser")],
                }
            );
    }

    private static Task<IResult> MarkAll(
        HttpContext http,
        IFormCollection posted,
        MarkNotices mark,
        CancellationToken cancel
    ) => posted.Submit(http, form => form, _ => mark.All(http.Access(), cancel), _ => http.PageContext().At(Path));

    private static bool IsAhead(HttpContext http) =>
        http.Request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What following a notice asks of the core.</summary>
public sealed record OwnNoticeReads(OwnNoticesQuery Query, NoticePlaces Places, MarkNotices Mark, TenantWork Work);
