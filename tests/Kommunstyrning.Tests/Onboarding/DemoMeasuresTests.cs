using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The demonstration points at indicators of the built-in sample and one of its own, and only where that is what there is.</summary>
public sealed class DemoMeasuresTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("https://kolada.example/v3", false)]
    public async Task It_follows_the_sample_only_without_an_address(string? kolada, bool follows)
    {
        var settings = await Template.Empty();
        await using (var program = new TestProgram(settings, "Development", kolada: kolada))
        {
            program.StartServer();
            using var anyone = new Visitor(program.Address);
            foreach (var tenant in new[] { "pitea", "norrkoping", "lulea" })
            {
                var elements = (await anyone.Get($"/api/v1/{tenant}/elements")).Json.AsArray();
                var codes = elements.SelectMany(e => e!["indicators"]!.AsArray()).Select(c => c!.ToString()).ToList();

                Assert.Equal((tenant, follows), (tenant, codes.Count > 0));
                Assert.All(codes, code => Assert.True(code[1..3] is "99" || code is "E00001", code));
                var marks = (await anyone.Get($"/{tenant}")).Page.QuerySelectorAll(".cells:has(.tm)");
                Assert.Equal((tenant, follows && tenant is not "norrkoping"), (tenant, marks.Length > 0));
                // where all are counted together, the note below them says it
                Assert.All(
                    marks,
                    mark =>
                        Assert.NotNull(mark.QuerySelector(".ex") ?? mark.Closest("section")?.QuerySelector(".note .ex"))
                );
                Assert.Equal(
                    (tenant, follows && tenant is not "norrkoping"),
                    (tenant, await HasTargets(anyone, tenant, elements))
                );
            }
        }
        await new TestStore(settings).DisposeAsync();
        await Template.Drop(settings);
    }

    /// <summary>Each of them is marked as an example.</summary>
    private static async Task<bool> HasTargets(Visitor anyone, string tenant, JsonArray elements)
    {
        var found = false;
        foreach (var element in elements)
        {
            foreach (var code in element!["indicators"]!.AsArray())
            {
                var told = (await anyone.Get($"/api/v1/{tenant}/elements/{element.Says("id")}/indicators/{code}")).Json;
                if (told["final"] is null)
                    continue;
                Assert.Equal("true", told.Says("isExample"));
                found = true;
            }
        }
        return found;
    }
}
