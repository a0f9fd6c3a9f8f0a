using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Each address of the program that can be read, with words that give an answer where there are open data.</summary>
internal static class EveryAddress
{
    private const string Indicator = "N20001";
    private const string Nobodys = "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["/jamfor/liknande"] = "?kommun=2581",
        ["/jamfor/{indicator}/mal"] = "?kommun=2581&mal=2&malar=2029",
        ["/profil"] = "?kommun=2581",
        ["/profil.svg"] = "?kommun=2581",
        ["/profil.png"] = "?kommun=2581",
        ["/matris"] = "?kommun=2581&nyckeltal=N20001&kommuner=2580",
        ["/matris.svg"] = "?kommun=2581&nyckeltal=N20001&kommuner=2580",
        ["/matris.png"] = "?kommun=2581&nyckeltal=N20001&kommuner=2580",
        ["/samband"] = "?x=N15419&y=N20001",
        ["/samband.svg"] = "?x=N15419&y=N20001",
        ["/samband.png"] = "?x=N15419&y=N20001",
        ["/{tenant}/del/ny"] = "?niva=vision",
        ["/api/v1/indicators/{id}/comparison"] = "?focus=2581",
        ["/api/v1/indicators/{id}/comparison.csv"] = "?focus=2581",
        ["/api/v1/indicators/{id}/comparison.xlsx"] = "?focus=2581",
        ["/api/v1/indicators/{id}/series"] = "?areas=2581",
        ["/api/v1/indicators/{id}/series.csv"] = "?areas=2581",
        ["/api/v1/indicators/{id}/realism"] = "?focus=2581&from=2010&to=2011&target=2",
        ["/api/v1/areas/{code}/similar"] = "?indicators=N20001",
    };

    /// <param name="theirs">The rows of the municipality that it asks of.</param>
    public static IReadOnlyList<string> Of(Instance instance, string tenant, Belongings theirs) =>
        [
            .. EndpointList
                .Of(instance)
                .Where(endpoint => endpoint.Method is "GET" && !endpoint.IsAFile())
                .Select(endpoint => Fill(endpoint, tenant, theirs))
                .Concat(OfMembers(tenant, theirs))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What answers a member otherwise than a stranger, or as a file instead of a page.</summary>
    private static IEnumerable<string> OfMembers(string tenant, Belongings theirs) =>
        [
            $"/{tenant}/profil.svg?plan=ja",
            $"/{tenant}/profil.png?plan=ja",
            $"/{tenant}/profil?plan=ja",
            $"/{tenant}/jamfor?plan=ja",
            $"/{tenant}/jamfor/{Indicator}?grupp=own:{theirs.ComparisonGroup}",
            $"/{tenant}/jamfor/{Indicator}/ordning.svg?grupp=own:{theirs.ComparisonGroup}",
            $"/{tenant}/jamfor/{Indicator}/ordning.png?grupp=own:{theirs.ComparisonGroup}",
            $"/{tenant}/jamfor/{Indicator}/karta.svg?grupp=own:{theirs.ComparisonGroup}",
            $"/{tenant}/matris.svg?nyckeltal={Indicator}&grupp=own:{theirs.ComparisonGroup}",
            $"/{tenant}/matris?nyckeltal={Indicator}&grupp=own:{theirs.ComparisonGroup}&format=csv",
            $"/{tenant}/samband.svg?x=N15419&y={Indicator}&grupp=own:{theirs.ComparisonGroup}",
            "/matris?kommun=2581&nyckeltal=N20001&kommuner=2580&format=csv",
            $"/jamfor/{Indicator}/ordning.svg?kommun=2581&grupp=here",
        ];

    private static string Fill(RouteEntry endpoint, string tenant, Belongings theirs)
    {
        var ofInstance = endpoint.TenantScopedMetadata ? endpoint.Pattern["/{tenant}".Length..] : endpoint.Pattern;
        var id =
            endpoint.TenantScopedMetadata ? theirs.Of(endpoint.Takes())
            : endpoint.Parameter() is "{id:guid}" ? Nobodys
            : Indicator;
        var path = endpoint
            .Pattern.Replace("{tenant}", tenant, StringComparison.Ordinal)
            .Replace("{indicator}", Indicator, StringComparison.Ordinal)
            .Replace("{comment:guid}", theirs.Comment, StringComparison.Ordinal)
            .Replace("{unit:guid}", theirs.Unit, StringComparison.Ordinal)
            .Replace("{unit}", theirs.Unit, StringComparison.Ordinal)
            .Replace("{element}", theirs.Element, StringComparison.Ordinal)
            .Replace("{picture}", "ordning", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{code}", "2581", StringComparison.Ordinal)
            .Replace(endpoint.Parameter() ?? "{id}", id, StringComparison.Ordinal);
        return path + (Words.GetValueOrDefault(endpoint.Pattern) ?? Words.GetValueOrDefault(ofInstance) ?? "");
    }
}
