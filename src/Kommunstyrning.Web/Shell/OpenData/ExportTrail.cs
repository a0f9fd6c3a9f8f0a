using Kommunstyrning.Access;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// Whoever has a place in the municipality, or visits it for support, and takes a table away from its addresses leaves a line, before the file does.
/// Reading is no transaction that writes, so the line has a short one of its own, after that of the reading.
/// </summary>
internal static class ExportTrail
{
    public static async ValueTask<object?> Run(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (
            result is IDownload file
            && http.Features.Get<SignedIn>() is { } who
            && (who.Grants.Count > 0 || who.VisitEndsAt is not null)
        )
            await Write(http, file);
        return result;
    }

    /// <summary>Where the line cannot be written, nothing leaves.</summary>
    private static async Task Write(HttpContext http, IDownload file)
    {
        var trail = http.RequestServices.GetRequiredService<Trail>();
        var note = new TrailNote(TrailKind.Exported, file.FileName)
        {
            Details = [("address", $"{http.Request.Path}{http.Request.QueryString}")],
        };
        await http
            .RequestServices.GetRequiredService<TenantWork>()
            .Write(
                () =>
                {
                    trail.Add(note);
                    return Task.FromResult<Outcome<TrailNote>>(note);
                },
                http.RequestAborted
            );
    }
}
