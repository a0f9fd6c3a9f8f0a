using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>The page of whoever has signed in: what waits, what has changed, what comes.</summary>
public static class MyWorkEndpoints
{
    public const string Path = "mitt-arbete";

    /// <summary>It notes the visit, so it opens its transactions itself: one that reads and, at most once a minute, one that writes.</summary>
    public static void Map(IEndpointRouteBuilder tenant) =>
        tenant.MapGet($"/{Path}", Show).RequireAuthorization(Permissions.SignedIn).WithOwnTransactions();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] MyWorkReads reads,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        var (visit, work, ownership) = await reads.Work.Read(
            async () =>
            {
                var visit = await reads.Visits.Run(access, cancel);
                var work = await reads.Query.Run(access, visit, cancel);
                return (visit, work, work.Plan is { } plan ? await reads.Ownership.Run(access, plan, cancel) : null);
            },
            cancel
        );
        if (visit.IsDue)
            await reads.Work.Write(() => reads.Note.Run(access, visit, cancel), cancel);
        return Pages.Page(
            new MyWorkPage.Model
            {
                PageContext = http.PageContext(),
                Work = work,
                Ownership = ownership,
            }
        );
    }
}

/// <summary>What the page reads.</summary>
public sealed record MyWorkReads(
    MyWorkQuery Query,
    OwnershipQuery Ownership,
    LastVisitQuery Visits,
    NoteVisit Note,
    TenantWork Work
);
