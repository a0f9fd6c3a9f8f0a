using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Each address in the wrong case, and with a method that it does not take.</summary>
public sealed partial class CanonicalUrlTests(Instance instance) : IClassFixture<Instance>
{
    private const string Nobodys = "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f";

    [Fact]
    public async Task In_capitals_pages_and_files_are_pointed_to_and_nothing_else_is_there()
    {
        using var anyone = instance.Visitor();
        var asked = 0;

        foreach (
            var endpoint in EndpointList
                .Of(instance)
                .Where(d => !d.Pattern.EndsWith(":file}", StringComparison.Ordinal))
        )
        {
            var exact = endpoint.At("pitea", Nobodys).TrimEnd('/');
            var capitals = (endpoint with { Pattern = InCapitals(endpoint.Pattern) }).At("pitea", Nobodys).TrimEnd('/');
            if (capitals == exact)
                continue;
            var reply = await anyone.Send(endpoint.Verb(), capitals + "?q=1");

            if (endpoint.IsApi() || endpoint.Writes())
                Assert.Equal((capitals, 404), (capitals, reply.Code));
            else
                Assert.Equal(
                    (capitals, 301, exact + "?q=1"),
                    (capitals, reply.Code, Uri.UnescapeDataString(reply.Location))
                );
            if (endpoint.IsApi() && reply.Body.Length > 0)
                Assert.Equal("urn:kommunstyrning:problem:missing", reply.Json["type"]!.GetValue<string>());
            asked++;
        }

        Assert.True(asked > 150, $"{asked}");
    }

    [Theory]
    [InlineData("/PITEA", "/pitea")]
    [InlineData("/Pitea/roda-traden", "/pitea/roda-traden")]
    [InlineData("/Finns-Inte", "/finns-inte")]
    public async Task A_slug_is_small_whether_or_not_it_is_somebodys(string asked, string exact)
    {
        using var anyone = instance.Visitor();

        var page = await anyone.Get(asked);
        var api = await anyone.Get($"/api/v1{asked}/units");

        Assert.Equal((301, exact, 404), (page.Code, page.Location, api.Code));
    }

    [Fact]
    public async Task Every_address_says_what_it_takes()
    {
        using var anyone = instance.Visitor();

        foreach (
            var endpoints in EndpointList
                .Of(instance)
                .Where(d => !d.Pattern.EndsWith(":file}", StringComparison.Ordinal))
                .GroupBy(d => d.At("pitea", Nobodys), StringComparer.Ordinal)
        )
        {
            var refused = await anyone.Send(HttpMethod.Parse("HITTA"), endpoints.Key);
            var asked = await anyone.Send(HttpMethod.Options, endpoints.Key);

            Assert.Equal((endpoints.Key, 405, 204), (endpoints.Key, refused.Code, asked.Code));
            Assert.Equal("", asked.Body);
            foreach (var allow in new[] { refused.Header("Allow")!, asked.Header("Allow")! })
            {
                var methods = allow.Split('\n');
                Assert.Contains("OPTIONS", methods);
                Assert.Equal(methods.Contains("GET"), methods.Contains("HEAD"));
                Assert.All(endpoints, endpoint => Assert.Contains(endpoint.Method, methods));
            }
            Assert.Null(asked.Header("Access-Control-Allow-Methods"));
        }
    }

    [Fact]
    public async Task A_page_that_is_missing_in_a_municipality_keeps_its_frame()
    {
        using var anyone = instance.Visitor();
        using var reader = await instance.Reader("pitea");

        var missing = await anyone.Get("/pitea/finns-inte/alls");
        var members = await reader.Get("/pitea/finns-inte");
        var noId = await anyone.Get("/pitea/del/inget-id");
        var elsewhere = await anyone.Get("/bjuv/finns-inte");

        Assert.Equal((404, 404, 404, 404), (missing.Code, members.Code, noId.Code, elsewhere.Code));
        foreach (var reply in new[] { missing, members, noId })
        {
            Assert.StartsWith("Piteå", reply.Page.QuerySelector("header .mark")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(reply.Page.QuerySelector("main a[href='/pitea']"));
        }
        Assert.Contains("Logga ut", members.Body, StringComparison.Ordinal);
        Assert.StartsWith(
            "Kommunstyrning",
            elsewhere.Page.QuerySelector("header .mark")!.TextContent,
            StringComparison.Ordinal
        );
    }

    /// <summary>All but the parameters.</summary>
    private static string InCapitals(string pattern) =>
        Literal().Replace(pattern, part => part.Value.StartsWith('{') ? part.Value : part.Value.ToUpperInvariant());

    [GeneratedRegex(@"\{[^}]*\}|[^{]+", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}
