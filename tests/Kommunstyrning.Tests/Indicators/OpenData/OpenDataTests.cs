using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>What all addresses of open data have in common.</summary>
[Collection(Stocked.Name)]
public sealed class OpenDataTests(Stocked stocked)
{
    private static readonly string[] AllAddresses =
    [
        "/api/v1/indicators",
        "/api/v1/indicators?q=elever",
        "/api/v1/indicators/groups",
        "/api/v1/indicators/N15419",
        "/api/v1/indicators/N15419/values",
        "/api/v1/indicators/N15419/values.csv",
        "/api/v1/areas",
        "/api/v1/areas/groups",
    ];

    public static TheoryData<string> Addresses { get; } = [.. AllAddresses];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Anyone_may_read_them_from_any_site_and_keep_them_for_a_while(string address)
    {
        using var visitor = stocked.Instance.Visitor();

        var reply = await visitor.Get(address, ("Origin", "https://annan.example"));

        Assert.Equal(200, reply.Code);
        Assert.Equal("*", reply.Header("Access-Control-Allow-Origin"));
        Assert.Equal("public, max-age=300", reply.Header("Cache-Control"));
        Assert.StartsWith("\"", reply.Etag, StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Null(reply.Header("Set-Cookie"));
        Assert.Equal(0, visitor.Cookies.Count);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_the_latest_gets_no_body(string address)
    {
        var tag = (await stocked.Get(address)).Etag;

        var same = await stocked.Get(address, ("If-None-Match", $"\"x\", W/{tag}"));
        var other = await stocked.Get(address, ("If-None-Match", "\"x\""));

        Assert.Equal((304, "", tag), (same.Code, same.Body, same.Etag));
        Assert.Equal("*", same.Header("Access-Control-Allow-Origin"));
        Assert.Equal(200, other.Code);
    }

    [Fact]
    public async Task A_new_version_of_the_data_has_a_new_tag_and_is_found()
    {
        var before = await stocked.Get("/api/v1/indicators?q=nytt");

        await stocked.Tell(async db =>
        {
            db.Add(new Indicator { Id = "N77777", Title = "Nytt mått" });
            (await db.DataVersions.SingleAsync()).Number++;
        });
        var after = await stocked.Get("/api/v1/indicators?q=nytt", ("If-None-Match", before.Etag));

        Assert.Equal(0, before.Json["count"]!.GetValue<int>());
        Assert.Equal((200, 1), (after.Code, after.Json["count"]!.GetValue<int>()));
        Assert.NotEqual(before.Etag, after.Etag);
    }

    [Fact]
    public async Task A_table_and_its_JSON_have_tags_of_their_own()
    {
        var json = await stocked.Get("/api/v1/indicators/N15419/values");
        var csv = await stocked.Get(
            "/api/v1/indicators/N15419/values",
            ("Accept", "text/csv"),
            ("If-None-Match", json.Etag)
        );

        Assert.Equal(200, csv.Code);
        Assert.NotEqual(json.Etag, csv.Etag);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_headers_may_be_asked_for_alone(string address)
    {
        var head = await stocked.Anyone.Send(HttpMethod.Head, address);

        Assert.Equal((200, ""), (head.Code, head.Body));
        Assert.Equal((await stocked.Get(address)).Etag, head.Etag);
    }

    [Fact]
    public async Task A_refusal_can_be_read_from_any_site_and_is_not_kept()
    {
        var reply = await stocked.Get("/api/v1/indicators/N15419/values?year=x");

        Assert.Equal((400, "*"), (reply.Code, reply.Header("Access-Control-Allow-Origin")));
        Assert.Equal("no-cache, private", reply.Header("Cache-Control"));
    }

    [Fact]
    public async Task They_hold_nothing_that_is_a_municipalitys_own()
    {
        var pitea = new Steered(stocked.Editor, "pitea");
        await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), "Kanariefågel");

        foreach (var address in AllAddresses)
        {
            var asMember = await stocked.Editor.Get(address);
            var asAnyone = await stocked.Get(address);

            Assert.Equal(asAnyone.Body, asMember.Body);
            Assert.DoesNotContain("Kanariefågel", asMember.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Bostäder", asMember.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task They_are_read_only()
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            Assert.Equal(405, (await stocked.Operator.JsonText(method, "/api/v1/indicators/N15419", "{}")).Code);
    }
}
