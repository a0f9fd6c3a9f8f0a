using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Wherever an address names an area, its code, the code that has lost its nought, and its name lead to the same; and
/// what is misspelt is told with the nearest. The addresses are those that the program maps.
/// </summary>
[Trait("Engine", "once")]
[Collection(Stocked.Name)]
public sealed class NamedAreaTests(Stocked stocked)
{
    /// <summary>What the words that name an area are called, and what else each needs.</summary>
    private static readonly string[] Words = ["kommun", "kommuner", "ny", "focus", "area", "areas", "group", "grupp"];

    [Fact]
    public async Task Every_address_reads_an_area_in_the_same_ways()
    {
        var named = Addresses().ToList();

        Assert.True(named.Count >= 60, $"{named.Count} places were found");
        var faults = new List<string>();
        foreach (var address in named)
        {
            var expected = await stocked.Get(address("0180"));
            if (expected.Code != 200)
                faults.Add($"{address("0180")}: {expected.Code}");
            foreach (var written in new[] { "180", "Stockholm", "stockholms stad" })
            {
                var reply = await stocked.Get(address(Uri.EscapeDataString(written)));
                if (reply.Code != 200 || Said(reply) != Said(expected))
                    faults.Add($"{address(written)}: {reply.Code}");
            }
            var misspelt = await stocked.Get(address("Stokholm"));
            if (!misspelt.Body.Contains("Stokholm”. Menade du Stockholm (0180)?", StringComparison.Ordinal))
                faults.Add($"{address("Stokholm")}: {misspelt.Code}");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Each place in an address that names an area, with what makes it answerable.</summary>
    private IEnumerable<Func<string, string>> Addresses()
    {
        var endpoints = stocked
            .Instance.Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true);
        foreach (var endpoint in endpoints)
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            // the code of an own indicator is none of an area
            if (
                pattern.EndsWith(".png", StringComparison.Ordinal)
                || pattern.Contains("/egna-nyckeltal/", StringComparison.Ordinal)
            )
                continue;
            var path = pattern
                .Replace("{tenant}", "pitea", StringComparison.Ordinal)
                .Replace("{indicator}", "N20001", StringComparison.Ordinal)
                .Replace("{id}", "N20001", StringComparison.Ordinal)
                .Replace("{picture}", "ordning", StringComparison.Ordinal);
            if (path.Contains("{code}", StringComparison.Ordinal))
                yield return area => path.Replace("{code}", area, StringComparison.Ordinal) + More(path, "");
            else if (!path.Contains('{', StringComparison.Ordinal))
            {
                foreach (var word in KnownParameters.Of(endpoint).Where(w => IsArea(path, w)))
                    yield return area => $"{path}?{word}={Members(word)}{area}{More(path, word)}";
            }
        }
    }

    /// <summary>A page that is about no area in particular carries the word along in its links, and reads nothing.</summary>
    private static bool IsArea(string path, string word) =>
        Words.Contains(word, StringComparer.Ordinal)
        && (word, Bare(path).TrimEnd('/')) switch
        {
            ("kommun", "/jamfor") => false,
            ("grupp", "/jamfor" or "/jamfor/liknande" or "/jamfor/N20001/mal") => false,
            ("grupp", var map) when map.Contains("/karta", StringComparison.Ordinal) => false,
            ("group", "/api/v1/indicators") => false,
            _ => true,
        };

    private static string Bare(string path) =>
        path.StartsWith("/pitea", StringComparison.Ordinal) ? path["/pitea".Length..] : path;

    private static string Members(string word) => word is "group" or "grupp" ? "2581,2580," : "";

    private static string More(string path, string word)
    {
        var bare = Bare(path);
        if (bare.EndsWith("/similar", StringComparison.Ordinal))
            return "?indicators=N20001";
        if (bare.EndsWith("/realism", StringComparison.Ordinal))
            return "&from=2010&to=2011&target=2";
        if (bare.StartsWith("/matris", StringComparison.Ordinal))
            return $"&nyckeltal=N20001{(word is "kommun" ? "&kommuner=2580" : "")}";
        if (bare is "/profil" or "/profil.svg" && word is "grupp")
            return "&kommun=2581";
        if (bare is "/jamfor/liknande")
            return "&nyckeltal=N20001";
        return bare.StartsWith("/samband", StringComparison.Ordinal) ? "&x=N20001&y=N20001" : "";
    }

    /// <summary>What is answered, but for the words of the address, which links carry along.</summary>
    private static string Said(Reply reply) =>
        reply.Body.Contains("<main", StringComparison.Ordinal)
            ? reply.Page.QuerySelector("h1")!.TextContent
            : reply.Body;
}
