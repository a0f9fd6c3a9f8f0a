using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>All doors of the running program.</summary>
internal static class Doors
{
    public static IReadOnlyList<RouteEntry> Of(Instance instance) =>
        Routes.Of(instance.Services.GetServices<EndpointDataSource>());

    public static HttpMethod Verb(this RouteEntry door) => HttpMethod.Parse(door.Method);

    public static bool IsApi(this RouteEntry door) => door.Pattern.StartsWith("/api/", StringComparison.Ordinal);

    public static bool Writes(this RouteEntry door) => door.Method is not ("GET" or "HEAD");

    /// <summary>The built files one by one, each in a folder, and in development what is not built yet.</summary>
    public static bool IsAFile(this RouteEntry door) =>
        door.Method is "GET" or "HEAD"
        && (
            door.Pattern.EndsWith(":file}", StringComparison.Ordinal)
            || (
                Path.HasExtension(door.Pattern)
                && door.Pattern.LastIndexOf('/') > 0
                && !door.Pattern.Contains('{', StringComparison.Ordinal)
                && !door.Pattern.StartsWith("/api/", StringComparison.Ordinal)
            )
        );

    public static bool NamesARow(this RouteEntry door) => door.Parameter() is not null;

    /// <summary>The parameter beside the tenant, as it stands in the pattern.</summary>
    public static string? Parameter(this RouteEntry door) =>
        new[] { "{id:guid}", "{id}", "{versionId:guid}" }.FirstOrDefault(p =>
            door.Pattern.Contains(p, StringComparison.Ordinal)
        );

    public static string At(this RouteEntry door, string tenant, string id) =>
        door
            .Pattern.Replace("{tenant}", tenant, StringComparison.Ordinal)
            .Replace(door.Parameter() ?? "{id}", id, StringComparison.Ordinal)
            .Replace("{slug}", tenant, StringComparison.Ordinal)
            .Replace("{indicator}", "N15419", StringComparison.Ordinal)
            .Replace("{**path}", "recurring/trigger", StringComparison.Ordinal);

    /// <summary>Whose ids the pattern's parameter takes.</summary>
    public static string Takes(this RouteEntry door) =>
        door.Pattern switch
        {
            var p
                when p.Contains("/niva/{", StringComparison.Ordinal)
                    || p.Contains("/levels/{", StringComparison.Ordinal) => "level",
            var p
                when p.Contains("/modell/{", StringComparison.Ordinal)
                    || p.Contains("/models/{", StringComparison.Ordinal) => "version",
            var p
                when p.Contains("/organisation/{", StringComparison.Ordinal)
                    || p.Contains("/units/{", StringComparison.Ordinal) => "unit",
            var p when p.Contains("/kretsar/{", StringComparison.Ordinal) => "circle",
            var p when p.Contains("/sparade/{", StringComparison.Ordinal) => "saved",
            var p when p.Contains("/anteckningar/{", StringComparison.Ordinal) => "annotation",
            _ => "element",
        };
}
