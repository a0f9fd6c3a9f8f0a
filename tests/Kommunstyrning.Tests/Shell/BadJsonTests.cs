using System.Text;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What the API cannot take is said in Swedish, and nothing has changed.</summary>
public sealed class BadJsonTests(Instance instance) : IClassFixture<Instance>
{
    private const string Draft = "Stödet till chefer är lätt att hitta";

    [Theory]
    [InlineData("malformed", "")]
    [InlineData("malformed", "{")]
    [InlineData("malformed", "null")]
    [InlineData("malformed", "[]")]
    [InlineData("malformed", "\"text\"")]
    [InlineData("malformed", "{\"title\":\"A\",\"title\":\"B\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"tenantId\":\"lulea\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"id\":\"5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"state\":\"inForce\"}")]
    [InlineData("malformed", "{\"title\":1}")]
    [InlineData("malformed", "{\"title\":{\"a\":1}}")]
    [InlineData("malformed", "{\"title\":\"A\",\"targetYear\":1e400}")]
    [InlineData("malformed", "{\"title\":\"A\",\"targetYear\":\"2050\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"targetYear\":NaN}")]
    [InlineData("malformed", "{\"title\":\"A\",\"targetYear\":99999999999}")]
    [InlineData("malformed", "{\"title\":\"A\",\"periodFrom\":\"2025-13-01\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"periodFrom\":\"10000-01-01\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"ownerUnitId\":\"inget-id\"}")]
    [InlineData("malformed", "{\"title\":\"A\",\"tagIds\":[\"inget-id\"]}")]
    [InlineData("malformed", "{\"title\":\"A\",\"tagIds\":\"inget-id\"}")]
    [InlineData("malformed", "{\"title\":\"A\\ud800\"}")]
    [InlineData("malformed", "{\"title\":\"A\\udc00B\"}")]
    [InlineData("invalid", "{}")]
    [InlineData("invalid", "{\"title\":null}")]
    [InlineData("invalid", "{\"title\":\"\\u0000\\u202e\\u2066\"}")]
    [InlineData("invalid", "{\"title\":\"A\",\"periodFrom\":\"0001-01-01\",\"periodTo\":\"9999-12-31\"}")]
    [InlineData("invalid", "{\"title\":\"A\",\"periodFrom\":\"9998-01-01\",\"periodTo\":\"9999-12-31\"}")]
    [InlineData("invalid", "{\"title\":\"A\",\"periodFrom\":\"2026-01-01\",\"periodTo\":\"2025-01-01\"}")]
    [InlineData("invalid", "{\"title\":\"A\",\"reviewedOn\":\"0001-01-01\"}")]
    [InlineData("invalid", "{\"title\":\"A\",\"targetYear\":0}")]
    [InlineData("invalid", "{\"title\":\"A\",\"targetYear\":-2147483648}")]
    [InlineData("invalid", "{\"title\":\"A\",\"sections\":{\"finns-inte\":\"text\"}}")]
    [InlineData("invalid", "{\"title\":\"A\",\"sections\":{\"\\u0000\":\"text\"}}")]
    [InlineData("invalid", "{\"title\":\"A\",\"contributions\":[null]}")]
    [InlineData("invalid", "{\"title\":\"A\",\"contributions\":[{}]}")]
    [InlineData("invalid", "{\"title\":\"A\",\"contributorIds\":[\"00000000-0000-0000-0000-000000000000\"]}")]
    public async Task An_element_is_refused(string problem, string body)
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf(Draft);

        await Refused(pitea, HttpMethod.Put, $"elements/{id}", body, problem);
    }

    [Theory]
    [InlineData("malformed", "{\"name\":\"A\",\"kind\":\"kung\"}")]
    [InlineData("malformed", "{\"name\":\"A\",\"kind\":3}")]
    [InlineData("malformed", "{\"name\":\"A\",\"kind\":\"company\",\"position\":1.5}")]
    [InlineData("invalid", "{\"name\":\"\\u0000\",\"kind\":\"company\"}")]
    [InlineData("invalid", "{\"name\":\"A\",\"kind\":\"company\"}")]
    [InlineData(
        "invalid",
        "{\"name\":\"A\",\"kind\":\"department\",\"parentId\":\"00000000-0000-0000-0000-000000000000\"}"
    )]
    public async Task A_unit_is_refused(string problem, string body) =>
        await Refused(await Lulea(), HttpMethod.Post, "units", body, problem);

    [Theory]
    [InlineData("invalid", "{\"description\":null,\"replaces\":null,\"words\":{\"unit.King\":\"Kung\"}}")]
    [InlineData("invalid", "{\"description\":\"\",\"replaces\":\"\",\"words\":{\"\":\"Ord\"}}")]
    [InlineData("malformed", "{\"description\":\"\",\"replaces\":\"\",\"words\":[]}")]
    public async Task Words_are_refused(string problem, string body)
    {
        var lulea = await Lulea();

        await Refused(lulea, HttpMethod.Put, $"models/{(await lulea.Version()).Says("id")}", body, problem);
    }

    [Theory]
    [InlineData("malformed", "{\"key\":\"ny\",\"kind\":\"hus\"}")]
    [InlineData("malformed", "{\"key\":\"ny\",\"maximum\":1e400}")]
    [InlineData(
        "invalid",
        "{\"key\":\"ny\",\"kind\":\"aim, leg\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"]}"
    )]
    [InlineData("malformed", "{\"key\":\"ny\",\"scope\":7}")]
    [InlineData("malformed", "{\"key\":\"ny\",\"audience\":\"1\"}")]
    [InlineData(
        "invalid",
        "{\"key\":\"ny\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"],\"maximum\":0}"
    )]
    [InlineData("invalid", "{\"key\":\"NY\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"]}")]
    [InlineData("invalid", "{\"key\":null,\"singular\":null,\"plural\":null,\"parentKeys\":[null]}")]
    [InlineData(
        "invalid",
        "{\"key\":\"ny\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"],\"sections\":[null]}"
    )]
    [InlineData(
        "invalid",
        "{\"key\":\"ny\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"],\"sections\":[{}]}"
    )]
    [InlineData(
        "invalid",
        "{\"key\":\"ny\",\"singular\":\"Ny\",\"plural\":\"Nya\",\"parentKeys\":[\"vision\"],\"sections\":[{\"key\":null,\"name\":null}]}"
    )]
    public async Task A_level_is_refused(string problem, string body)
    {
        var lulea = await Lulea();
        await lulea.Editor.Json(HttpMethod.Post, $"{lulea.Api}/models", null);
        var draft = (await lulea.Editor.Get($"{lulea.Api}/models")).Json[0]!.Says("id");

        await Refused(lulea, HttpMethod.Post, $"models/{draft}/levels", body, problem);
    }

    [Theory]
    [InlineData("title", 201)]
    [InlineData("body", 20_001)]
    [InlineData("currentState", 20_001)]
    [InlineData("desiredState", 200_000)]
    [InlineData("body", 200_000)]
    [InlineData("title", 200_000)]
    public async Task Text_that_is_too_long_is_refused_at_its_field(string field, int length)
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf(Draft);
        var text = Garbled.Long(length);
        var body = field == "title" ? $$"""{"title":"{{text}}"}""" : $$"""{"title":"A","{{field}}":"{{text}}"}""";

        var reply = await Refused(pitea, HttpMethod.Put, $"elements/{id}", body, "invalid");

        Assert.Contains("tecken", reply.At(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_seen_is_taken_out_and_the_rest_is_kept()
    {
        var pitea = await Pitea();
        var parent = await pitea.IdOf("Bostäder för livets alla skeden");
        var title = $$"""  Ra\u0000k{{Garbled.Bidi}} o\u0308l{{Garbled.C1}} \t mål """;
        var content = $$"""{"title":"{{title}}","body":"Rad\r\nrad\u0000"}""";
        var written = $$"""{"level":"mal","parentId":"{{parent}}","content":{{content}} }""";

        var reply = await pitea.Editor.JsonText(HttpMethod.Post, $"{pitea.Api}/elements", written);

        Assert.Equal(201, reply.Code);
        Assert.Equal("Rak öl mål", reply.Json.Says("title"));
        Assert.Equal("Rad\nrad", reply.Json.Says("body"));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=inget", 415)]
    public async Task Another_format_is_refused(string contentType, int status)
    {
        var lulea = await Lulea();
        var before = await instance.Everything();
        var content = new ByteArrayContent("""{"name":"A","kind":"company"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var reply = await lulea.Editor.Send(HttpMethod.Post, $"{lulea.Api}/units", content);

        Assert.Equal(status, reply.Code);
        IsSwedish(reply);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_body_that_is_not_text_is_refused()
    {
        var lulea = await Lulea();
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var reply = await lulea.Editor.Send(HttpMethod.Post, $"{lulea.Api}/units", content);

        Assert.Equal(400, reply.Code);
        IsSwedish(reply);
    }

    [Fact]
    public async Task A_huge_body_is_not_read()
    {
        var lulea = await Lulea();
        var before = await instance.Everything();
        var content = new ByteArrayContent(new byte[40_000_000]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var reply = await lulea.Editor.Send(HttpMethod.Post, $"{lulea.Api}/units", content, ("Expect", "100-continue"));

        Assert.Equal(413, reply.Code);
        IsSwedish(reply);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_body_that_is_nested_deep_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "[", 10_000).Append(']', 10_000).ToString();

        await Refused(await Lulea(), HttpMethod.Post, "units", $$"""{"name":{{deep}}}""", "malformed");
    }

    [Theory]
    [InlineData("GET", "elements/inget-id", 404)]
    [InlineData("GET", "elements/%00", 400)]
    [InlineData("GET", "elements/..%2f..%2fpitea%2felements", 404)]
    [InlineData("GET", "elements?version=inget-id", 400)]
    [InlineData("GET", "elements?version=5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f", 404)]
    [InlineData("GET", "units/%F0%9F%98%80", 404)]
    [InlineData("GET", "models/1", 404)]
    [InlineData("DELETE", "elements/inget-id", 404)]
    [InlineData("DELETE", "units/inget-id", 404)]
    [InlineData("DELETE", "models/levels/inget-id", 404)]
    public async Task What_is_not_an_id_leads_nowhere(string method, string path, int status)
    {
        var lulea = await Lulea();

        var reply = await lulea.Editor.Send(
            HttpMethod.Parse(method),
            $"{lulea.Api}/{path}",
            content: null,
            ("If-Match", "\"1\"")
        );

        Assert.Equal(status, reply.Code);
        if (!path.Contains("%00", StringComparison.Ordinal))
            IsSwedish(reply);
    }

    internal static void IsSwedish(Reply reply)
    {
        Assert.True(reply.Code is >= 400 and < 500, reply.ToString());
        Assert.Equal("application/problem+json", reply.Header("Content-Type")?.Split(';')[0]);
        Assert.StartsWith("urn:kommunstyrning:problem:", reply.Json.Says("type"), StringComparison.Ordinal);
        Assert.Equal(reply.Code, reply.Json["status"]!.GetValue<int>());
        Assert.Matches("^[A-ZÅÄÖ]", reply.Json.Says("title"));
        Assert.Matches(@"(?s)^.*[a-zåäö].*\.$", reply.Sentence);
        Assert.DoesNotContain("Exception", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", reply.Body, StringComparison.Ordinal);
    }

    private async Task<Reply> Refused(Steered lulea, HttpMethod method, string path, string body, string problem)
    {
        var before = await instance.Everything();
        var tag =
            method == HttpMethod.Put ? (await lulea.Editor.Get($"{lulea.Api}/{path}")).Etag
            : path.EndsWith("/levels", StringComparison.Ordinal)
                ? (await lulea.Editor.Get($"{lulea.Api}/{path[..^7]}")).Etag
            : "\"1\"";

        var reply = await lulea.Editor.JsonText(method, $"{lulea.Api}/{path}", body, tag);

        IsSwedish(reply);
        Assert.True($"urn:kommunstyrning:problem:{problem}" == reply.Json.Says("type"), reply.ToString());
        Assert.Equal(before, await instance.Everything());
        return reply;
    }

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");

    private async Task<Steered> Lulea() => new(await instance.Editor("lulea"), "lulea");
}
