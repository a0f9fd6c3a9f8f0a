using System.Text.RegularExpressions;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>All endpoints, for those who belong elsewhere and for those who belong.</summary>
public sealed partial class RouteMatrixTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private const string Nobodys = "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f";

    private IEnumerable<RouteEntry> Scoped =>
        EndpointList.Of(instance).Where(endpoint => endpoint.TenantScopedMetadata);

    [Theory]
    [InlineData("redaktor@lulea.example")]
    [InlineData("lasare@lulea.example")]
    [InlineData("drift@kommunstyrning.example")]
    [InlineData(null)]
    public async Task Piteas_ids_at_Piteas_address_are_to_others_as_ids_that_do_not_exist(string? email)
    {
        using var other = email is null ? instance.Visitor() : await instance.SignedIn(email);
        using var editor = await instance.Editor("pitea");
        var pitea = await Drafts(new Steered(editor, "pitea"));
        var before = await instance.Everything();
        var rows = 0;

        foreach (var endpoint in Scoped.Where(d => d.NamesARow() && (d.Who != "everyone" || d.Takes() == "element")))
        {
            var theirs = await Ask(other, endpoint, "pitea", pitea.Of(endpoint.Takes()));
            var nobodys = await Ask(other, endpoint, "pitea", Nobodys);

            Assert.True(theirs.Code is 302 or 401 or 403 or 404, $"{endpoint} {theirs}");
            Assert.Equal((endpoint, nobodys.Code, Same(nobodys)), (endpoint, theirs.Code, Same(theirs)));
            rows++;
        }

        Assert.Equal(before, await instance.Everything());
        output.WriteLine($"{rows} endpoints denied to {email ?? "anyone"}");
        Assert.True(rows >= 25);
    }

    [Theory]
    [InlineData("pitea", "lulea")]
    [InlineData("lulea", "pitea")]
    public async Task Anothers_ids_at_ones_own_address_are_as_ids_that_do_not_exist(string own, string others)
    {
        using var editor = await instance.Editor(own);
        using var otherEditor = await instance.Editor(others);
        var foreign = await Belongings.In(instance, new Steered(otherEditor, others), "vision");
        var before = await instance.Everything();
        var rows = 0;

        foreach (var endpoint in Scoped.Where(d => d.NamesARow()))
        {
            var theirs = await Ask(editor, endpoint, own, foreign.Of(endpoint.Takes()));
            var nobodys = await Ask(editor, endpoint, own, Nobodys);

            Assert.True(theirs.Code is >= 400 and < 500, $"{endpoint} {theirs}");
            Assert.Equal((endpoint, nobodys.Code, Same(nobodys)), (endpoint, theirs.Code, Same(theirs)));
            rows++;
        }

        Assert.Equal(before, await instance.Everything());
        output.WriteLine($"{rows} endpoints tried by {own} with the ids of {others}");
    }

    [Fact]
    public async Task The_one_who_belongs_gets_through_every_door_that_others_are_denied()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = await Drafts(new Steered(editor, "pitea"));
        var rows = 0;

        // whoever has been let out is not there any more
        var doors = Scoped
            .Where(d => d.NamesARow())
            .OrderBy(d => d.Pattern.EndsWith("/avsluta", StringComparison.Ordinal));
        foreach (var endpoint in doors)
        {
            var own = await Ask(editor, endpoint, "pitea", pitea.Of(endpoint.Takes()));

            Assert.False(
                own.Code is 302 && own.Location.StartsWith("/logga-in", StringComparison.Ordinal),
                $"{endpoint}"
            );
            // without open data nothing is followed, an own indicator has a code and no id, and a value is neither tested nor a goal: nothing of it can be read or written
            var isOfFollowed =
                endpoint.Pattern.Contains("{indicator}", StringComparison.Ordinal)
                || endpoint.Pattern.Contains("/indicators/{id}", StringComparison.Ordinal)
                || endpoint.Pattern.Contains("{unit", StringComparison.Ordinal)
                || endpoint.Pattern.EndsWith("/quality", StringComparison.Ordinal);
            Assert.True(
                own.Code is 200 or 201 or 302 or 409 or 412 or 422 or 428 || (own.Code == 404 && isOfFollowed),
                $"{endpoint} {own}"
            );
            rows++;
        }

        output.WriteLine($"{rows} endpoints open to the one who belongs");
    }

    /// <summary>Rows that only members may see or change.</summary>
    private async Task<Belongings> Drafts(Steered pitea)
    {
        var belongings = await Belongings.In(instance, pitea, "vision");
        return belongings with { Element = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Utkast") };
    }

    /// <summary>Reads, or writes what would be taken for granted to be complete except for the revision.</summary>
    private static async Task<Reply> Ask(Visitor visitor, RouteEntry endpoint, string tenant, string id)
    {
        var path = endpoint.At(tenant, id);
        if (!endpoint.Writes())
            return await visitor.Get(path);
        return endpoint.IsApi()
            ? await visitor.JsonText(endpoint.Verb(), path, Bodies.For(endpoint), "\"999\"")
            : await visitor.PostWithToken(path, ("revision", "999"));
    }

    private static string Same(Reply reply) =>
        AnyId().Replace(TokenValue().Replace($"{reply.Location}\n{reply.Body}", "token"), "id");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyId();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex TokenValue();
}
