using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>The other side of the wall: whoever has every right goes through each door that names something, to the very end.</summary>
public sealed class OwnDoorTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_one_who_belongs_gets_through_every_door_that_others_are_denied()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var belongings = await Belongings.In(instance, pitea, "vision");
        var draft = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Utkast");
        var things = new Things(belongings with { Element = draft }, belongings);
        var rows = 0;

        // whoever has been let out is not there any more
        var doors = Door.Of(instance)
            .Where(d => d is { IsOfTenant: true, Names.Length: > 0 })
            .SelectMany(d => d.Who.Keys.Select(m => (Address: d.Own(things).Path, Endpoint: d.Entry(m))))
            .OrderBy(d => d.Endpoint.Pattern.EndsWith("/avsluta", StringComparison.Ordinal));
        foreach (var (address, endpoint) in doors)
        {
            var own = await Ask(editor, endpoint, address);

            Assert.False(
                own.Code is 302 && own.Location.StartsWith("/logga-in", StringComparison.Ordinal),
                $"{endpoint}"
            );
            // nothing prints here; without open data nothing is followed and no unit has a result, a value is neither tested nor a goal, and what has been taken away is gone
            var isGone =
                endpoint.Pattern.Contains("{indicator}", StringComparison.Ordinal)
                || endpoint.Pattern.Contains("{unit", StringComparison.Ordinal)
                || endpoint.Pattern.EndsWith("/varden/ta-bort", StringComparison.Ordinal)
                || endpoint.Pattern.EndsWith("/quality", StringComparison.Ordinal)
                || endpoint.Pattern.EndsWith("/rapport.pdf", StringComparison.Ordinal);
            Assert.True(
                own.Code is 200 or 201 or 302 or 409 or 412 or 422 or 428 || (own.Code == 404 && isGone),
                $"{endpoint} {own}"
            );
            rows++;
        }

        output.WriteLine($"{rows} endpoints open to the one who belongs");
    }

    /// <summary>Reads, or writes what would be taken for granted to be complete except for the revision.</summary>
    private static async Task<Reply> Ask(Visitor visitor, RouteEntry endpoint, string path) =>
        !endpoint.Writes() ? await visitor.Get(path)
        : endpoint.IsApi() ? await visitor.JsonText(endpoint.Verb(), path, Bodies.For(endpoint), "\"999\"")
        : await visitor.PostWithToken(path, ("revision", "999"));
}
