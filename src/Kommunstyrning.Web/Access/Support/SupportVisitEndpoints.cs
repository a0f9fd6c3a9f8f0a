using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Support;

/// <summary>The municipality sees who has been there for support, when and why, and ends a visit that goes on.</summary>
public static class SupportVisitEndpoints
{
    public const string Path = "personer/stod";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var administrator = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("", List);
        administrator.MapPost("/{id:guid}/avsluta", End);
    }

    private static async Task<IResult> List(
        HttpContext http,
        SupportVisitsQuery visits,
        Outbox outbox,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new SupportVisitsPage.Model
            {
                PageContext = http.PageContext(),
                Visits = await visits.Run(http.Access(), cancel) ?? [],
                SendsLetters = outbox.IsOpen,
            }
        );

    private static Task<IResult> End(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        EndSupport end,
        CancellationToken cancel
    ) => posted.Submit(http, _ => id, visit => end.Run(http.Access(), visit, cancel), _ => http.PageContext().At(Path));
}
