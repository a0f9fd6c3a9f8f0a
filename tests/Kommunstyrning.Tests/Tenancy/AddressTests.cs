using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>The tenant comes from the address and from nothing else.</summary>
public sealed class AddressTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("Host", "lulea")]
    [InlineData("Host", "lulea.kommunstyrning.example")]
    [InlineData("X-Forwarded-Host", "lulea.kommunstyrning.example")]
    [InlineData("X-Forwarded-Prefix", "/lulea")]
    [InlineData("X-Original-URL", "/lulea")]
    [InlineData("X-Rewrite-URL", "/lulea")]
    [InlineData("X-Tenant", "lulea")]
    [InlineData("X-Tenant-Id", "lulea")]
    [InlineData("Forwarded", "host=lulea.kommunstyrning.example")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Cookie", "tenant=lulea; Tenant=lulea; kommun=lulea")]
    public async Task No_header_changes_the_tenant(string name, string value)
    {
        using var visitor = instance.Visitor();

        foreach (var path in new[] { "/pitea", "/api/v1/pitea/units", "/api/v1/pitea/elements" })
        {
            var plain = await visitor.Get(path);
            var headed = await visitor.Get(path, (name, value));

            Assert.Equal(200, headed.Code);
            Assert.Equal(plain.Body, headed.Body);
        }
    }

    [Theory]
    [InlineData("tenant=lulea")]
    [InlineData("Tenant=lulea&tenantId=lulea&kommun=lulea")]
    public async Task No_query_changes_the_tenant(string query)
    {
        using var visitor = instance.Visitor();

        var refused = await visitor.Get($"/api/v1/pitea/units?{query}");
        var plain = await visitor.Get("/pitea/organisation");
        var asked = await visitor.Get($"/pitea/organisation?{query}");

        Assert.Equal(400, refused.Code);
        Assert.Equal(200, asked.Code);
        Assert.Equal(plain.Text, asked.Text);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/roda-traden")]
    [InlineData("{0}/organisation")]
    [InlineData("{0}/modell")]
    [InlineData("{0}/del/ny?niva=vision")]
    [InlineData("api/v1/{0}/elements")]
    [InlineData("api/v1/{0}/units")]
    [InlineData("api/v1/{0}/models")]
    public async Task A_suspended_municipality_says_so_to_all_and_shows_nothing(string pattern)
    {
        using var drift = await instance.Operator();
        using var editor = await instance.Editor("lulea");
        using var anyone = instance.Visitor();
        var open = await anyone.Get("/" + string.Format(null, pattern, "lulea"));

        await drift.Pause("lulea");
        try
        {
            foreach (var visitor in new[] { anyone, editor, drift })
            {
                var suspended = await visitor.Get("/" + string.Format(null, pattern, "lulea"));
                var unknown = await visitor.Get("/" + string.Format(null, pattern, "lulua"));

                Assert.Equal((503, 404), (suspended.Code, unknown.Code));
                Assert.Contains("Luleå är pausad", suspended.Body, StringComparison.Ordinal);
                Assert.Equal("no-store, private", suspended.Header("Cache-Control"));
            }
        }
        finally
        {
            await drift.Start("lulea");
        }

        Assert.NotEqual(503, open.Code);
        Assert.Equal(open.Code, (await anyone.Get("/" + string.Format(null, pattern, "lulea"))).Code);
    }

    [Fact]
    public async Task A_suspended_municipality_takes_no_writes()
    {
        using var drift = await instance.Operator();
        using var editor = await instance.Editor("norrkoping");
        await drift.Pause("norrkoping");
        var before = await instance.Everything();

        var write = await editor.JsonText(
            HttpMethod.Post,
            "/api/v1/norrkoping/units",
            """{"name":"Ny","kind":"company","parentId":null}"""
        );
        var after = await instance.Everything();
        await drift.Start("norrkoping");

        Assert.Equal(503, write.Code);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("/pitea/finns-inte")]
    [InlineData("/pitea/del/inget-id")]
    [InlineData("/pitea/del/00000000-0000-0000-0000-000000000000")]
    [InlineData("/finns-inte")]
    [InlineData("/finns-inte/alls")]
    [InlineData("/drift/finns-inte")]
    [InlineData("/api/v1/pitea/finns-inte")]
    [InlineData("/api/v2/pitea/elements")]
    public async Task An_address_that_leads_nowhere_is_said_not_to_exist(string path)
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");

        Assert.Equal(404, (await anyone.Get(path)).Code);
        Assert.Equal(404, (await editor.Get(path)).Code);
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_said_so()
    {
        using var anyone = instance.Visitor();

        var reply = await anyone.JsonText(HttpMethod.Patch, "/api/v1/pitea/elements", "{}");

        Assert.Equal(405, reply.Code);
        Assert.Equal("urn:kommunstyrning:problem:method", reply.Json["type"]!.GetValue<string>());
    }
}
