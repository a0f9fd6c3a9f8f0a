namespace Kommunstyrning.Tests.Shell;

/// <summary>What every answer carries, and what an anonymous reader's does not.</summary>
public sealed class HeaderTests(Instance instance) : IClassFixture<Instance>
{
    public static TheoryData<string, int> Public { get; } =
        new()
        {
            { "/", 200 },
            { "/pitea", 200 },
            { "/pitea/roda-traden", 200 },
            { "/pitea/organisation", 200 },
            { "/pitea/modell", 200 },
            { "/jamfor", 200 },
            { "/jamfor?sok=elever&del=traffar", 200 },
            { "/pitea/jamfor?sok=elever", 200 },
            { "/pitea/sparade", 302 },
            { "/pitea/kretsar", 302 },
            { "/norrkoping", 200 },
            { "/lulea", 200 },
            { "/api/v1/pitea/elements", 200 },
            { "/api/v1/pitea/units", 200 },
            { "/api/v1/pitea/models", 200 },
            { "/api/v1/indicators", 200 },
            { "/api/v1/indicators?q=elever", 200 },
            { "/api/v1/areas", 200 },
            { "/api/v1/areas/groups", 200 },
            { "/api/v1/indicators/N00945", 404 },
            { "/openapi/v1.json", 200 },
            { "/css/page.css", 200 },
            { "/livez", 200 },
            { "/readyz", 200 },
            { "/pitea/finns-inte", 404 },
            { "/finns-inte", 404 },
            { "/api/v1/finns-inte/elements", 404 },
            { "/pitea/del/inget", 404 },
            { "/drift", 302 },
            { "/api/v1/pitea/elements/5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f/history", 401 },
        };

    [Theory]
    [MemberData(nameof(Public))]
    public async Task An_anonymous_reader_gets_the_safe_headers_and_no_cookie(string path, int status)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Get(path);

        Assert.Equal(status, reply.Code);
        IsSafe(reply);
        Assert.Null(reply.Header("Set-Cookie"));
        Assert.Equal(0, visitor.Cookies.Count);
    }

    [Fact]
    public async Task Refusals_carry_the_safe_headers_too()
    {
        using var visitor = instance.Visitor();
        using var reader = await instance.Reader("pitea");

        IsSafe(await visitor.JsonText(HttpMethod.Post, "/api/v1/pitea/units", "{"));
        IsSafe(await visitor.JsonText(HttpMethod.Patch, "/api/v1/pitea/units", "{"));
        IsSafe(await visitor.Post("/logga-in", []));
        IsSafe(await visitor.Get("/api/v1/pitea/elements?version=inget-id"));
        var forbidden = await reader.JsonText(HttpMethod.Post, "/api/v1/pitea/units", "{}");
        Assert.Equal(403, forbidden.Code);
        IsSafe(forbidden);
        var page = await reader.Get("/pitea/organisation/ny");
        Assert.Equal(403, page.Code);
        IsSafe(page);
    }

    [Fact]
    public async Task No_page_needs_what_the_policy_forbids()
    {
        using var visitor = instance.Visitor();

        foreach (
            var path in new[]
            {
                "/",
                "/pitea",
                "/norrkoping",
                "/lulea",
                "/lulea/roda-traden",
                "/pitea/modell",
                "/pitea/jamfor",
                "/logga-in",
            }
        )
        {
            var page = (await visitor.Get(path)).Page;

            Assert.Empty(
                page.QuerySelectorAll("style, script:not([src]), [style], [onclick], [onload], iframe, object")
            );
            Assert.All(
                page.QuerySelectorAll("link[href], script[src], img[src]")
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")),
                address => Assert.StartsWith("/", address, StringComparison.Ordinal)
            );
        }
    }

    private static void IsSafe(Reply reply)
    {
        var policy = reply.Header("Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", reply.Header("Referrer-Policy"));
        Assert.Null(reply.Header("Server"));
        Assert.Null(reply.Header("X-Powered-By"));
    }
}
