using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>The list of rounds with the year, and the page of one.</summary>
public static class RoundEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{RoundText.Path}", ShowAll).AllowAnonymous();
        tenant.MapGet($"/{RoundText.Path}/{{id:guid}}", Show).AllowAnonymous();
        LiveRoundEndpoints.Map(tenant);
    }

    private static async Task<IResult> ShowAll(
        HttpContext http,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        var versions = access.MayEdit ? await reads.Plans.Versions(access, cancel) : [];
        var rounds = await reads.Rounds.Run(access, cancel);
        return Pages.Page(
            new RoundListPage.Model
            {
                PageContext = http.PageContext(),
                Rounds = rounds,
                Year = access.SeesDrafts ? await reads.Year.Run(access, cancel) : null,
                MayMake = versions.Any(v => v.State == VersionState.InForce),
                Today = reads.Clock.Today(),
            }
        );
    }

    /// <summary>Members see how far it has come. Everyone else is shown what was decided.</summary>
    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        [AsParameters] RoundReads reads,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        if (await reads.Rounds.One(access, id, cancel) is not { } round)
            return Pages.NotFound(http);
        if (!access.SeesDrafts)
            return Results.LocalRedirect(RoundText.AddressOf(http.PageContext(), round, "rapport"));
        if (round.State == RoundState.Planned)
            return Pages.Page(new PlannedRoundPage.Model { PageContext = http.PageContext(), Round = round });
        var mark = round.State == RoundState.Open ? await reads.Mark.Run(access, id, cancel) : null;
        return await reads.Round.Run(access, id, cancel) is { } view
            ? Pages.Page(
                new RoundPage.Model
                {
                    PageContext = http.PageContext(),
                    View = view,
                    Mark = mark,
                    Now = reads.Clock.GetUtcNow(),
                }
            )
            : Pages.NotFound(http);
    }
}
