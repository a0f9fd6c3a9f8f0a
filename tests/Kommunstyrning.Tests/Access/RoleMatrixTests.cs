using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Tenancy.Wall;
using Kommunstyrning.Web.Access.Members;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Access;

/// <summary>What roles are told that they may, and where they are led. Which doors open to whom: <see cref="WallTests"/>.</summary>
public sealed class RoleMatrixTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private static readonly string[] OfOpenData = ["/lulea/jamfor", "/lulea/profil", "/lulea/matris", "/lulea/samband"];

    /// <summary>A right that nobody has put into words would be missing on the page of roles without anybody noticing.</summary>
    [Fact]
    public void Each_right_of_a_role_has_its_line_on_the_page_of_roles()
    {
        foreach (var role in Roles.Table)
        {
            var rights = new[] { role.Everywhere, role.InUnit, role.InShared, role.InEntrusted }.Sum(r =>
                int.PopCount((int)r)
            );
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

    /// <summary>Somebody with the role there; stöd is whoever runs the instance, on a visit.</summary>
    private async Task<Visitor> Enters(string name, string slug)
    {
        if (name is not "stod")
            return await instance.SignedIn($"{name}@{slug}.example");
        var visitor = await instance.Operator();
        await visitor.Visit(slug);
        return visitor;
    }
}
