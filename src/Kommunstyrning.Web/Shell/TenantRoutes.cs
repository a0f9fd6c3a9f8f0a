using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Addresses that begin with a tenant: each request is one transaction of that tenant, unless the endpoint says that it
/// opens its own.
/// </summary>
public static class TenantRoutes
{
    public const string Parameter = "tenant";

    public static RouteGroupBuilder MapTenantGroup(this IEndpointRouteBuilder routes, string prefix)
    {
        var pattern = RoutePatternFactory.Parse(
            prefix,
            defaults: null,
            parameterPolicies: new RouteValueDictionary { [Parameter] = new TenantConstraint() }
        );
        var group = routes.MapGroup(pattern).WithMetadata(new TenantScopedMetadata());
        group.AddEndpointFilter(ExportTrail.Run);
        group.AddEndpointFilter(InTenantTransaction);
        group.AddEndpointFilter(UnreadNotices.Run);
        return group;
    }

    /// <summary>
    /// For what streams or lives long, such as an export or a row of events: the tenant is entered as everywhere, and what
    /// is read and written goes through <see cref="TenantWork"/>, a short transaction at a time.
    /// </summary>
    public static TBuilder WithOwnTransactions<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OwnTransactionsMetadata());

    /// <summary>
    /// Undone and run again from the beginning when somebody else wrote at the same moment: then the work itself says
    /// whether what it builds on is stale. What has begun to commit is not run again, since it may have been kept.
    /// </summary>
    private static async ValueTask<object?> InTenantTransaction(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<OwnTransactionsMetadata>() is not null)
            return await next(context);
        var db = http.RequestServices.GetRequiredService<KommunDb>();
        var isAgain = false;
        return await TransactionRetry.Run(
            commits =>
            {
                if (isAgain)
                {
                    db.ChangeTracker.Clear();
                    http.Response.Headers.Remove(HeaderNames.ETag);
                }
                var attempt = Once(context, next, db, isAgain, commits);
                isAgain = true;
                return attempt;
            },
            http.RequestAborted
        );
    }

    /// <summary>Commits before the answer leaves, and only what succeeded; everything else is undone.</summary>
    private static async Task<object?> Once(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        KommunDb db,
        bool isAgain,
        Action commits
    )
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        await using var transaction = await TenantTransaction.Begin(
            db,
            reads ? Intent.Read : Intent.Write,
            http.RequestAborted
        );
        if (isAgain && !reads)
            await transaction.TakeTurn(http.RequestAborted);
        var result = reads ? await next(context) : await SentOnce.Run(context, next);
        if (!reads && result is not IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            await transaction.Seal(http.RequestAborted);
            commits();
            await transaction.Commit(CancellationToken.None);
            await http.EvictPagesOf(http.RequestServices.GetRequiredService<CurrentTenant>().Id);
        }
        return result;
    }
}

/// <summary>Marks an endpoint that opens its transactions itself.</summary>
public sealed record OwnTransactionsMetadata;

/// <summary>Marks an endpoint whose address names a tenant.</summary>
public sealed record TenantScopedMetadata;
