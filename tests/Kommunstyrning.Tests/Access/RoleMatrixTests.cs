using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Access;

/// <summary>
/// Every address of a municipality, for somebody of each role there: who gets in is written down here by hand, beside the
/// table that the program decides by.
/// </summary>
public sealed class RoleMatrixTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    /// <summary>Whoever an address is for, by what it says of itself.</summary>
    private static readonly Dictionary<string, string[]> LetIn = new(StringComparer.Ordinal)
    {
        ["member"] = ["admin", "strateg", "sammanstallare", "rapportor", "analytiker", "lasare"],
        ["editor"] = ["strateg"],
        ["unitEditor"] = ["strateg", "sammanstallare"],
        ["reporter"] = ["strateg", "sammanstallare", "rapportor"],
        ["comparer"] = ["strateg", "analytiker"],
        ["administrator"] = ["admin"],
    };

    private static readonly string[] Everybody =
    [
        "admin",
        "strateg",
        "sammanstallare",
        "rapportor",
        "analytiker",
        "fortroendevald",
        "lasare",
    ];

    [Fact]
    public void Somebody_is_tried_for_each_role() => Assert.Equal(Enum.GetValues<Role>().Length, Everybody.Length);

    [Fact]
    public async Task Each_role_gets_in_where_it_belongs_and_nowhere_else()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = await Belongings.In(instance, new Steered(editor, "pitea"), "vision");
        var doors = EndpointList
            .Of(instance)
            .Where(e => e is { TenantScopedMetadata: true, Who: not "everyone" })
            .OrderBy(e => e.Writes())
            .ToList();
        var (let, kept) = (0, 0);

        Assert.All(doors, door => Assert.Contains(door.Who, LetIn.Keys));
        foreach (var name in Everybody)
        {
            using var visitor = await instance.SignedIn($"{name}@pitea.example");
            // whoever is let in is asked only for what changes nothing: the others must not come as far
            foreach (var door in doors)
            {
                var mayEnter = LetIn[door.Who].Contains(name, StringComparer.Ordinal);
                if (mayEnter && door.Writes())
                    continue;
                var reply = await Ask(visitor, door, pitea.Of(door.Takes()));

                Assert.True(mayEnter == reply.Code is not (302 or 403), $"{name} at {door}: {reply}");
                _ = mayEnter ? let++ : kept++;
            }
        }

        output.WriteLine($"{doors.Count} addresses, {let} let in to read, {kept} kept out");
        Assert.True(let > 100 && kept > 700, $"{let} {kept}");
    }

    private static async Task<Reply> Ask(Visitor visitor, RouteEntry door, string id)
    {
        var path = door.At("pitea", id);
        if (!door.Writes())
            return await visitor.Get(path);
        return door.IsApi()
            ? await visitor.JsonText(door.Verb(), path, Bodies.For(door), "\"999\"")
            : await visitor.PostWithToken(path, ("revision", "999"));
    }
}
