using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>A municipality's own indicators and their values, through the API, beside another municipality.</summary>
public sealed class OwnIndicatorApiTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task The_good_rows_are_kept_and_each_bad_one_is_named()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(editor, Share());
        object[] rows =
        [
            new { period = Last - 2, value = 80.5 },
            new { period = $"{Last - 1}", value = "82,5 %" },
            new { period = $"{Last}", value = "120" },
            new { period = $"{Last}T1", value = "83" },
            new { period = "2190", value = "83" },
            new { period = $"{Last}", value = "=A1+B1" },
            new
            {
                period = $"{Last}",
                unit = "Ingenstans",
                value = "83",
            },
            new
            {
                period = $"{Last}",
                gender = "K",
                value = "83",
            },
            new { period = $"{Last}", value = "åttio" },
        ];

        var reply = await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"");

        Assert.True(reply.Code == 200, reply.ToString());
        Assert.Equal((2, 0, "\"1\""), ((int)reply.Json["added"]!, (int)reply.Json["changed"]!, reply.Etag));
        Assert.Equal(
            [
                "2 value En andel är som minst 0 och som mest 100 %, men här står 120. Kontrollera kommat.",
                $"3 period tertial 1 {Last} är ett tertial, men värdena är för ett år i taget. Skriv till exempel {Last}.",
                "4 period 2190 har inte börjat, så inget utfall kan finnas. Kontrollera året; en prognos hör inte hemma här.",
                "5 value ”=A1+B1” är en formel eller börjar som en. Klistra in själva värdet i stället (Klistra in special, Värden).",
                "6 unit Nyckeltalet är inte uppdelat på enheter. Lämna enheten tom.",
                "7 gender Nyckeltalet är inte uppdelat på kön. Skriv T eller lämna tomt.",
                "8 value ”åttio” går inte att läsa som ett tal i %. Skriv bara talet, till exempel 95,5.",
            ],
            reply.Json["bad"]!.AsArray().Select(b => $"{b!["index"]} {b["field"]} {b["sentence"]}")
        );
        Assert.Equal($"{Last - 2} 80.5, {Last - 1} 82.5", await Values(editor, id));

        var stale = await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"");
        var again = await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows[..2], "\"1\"");
        Assert.Equal((412, 200, "\"1\""), (stale.Code, again.Code, again.Etag));
        Assert.Equal(2, (int)again.Json["unchanged"]!);
    }

    [Fact]
    public async Task Two_figures_for_one_period_are_both_held_back_and_a_new_one_is_a_change()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(editor, Share());

        var two = await editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new[] { new { period = $"{Last}", value = "80" }, new { period = $"{Last}", value = "81" } },
            "\"0\""
        );
        await editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new[] { new { period = $"{Last}", value = "80" } },
            "\"0\""
        );
        var change = await editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new[] { new { period = $"{Last}", value = "81" } },
            "\"1\""
        );

        Assert.Equal((422, 2), (two.Code, two.Json["bad"]!.AsArray().Count));
        Assert.Equal((200, 1), (change.Code, (int)change.Json["changed"]!));
        Assert.Equal($"{Last} 81", await Values(editor, id));
    }

    [Fact]
    public async Task Ten_thousand_rows_are_refused_with_the_limit()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(editor, Share());
        var rows = Enumerable.Range(0, 10_000).Select(_ => new { period = $"{Last}", value = "80" });

        var reply = await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"");

        Assert.Equal(422, reply.Code);
        Assert.Contains("högst 5", reply.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await Values(editor, id));
    }

    [Fact]
    public async Task Nobody_but_those_who_may_edit_sees_a_small_number_anywhere()
    {
        var editor = await instance.Editor("pitea");
        using var reader = await instance.Reader("pitea");
        using var stranger = instance.Visitor();
        var id = await Added(
            editor,
            new
            {
                name = "Hemlösa unga",
                unit = "personer",
                kind = "volume",
                period = "year",
                isDividedByGender = true,
                withholdsSmall = true,
                isPublished = true,
            }
        );
        await editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new object[]
            {
                new
                {
                    period = $"{Last}",
                    gender = "T",
                    value = 172034,
                },
                new
                {
                    period = $"{Last}",
                    gender = "K",
                    value = 3,
                    comment = "Bara tre",
                },
                new
                {
                    period = $"{Last}",
                    gender = "M",
                    value = 172031,
                },
                new
                {
                    period = $"{Last - 1}",
                    gender = "T",
                    value = 169900,
                },
            },
            "\"0\""
        );

        Assert.Equal($"{Last - 1} 169900, {Last} 172034, {Last} 3, {Last} 172031", await Values(editor, id));
        foreach (var other in new[] { reader, stranger })
        {
            Assert.Equal($"{Last - 1} 169900, {Last} 172034, {Last} , {Last} ", await Values(other, id));
            foreach (
                var address in new[]
                {
                    $"{Api}/{id}/values",
                    $"{Api}/{id}/values.csv",
                    $"/pitea/egna-nyckeltal/{id}",
                    $"/pitea/egna-nyckeltal/{id}.csv",
                    $"/pitea/egna-nyckeltal/{id}/utveckling.svg",
                }
            )
            {
                var shown = await other.Get(address);
                Assert.True(shown.Code == 200, address);
                Assert.DoesNotContain("172031", shown.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("172\u00a0031", shown.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("Bara tre", shown.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_is_not_published_is_for_members_and_nothing_is_for_another_municipality()
    {
        var editor = await instance.Editor("pitea");
        using var reader = await instance.Reader("pitea");
        using var stranger = instance.Visitor();
        var id = await Added(
            editor,
            new
            {
                name = "Internt",
                kind = "index",
                period = "month",
                isPublished = false,
            }
        );

        Assert.Equal(200, (await reader.Get($"{Api}/{id}")).Code);
        Assert.Equal(404, (await stranger.Get($"{Api}/{id}")).Code);
        Assert.Equal(404, (await stranger.Get($"/pitea/egna-nyckeltal/{id}")).Code);
        Assert.DoesNotContain("Internt", (await stranger.Get(Api)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Internt",
            (await editor.Get("/api/v1/norrkoping/indicators")).ToString(),
            StringComparison.Ordinal
        );
    }

    private static object Share() =>
        new
        {
            name = "Besök som blev av",
            unit = "procent",
            decimals = 1,
            kind = "share",
            period = "year",
            isPublished = true,
        };

    private static async Task<string> Added(Visitor editor, object asked)
    {
        var reply = await editor.Json(HttpMethod.Post, Api, asked);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json["id"]!.ToString();
    }

    private static async Task<string> Values(Visitor visitor, string id) =>
        string.Join(
            ", ",
            (await visitor.Get($"{Api}/{id}/values")).Json.AsArray().Select(v => $"{v!["period"]} {v["value"]}")
        );
}
