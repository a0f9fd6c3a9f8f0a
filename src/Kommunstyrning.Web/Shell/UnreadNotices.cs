using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// How many notices are unread, for the head of a page. It is counted once the page has been made and before the transaction ends,
/// for members alone: a stranger's page, a file and an answer of the API ask nothing.
/// </summary>
public sealed class UnreadNotices(OwnNoticesQuery query, TenantWork work)
{
    /// <summary>0 where nobody has counted.</summary>
    public int Count { get; private set; }

    /// <summary>A filter within the request's transaction, where there is one.</summary>
    public static async ValueTask<object?> Run(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (
            result is RazorComponentResult
            && http.Access() is { SeesDrafts: true, IsSignedIn: true, VisitEndsAt: null } access
        )
            await http.RequestServices.GetRequiredService<UnreadNotices>().Take(http, access);
        return result;
    }

    private async Task Take(HttpContext http, Kommunstyrning.Tenancy.CallerAccess access) =>
        Count = http.GetEndpoint()?.Metadata.GetMetadata<OwnTransactionsMetadata>() is null
            ? await query.CountUnread(access, http.RequestAborted)
            : await work.Read(() => query.CountUnread(access, http.RequestAborted), http.RequestAborted);
}
