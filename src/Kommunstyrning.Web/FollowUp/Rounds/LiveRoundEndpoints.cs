using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>
/// How far a round has come as it is now, for whoever has its page open: a row of events for the script, and the same once for
/// everything else that asks.
/// </summary>
public static class LiveRoundEndpoints
{
    private const string Kind = "round";

    /// <summary>What all members of a municipality may see of a round that goes on, and no more.</summary>
    private static readonly CallerAccess AnyMember = new(null, "", Rights.SeeDrafts);

    public static void Map(IEndpointRouteBuilder tenant) =>
        tenant.MapGet($"/{RoundText.Path}/{{id:guid}}/nu", Now).AllowAnonymous().StreamsEvents();

    /// <summary>For those who see the page itself, and not there for all others.</summary>
    private static async Task<IResult> Now(
        HttpContext http,
        Guid id,
        [AsParameters] LiveRoundReads reads,
        EventStreams streams,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        if (await reads.Work.Read(() => reads.Mark.Run(access, id, cancel), cancel) is null)
            return Pages.NotFound(http);
        var page = http.PageContext() with { Access = AnyMember };
        if (!EventStreams.IsAskedFor(http))
            return await View(cancel) is { } view
                ? Pages.Fragment<RoundNow>(nameof(RoundNow.Content), Model(view))
                : Pages.NotFound(http);
        return streams.Answer(
            http,
            new LivePart(
                new EventTopic(page.Tenant!.Id, Kind, id),
                who => who.SeesDrafts,
                () =>
                    reads.Work.Read(
                        () => reads.Mark.Run(AnyMember, id, CancellationToken.None),
                        CancellationToken.None
                    ),
                async () =>
                    await View(CancellationToken.None) is { } view
                        ? await PictureDrawing.Markup(http.RequestServices, Model(view))
                        : ""
            )
        );

        Task<RoundInView?> View(CancellationToken until) =>
            reads.Work.Read(() => reads.Round.Run(AnyMember, id, until), until);

        RoundNow.Model Model(RoundInView view) => new() { PageContext = page, View = view };
    }
}

/// <summary>What the live part of a round's page reads.</summary>
public sealed record LiveRoundReads(RoundMarkQuery Mark, RoundQuery Round, TenantWork Work);
