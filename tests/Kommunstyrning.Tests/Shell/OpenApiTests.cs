using System.Text.Json;
using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Architecture;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What the API promises. KOMMUNSTYRNING_WRITE_SNAPSHOTS=1 writes the snapshot anew.</summary>
public sealed class OpenApiTests(Instance instance) : IClassFixture<Instance>
{
    private const string Snapshot = "tests/Kommunstyrning.Tests/Shell/openapi.snapshot.json";

    private static readonly JsonSerializerOptions Indented = new(Reply.Options) { WriteIndented = true };

    [Fact]
    public async Task The_document_is_as_last_agreed()
    {
        using var visitor = instance.Visitor();
        var document = (await visitor.Get("/openapi/v1.json")).Json;
        var text = document.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("KOMMUNSTYRNING_WRITE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Repository.Path(Snapshot), text);

        Assert.Equal(await File.ReadAllTextAsync(Repository.Path(Snapshot)), text);
    }

    [Fact]
    public async Task The_document_holds_each_door_of_the_API()
    {
        using var visitor = instance.Visitor();
        var paths = (await visitor.Get("/openapi/v1.json")).Json["paths"]!.AsObject();

        var told = paths.SelectMany(p =>
            p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key.TrimEnd('/')}")
        );

        Assert.Equal(
            EndpointList
                .Of(instance)
                .Where(d => d.IsApi())
                .Select(d => $"{d.Method} {d.Pattern.TrimEnd('/')}")
                .Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal)
        );
    }
}
