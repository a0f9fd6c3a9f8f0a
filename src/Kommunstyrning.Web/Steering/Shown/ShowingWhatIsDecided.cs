using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.Shown;

/// <summary>
/// What a municipality has changed is on the instance's first page when its editor gets the answer. Stands outside of the
/// tenant's transaction, which has been committed by then.
/// </summary>
public static partial class ShowingWhatIsDecided
{
    public static RouteGroupBuilder ShowWhatIsDecided(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                var result = await next(context);
                var http = context.HttpContext;
                if (Writes(http) && result is not IStatusCodeHttpResult { StatusCode: >= 400 })
                    await Refresh(http);
                return result;
            }
        );
        return group;
    }

    private static bool Writes(HttpContext http) =>
        http.PageContext().Tenant is not null
        && !HttpMethods.IsGet(http.Request.Method)
        && !HttpMethods.IsHead(http.Request.Method);

    /// <summary>What was saved is saved: where this fails, each morning's job makes up for it.</summary>
    private static async Task Refresh(HttpContext http)
    {
        var tenant = http.PageContext().Tenant!;
        try
        {
            await http
                .RequestServices.GetRequiredService<ShownPlansAcrossTenants>()
                .Refresh(tenant, CancellationToken.None);
        }
#pragma warning disable CA1031 // whatever it was, the editor's own work went well
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var log = http.RequestServices.GetRequiredService<ILogger<ShownPlansAcrossTenants>>();
            LogLeftBehind(log, fault, tenant.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What {Municipality} shows on the first page was not brought up to date")]
    private static partial void LogLeftBehind(ILogger log, Exception fault, string municipality);
}
