using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;
using Kommunstyrning.Web.Access.Members;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Access;

/// <summary>
/// Every address of a municipality, for somebody of each role there: who gets in is written down here by hand, beside the
/// table that the program decides by.
/// </summary>
public sealed class RoleMatrixTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private static readonly string[] Everybody =
    [
        "admin",
        "strateg",
        "sammanstallare",
        "rapportor",
        "analytiker",
        "fortroendevald",
        "lasare",
        "revisor",
        "gast",
        "stod",
    ];

    /// <summary>Whoever an address is for, by what it says of itself.</summary>
    private static readonly Dictionary<string, string[]> LetIn = new(StringComparer.Ordinal)
    {
        ["signedIn"] = Everybody,
        ["member"] = ["admin", "strateg", "sammanstallare", "rapportor", "analytiker", "lasare", "revisor", "stod"],
        ["editor"] = ["strateg"],
        ["unitEditor"] = ["strateg", "sammanstallare"],
        ["reporter"] = ["strateg", "sammanstallare", "rapportor"],
        ["comparer"] = ["strateg", "analytiker"],
        ["administrator"] = ["admin"],
        ["trailReader"] = ["admin", "revisor"],
    };

    private static readonly string[] OfOpenData = ["/lulea/jamfor", "/lulea/profil", "/lulea/matris", "/lulea/samband"];

    [Fact]
    public void Somebody_is_tried_for_each_role() => Assert.Equal(Enum.GetValues<Role>().Length, Everybody.Length);

    /// <summary>A right that nobody has put into words would be missing on the page of roles without anybody noticing.</summary>
    [Fact]
    public void Each_right_of_a_role_has_its_line_on_the_page_of_roles()
    {
        foreach (var role in Roles.Table)
        {
            var rights = new[] { role.Everywhere, role.InUnit, role.InShared }.Sum(r => int.PopCount((int)r));
            Assert.Equal((role.Role, rights), (role.Role, RoleText.Can(role).Count()));
        }
    }

    /// <summary>No link of ours leads to a refusal: from page to page, as each role finds them.</summary>
    [Theory]
    [InlineData("admin")]
    [InlineData("strateg")]
    [InlineData("sammanstallare")]
    [InlineData("rapportor")]
    [InlineData("analytiker")]
    [InlineData("fortroendevald")]
    [InlineData("lasare")]
    [InlineData("revisor")]
    [InlineData("gast")]
    [InlineData("stod")]
    public async Task No_role_finds_a_link_to_where_it_may_not_go(string name)
    {
        using var visitor = await Enters(name, "lulea");
        var queue = new Queue<string>(["/lulea", "/mitt-konto", "/lulea/egna-nyckeltal"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var reply = await visitor.Get(path);
            // here are no open data to compare
            if (reply.Code == 404 && OfOpenData.Any(p => path.StartsWith(p, StringComparison.Ordinal)))
                continue;
            Assert.True(reply.Code is 200 or 302 or 400, $"{name} at {path}: {reply.Code}");
            if (
                reply.Code != 200
                || reply.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true
            )
                continue;
            var links = reply
                .Page.QuerySelectorAll("a[href]")
                .Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(href =>
                    href.StartsWith("/lulea", StringComparison.Ordinal) && !href.Contains('?', StringComparison.Ordinal)
                );
            foreach (var link in links)
                queue.Enqueue(link);
        }
        output.WriteLine($"{seen.Count} addresses");
        Assert.True(seen.Count > 60, $"{seen.Count}");
    }

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
            using var visitor = await Enters(name, "pitea");
            // whoever is let in is asked only for what changes nothing: the others must not come as far
            foreach (var door in doors)
            {
                var mayEnter = LetIn[door.Who].Contains(name, StringComparer.Ordinal);
                if (mayEnter && door.Writes())
                    continue;
                var reply = await Ask(visitor, door, pitea.Of(door.Takes()));

                var isIn = reply.Code is not (302 or 403) || (mayEnter && IsOfAnotherUnit(reply));
                Assert.True(mayEnter == isIn, $"{name} at {door}: {reply}");
                _ = mayEnter ? let++ : kept++;
            }
        }

        output.WriteLine($"{doors.Count} addresses, {let} let in to read, {kept} kept out");
        Assert.True(let > 100 && kept > 700, $"{let} {kept}");
    }

    /// <summary>Somebody with the role there; stöd is whoever runs the instance, on a visit.</summary>
    private async Task<Visitor> Enters(string name, string slug)
    {
        if (name is not "stod")
            return await instance.SignedIn($"{name}@{slug}.example");
        var visitor = await instance.Operator();
        await visitor.Visit(slug);
        return visitor;
    }

    /// <summary>The door is open to the role, and this thing behind it belongs to another unit.</summary>
    private static bool IsOfAnotherUnit(Reply reply) =>
        reply.Text.Contains("får bara ändra det som hör till den egna enheten", StringComparison.Ordinal);

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
