using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A word that an address of the API does not know is refused with the nearest that it does; a page passes it over.</summary>
[Trait("Engine", "once")]
public sealed class UnknownParameterTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task Every_address_of_the_API_refuses_a_word_that_it_does_not_know()
    {
        using var editor = await instance.Editor("pitea");
        var theirs = await Belongings.In(instance, new Steered(editor, "pitea"), "vision");
        var api = EndpointList.Of(instance).Where(endpoint => endpoint.IsApi()).ToList();

        Assert.True(api.Count >= 40, $"{api.Count} addresses were asked");
        foreach (var endpoint in api)
        {
            var path = endpoint
                .At("pitea", endpoint.TenantScopedMetadata ? theirs.Of(endpoint.Takes()) : "N20001")
                .Replace("{code}", "2581", StringComparison.Ordinal);
            var reply = endpoint.Writes()
                ? await editor.JsonText(
                    endpoint.Verb(),
                    $"{path}?okänt=1",
                    Bodies.For(endpoint).Length > 0 ? Bodies.For(endpoint) : "{}",
                    "\"1\""
                )
                : await editor.Get($"{path}?okänt=1");

            Assert.True(reply.Code == 400, $"{endpoint.Method} {path}: {reply}");
            Assert.StartsWith("Parametern ”okänt” finns inte här. ", reply.At("okänt"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("indicators/N15419/comparison?yaer=2022", "yaer", "year")]
    [InlineData("indicators/N15419/comparison?kommun=2581", "kommun", "focus")]
    [InlineData("indicators/N15419/comparison.csv?foramt=excel", "foramt", "format")]
    [InlineData("indicators/N15419/values?areas=2581", "areas", "area")]
    [InlineData("indicators/N15419/series?area=2581", "area", "areas")]
    [InlineData("indicators/N15419/realism?focus=2581&from=2020&to=2024&targt=90", "targt", "target")]
    [InlineData("areas/2581/profile?operatingarea=Demokrati&operating=x", "operating", "operatingArea")]
    [InlineData("areas/2581/similar?indicator=N15419", "indicator", "indicators")]
    [InlineData("areas?kinds=region", "kinds", "kind")]
    public async Task The_nearest_word_is_named(string address, string unknown, string nearest)
    {
        using var anyone = instance.Visitor();

        var reply = await anyone.Get($"/api/v1/{address}");

        Assert.Equal(400, reply.Code);
        Assert.Contains($" Menade du {nearest}? Adressen tar ", reply.At(unknown), StringComparison.Ordinal);
        Assert.Equal("*", reply.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task What_the_document_names_is_what_is_known()
    {
        using var anyone = instance.Visitor();
        var paths = (await anyone.Get("/openapi/v1.json")).Json["paths"]!.AsObject();
        var endpoints = instance
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true);

        foreach (var endpoint in endpoints)
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
            var path = endpoint.RoutePattern.RawText!;
            var described = (paths[path.TrimEnd('/')] ?? paths[path])![method.ToLowerInvariant()]!["parameters"];
            var named = described
                ?.AsArray()
                .Where(p => p!["in"]!.GetValue<string>() is "query")
                .Select(p => p!["name"]!.GetValue<string>());

            Assert.Equal(named ?? [], KnownParameters.Of(endpoint));
        }
    }

    [Theory]
    [InlineData("/jamfor?utm_source=brev")]
    [InlineData("/pitea?fbclid=1")]
    [InlineData("/matris?okänt=1")]
    public async Task A_page_passes_over_what_it_does_not_know(string address)
    {
        using var anyone = instance.Visitor();

        Assert.Equal(200, (await anyone.Get(address)).Code);
    }
}
