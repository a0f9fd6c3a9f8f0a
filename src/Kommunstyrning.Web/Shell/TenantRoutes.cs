using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>Addresses that begin with a tenant: each request is one transaction of that tenant.</summary>
public static class TenantRoutes
{
    public const string Parameter = "tenant";

    public static RouteGroupBuilder MapTenantGroup(this IEndpointRouteBuilder routes, string prefix)
    {
        var group = routes.MapGroup(prefix).WithMetadata(new TenantScoped());
        group.AddEndpointFilter(InOneTransaction);
        return group;
    }

    /// <summary>Commits before the answer leaves, and only what succeeded; everything else is undone.</summary>
    private static async ValueTask<object?> InOneTransaction(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var db = http.RequestServices.GetRequiredService<KommunDb>();
        await using var transaction = await TenantTransaction.Begin(
            db,
            reads ? Intent.Read : Intent.Write,
            http.RequestAborted
        );
        var result = await next(context);
        if (!reads && result is not IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            await transaction.Commit(CancellationToken.None);
            await http.ForgetPagesOf(http.RequestServices.GetRequiredService<CurrentTenant>().Id);
        }
        return result;
    }
}

/// <summary>Marks an endpoint whose address names a tenant.</summary>
public sealed record TenantScoped;
