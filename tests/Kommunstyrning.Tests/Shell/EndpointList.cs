using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>All endpoints of the running program.</summary>
internal static class EndpointList
{
    public static IReadOnlyList<RouteEntry> Of(Instance instance) =>
        Routes.Of(instance.Services.GetServices<EndpointDataSource>());

    public static HttpMethod Verb(this RouteEntry endpoint) => HttpMethod.Parse(endpoint.Method);

    public static bool IsApi(this RouteEntry endpoint) =>
        endpoint.Pattern.StartsWith("/api/", StringComparison.Ordinal);

    public static bool Writes(this RouteEntry endpoint) => endpoint.Method is not ("GET" or "HEAD");

    /// <summary>The built files one by one, each in a folder and for everyone, and in development what is not built yet.</summary>
    public static bool IsAFile(this RouteEntry endpoint) =>
        endpoint is { Method: "GET" or "HEAD", Who: "everyone" }
        && (
            endpoint.Pattern.EndsWith(":file}", StringComparison.Ordinal)
            || (
                Path.HasExtension(endpoint.Pattern)
                && endpoint.Pattern.LastIndexOf('/') > 0
                && !endpoint.Pattern.Contains('{', StringComparison.Ordinal)
                && !endpoint.Pattern.StartsWith("/api/", StringComparison.Ordinal)
            )
        );

    /// <summary>For whoever has a right in the municipality beside that of reading: the demonstration's redaktör has all of them.</summary>
    public static bool IsForEditors(this RouteEntry endpoint) =>
        endpoint.Who
            is "editor"
                or "unitEditor"
                or "reporter"
                or "answerer"
                or "noter"
                or "comparer"
                or "administrator";

    public static bool NamesARow(this RouteEntry endpoint) => endpoint.Parameter() is not null;

    /// <summary>The parameter beside the tenant, as it stands in the pattern.</summary>
    public static string? Parameter(this RouteEntry endpoint) =>
        new[] { "{id:guid}", "{id}", "{versionId:guid}", "{account:guid}", "{round:guid}" }.FirstOrDefault(p =>
            endpoint.Pattern.Contains(p, StringComparison.Ordinal)
        );

    public static string At(this RouteEntry endpoint, string tenant, string id) =>
        endpoint
            .Pattern.Replace("{tenant}", tenant, StringComparison.Ordinal)
            .Replace(endpoint.Parameter() ?? "{id}", id, StringComparison.Ordinal)
            .Replace("{slug}", tenant, StringComparison.Ordinal)
            .Replace("{register}", endpoint.IsApi() ? "partners" : "partner", StringComparison.Ordinal)
            .Replace("{tie}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{indicator}", "N15419", StringComparison.Ordinal)
            .Replace("{comment:guid}", id, StringComparison.Ordinal)
            .Replace("{unit:guid}", id, StringComparison.Ordinal)
            .Replace("{unit}", id, StringComparison.Ordinal)
            .Replace("{element}", id, StringComparison.Ordinal)
            .Replace("{**path}", "recurring/trigger", StringComparison.Ordinal);

    /// <summary>What a round has once it is open; a planned one is seen by those who edit alone.</summary>
    private static bool IsOfOpenRound(string pattern) =>
        new[] { "/nu", "/rapport", "/maluppfyllelse", "/revision", "/las", "/oppna-igen", "/lagg-till", "/paminn" }.Any(
            page => pattern.Contains(page, StringComparison.Ordinal)
        );

    /// <summary>Whose ids the pattern's parameter takes.</summary>
    public static string Takes(this RouteEntry endpoint) =>
        endpoint.Pattern switch
        {
            var p
                when p.Contains("/niva/{", StringComparison.Ordinal)
                    || p.Contains("/levels/{", StringComparison.Ordinal) => "level",
            var p
                when p.Contains("/modell/{", StringComparison.Ordinal)
                    || p.Contains("/models/{", StringComparison.Ordinal) => "version",
            var p when p.Contains("/rounds/{id}/units/", StringComparison.Ordinal) => "openRound",
            var p
                when p.Contains("/organisation/{", StringComparison.Ordinal)
                    || p.Contains("/units/{", StringComparison.Ordinal) => "unit",
            var p
                when p.Contains("/aktivitet/{", StringComparison.Ordinal)
                    || p.Contains("/activities/{", StringComparison.Ordinal) => "activity",
            var p
                when p.Contains("/register/{", StringComparison.Ordinal)
                    || p.Contains("/registers/{", StringComparison.Ordinal) => "entry",
            var p
                when p.Contains("/uppfoljning/{round", StringComparison.Ordinal)
                    || (p.Contains("/uppfoljning/{", StringComparison.Ordinal) && IsOfOpenRound(p)) => "openRound",
            var p
                when p.Contains("/uppfoljning/{", StringComparison.Ordinal)
                    || p.Contains("/rounds/{", StringComparison.Ordinal) => "round",
            var p when p.Contains("/stod/{", StringComparison.Ordinal) => "visit",
            var p when p.Contains("/personer/{", StringComparison.Ordinal) => "member",
            var p when p.Contains("/brister/{", StringComparison.Ordinal) => "fault",
            var p when p.Contains("/fragor/{", StringComparison.Ordinal) => "question",
            var p when p.Contains("/kommentarer/{", StringComparison.Ordinal) => "elementComment",
            var p when p.Contains("/notiser/{", StringComparison.Ordinal) => "notice",
            var p when p.Contains("/koppling/{", StringComparison.Ordinal) => "link",
            var p when p.Contains("/indicators/{id}", StringComparison.Ordinal) => "indicator",
            var p when p.Contains("/klienter/{", StringComparison.Ordinal) => "client",
            var p when p.Contains("/kretsar/{", StringComparison.Ordinal) => "circle",
            var p when p.Contains("/sparade/{", StringComparison.Ordinal) => "saved",
            var p when p.Contains("/anteckningar/{", StringComparison.Ordinal) => "annotation",
            _ => "element",
        };
}
