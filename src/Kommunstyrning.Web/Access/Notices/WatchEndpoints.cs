using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Notices;

/// <summary>Somebody begins to watch an indicator or a saved comparison, or no longer does.</summary>
public static class WatchEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant.MapGroup($"/{OwnNoticeEndpoints.Path}").RequireAuthorization(Permissions.Member);
        member.MapPost("/bevaka", Begin);
        member.MapPost("/sluta-bevaka", End);
    }

    private static Task<IResult> Begin(
        HttpContext http,
        IFormCollection posted,
        ChangeSubscription change,
        WatchedPlaces places,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("vad"),
            async target =>
                await places.IsThere(http.Access(), target, cancel)
                    ? await change.Begin(http.Access(), target, cancel)
                    : Refusal.Missing("Det du vill bevaka"),
            _ => http.PageContext().At($"{OwnNoticeEndpoints.Path}#bevakas")
        );

    private static Task<IResult> End(
        HttpContext http,
        IFormCollection posted,
        ChangeSubscription change,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Id("bevakning") ?? Guid.Empty,
            id => change.End(http.Access(), id, cancel),
            _ => http.PageContext().At($"{OwnNoticeEndpoints.Path}#bevakas")
        );
}
