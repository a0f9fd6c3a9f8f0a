using System.Text.Json.Nodes;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>What the program does besides serving, while another process of it serves.</summary>
public sealed class VerbTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_municipality_that_another_process_creates_is_there_without_a_restart()
    {
        using var anyone = instance.Visitor();
        Assert.Equal(404, (await anyone.Get("/kiruna")).Code);

        var created = await Run(
            "tenant",
            "create",
            "--area-code",
            "Kiruna kommun",
            "--slug",
            "kiruna",
            "--template",
            "lulea",
            "--editor",
            "a@kiruna.example"
        );

        Assert.True(created.Exit == 0, created.Error);
        var answer = JsonNode.Parse(created.Out)!;
        Assert.Equal(("kiruna", "/kiruna"), (answer.Says("slug"), answer.Says("address")));
        foreach (var page in new[] { "", "/roda-traden", "/organisation", "/modell" })
            Assert.Equal(200, (await anyone.Get($"/kiruna{page}")).Code);
        var link = new Uri(answer.Says("passwordLink"));
        Assert.Equal("http://localhost:5080", link.GetLeftPart(UriPartial.Authority));
        var set = await anyone.Submit(link.PathAndQuery, ("password", "en lång fras"), ("repeat", "en lång fras"));
        Assert.Equal(200, set.Code);
        await anyone.SignIn("a@kiruna.example", "en lång fras");
        Assert.Equal(200, (await anyone.Get("/kiruna/organisation/ny")).Code);
    }

    [Fact]
    public async Task A_municipality_that_is_there_is_refused_with_the_field()
    {
        var before = await instance.Everything();

        var twice = await Run(
            "tenant",
            "create",
            "--area-code",
            "2581",
            "--slug",
            "pitea",
            "--editor",
            "a@pitea.example"
        );

        Assert.NotEqual(0, twice.Exit);
        Assert.Equal("", twice.Out);
        Assert.Contains("Slug: Adressen ”pitea” är upptagen. Välj en annan.", twice.Error, StringComparison.Ordinal);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task The_demonstration_is_refused_in_production()
    {
        var empty = await Template.Empty();

        var seeded = await Verb.Run(empty, "Production", "seed", "--demo");
        var migrated = await Verb.Run(empty, "Production", "migrate");

        Assert.NotEqual(0, seeded.Exit);
        Assert.Equal("", seeded.Out);
        Assert.Contains("läggs inte in i produktion", seeded.Error, StringComparison.Ordinal);
        Assert.Equal(0, migrated.Exit);
        Assert.Empty(JsonNode.Parse(migrated.Out)!["applied"]!.AsArray());
        await new TestStore(empty).DisposeAsync();
        await Template.Drop(empty);
    }

    [Fact]
    public async Task An_empty_database_is_migrated_once()
    {
        var empty = await Template.Empty();

        var first = await Verb.Run(empty, "Production", "migrate");
        var second = await Verb.Run(empty, "Production", "migrate");

        Assert.NotEmpty(JsonNode.Parse(first.Out)!["applied"]!.AsArray());
        Assert.Empty(JsonNode.Parse(second.Out)!["applied"]!.AsArray());
        await new TestStore(empty).DisposeAsync();
        await Template.Drop(empty);
    }

    [Fact]
    public async Task The_routes_are_those_of_the_running_program()
    {
        var routes = await Run("routes", "--json");

        Assert.Equal(0, routes.Exit);
        Assert.Equal(
            EndpointList
                .Of(instance)
                .Select(d => $"{d.Method} {d.Pattern} {(d.TenantScopedMetadata ? "true" : "false")} {d.Who}"),
            JsonNode
                .Parse(routes.Out)!
                .AsArray()
                .Select(d =>
                    $"{d!.Says("method")} {d!.Says("pattern")} {d!.Says("tenantScopedMetadata")} {d!.Says("who")}"
                )
        );
    }

    [Fact]
    public async Task The_fingerprint_of_a_municipality_stays_until_something_changes()
    {
        using var editor = await instance.Editor("norrkoping");
        var norrkoping = new Steered(editor, "norrkoping");

        var (first, second) = (
            await Run("dataset-hash", "--tenant", "norrkoping"),
            await Run("dataset-hash", "--tenant", "norrkoping")
        );
        var others = await Run("dataset-hash", "--all-but", "norrkoping");
        await using var scope = instance.Services.CreateAsyncScope();
        var inside = await scope
            .ServiceProvider.GetRequiredService<DatasetHashAcrossTenants>()
            .OfTenant("norrkoping", default);
        var unit = new
        {
            name = "Nytt bolag",
            kind = "company",
            parentId = await norrkoping.UnitId("Kommunfullmäktige"),
        };
        Assert.Equal(201, (await editor.Json(HttpMethod.Post, "/api/v1/norrkoping/units", unit)).Code);
        var changed = await Run("dataset-hash", "--tenant", "norrkoping");
        var untouched = await Run("dataset-hash", "--all-but", "norrkoping");

        Assert.Matches("^[0-9a-f]{64}$", first.Out.Trim());
        Assert.Equal(first.Out, second.Out);
        Assert.Equal(inside.Value, first.Out.Trim());
        Assert.NotEqual(first.Out, changed.Out);
        Assert.Equal(others.Out, untouched.Out);
    }

    [Theory]
    [InlineData("finns-inte")]
    [InlineData("dataset-hash", "--tenant", "finns-inte")]
    [InlineData("dataset-hash", "--tenant")]
    [InlineData("tenant")]
    [InlineData("tenant", "create")]
    [InlineData("seed")]
    [InlineData("seed", "--tenants", "0")]
    [InlineData("seed", "--tenants", "många")]
    public async Task Words_that_mean_nothing_are_refused(params string[] words)
    {
        var verb = await Run(words);

        Assert.NotEqual(0, verb.Exit);
        Assert.NotEqual("", verb.Error);
        Assert.DoesNotContain("   at ", verb.Error, StringComparison.Ordinal);
    }

    private Task<Verb> Run(params string[] words) => Verb.Run(instance.Database, "Test", words);
}
