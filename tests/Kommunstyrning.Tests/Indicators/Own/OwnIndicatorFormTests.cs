using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>The form of what an own indicator is: what it refuses, keeps and offers.</summary>
public sealed class OwnIndicatorFormTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task All_faults_are_said_at_once_and_what_was_written_stands_there()
    {
        var editor = await instance.Editor("pitea");

        var refused = await editor.Submit(
            "/pitea/egna-nyckeltal/nytt",
            ("name", ""),
            ("definition", new string('x', 2001)),
            ("unit", "dagar"),
            ("decimals", "99"),
            ("kind", "Share")
        );

        Assert.Equal(422, refused.Code);
        var page = refused.Page;
        Assert.Equal(
            ["decimals", "definition", "name", "unit"],
            page.QuerySelectorAll("form.form [aria-invalid=true]").Select(f => f.GetAttribute("name")).Order()
        );
        Assert.Contains(
            "En andel skrivs i procent. Skriv % som mått, eller välj kvot.",
            refused.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(2001, page.QuerySelector("textarea[name=definition]")!.TextContent.Trim().Length);
        Assert.Equal("dagar", page.QuerySelector("[name=unit]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Removing_is_offered_only_while_it_can_be_done_and_ending_after_that()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(
            editor,
            new
            {
                name = "Tas bort",
                kind = "mean",
                unit = "dagar",
                period = "year",
            }
        );
        var page = $"/pitea/egna-nyckeltal/{id}/andra";

        Assert.Contains("Ta bort nyckeltalet", (await editor.Get(page)).Text, StringComparison.Ordinal);
        await Write(editor, id, 0, new { period = $"{Last}", value = 5 });
        var kept = (await editor.Get(page)).Text;

        Assert.DoesNotContain("Ta bort nyckeltalet", kept, StringComparison.Ordinal);
        Assert.Contains("”Tas bort” har värden och tas inte bort.", kept, StringComparison.Ordinal);
        Assert.Contains("kryssa i Avslutat och spara", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withheld_stays_so_in_any_order_of_saves_until_the_small_numbers_are_gone()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(editor, Young(withholds: true, published: true));
        await Write(
            editor,
            id,
            0,
            new
            {
                period = $"{Last}",
                gender = "T",
                value = 12,
            },
            new
            {
                period = $"{Last}",
                gender = "K",
                value = 3,
            },
            new
            {
                period = $"{Last}",
                gender = "M",
                value = 9,
            }
        );

        var hidden = await Put(editor, id, 1, Young(withholds: true, published: false));
        var unveiled = await Put(editor, id, 2, Young(withholds: false, published: false));

        Assert.Equal(200, hidden.Code);
        Assert.Equal(
            (
                409,
                "2 skyddade värden skulle bli läsliga för alla. Ta bort de små talen ur värdena först, eller låt skyddet stå kvar."
            ),
            (unveiled.Code, unveiled.At("withholdsSmall"))
        );
        var small = (await editor.Get($"{Api}/{id}/values"))
            .Json.AsArray()
            .First(v => v!["value"]!.ToString() == "3")!
            .Says("id");
        Assert.Equal(204, (await editor.Json(HttpMethod.Delete, $"{Api}/{id}/values/{small}", null, "\"2\"")).Code);
        Assert.Equal(200, (await Put(editor, id, 3, Young(withholds: false, published: true))).Code);
    }

    [Fact]
    public async Task Calling_the_small_numbers_something_else_does_not_show_them()
    {
        var editor = await instance.Editor("pitea");
        var id = await Added(
            editor,
            new
            {
                name = "Andel av få",
                unit = "dagar",
                kind = "mean",
                period = "year",
                withholdsSmall = true,
                isPublished = true,
            }
        );
        await Write(
            editor,
            id,
            0,
            new
            {
                period = $"{Last}",
                value = 40,
                persons = 20,
            }
        );
        await Write(
            editor,
            id,
            1,
            new
            {
                period = $"{Last - 1}",
                value = 30,
                persons = 2,
            }
        );

        var kept = await Put(
            editor,
            id,
            2,
            new
            {
                name = "Andel av få",
                unit = "personer",
                kind = "volume",
                period = "year",
                withholdsSmall = true,
                isPublished = true,
            }
        );

        Assert.Equal(
            "Det finns värden, och de är inlagda i dagar. Ta bort dem först, eller avsluta nyckeltalet och lägg upp ett nytt.",
            kept.At("unit")
        );
        Assert.Equal(409, kept.Code);
        Assert.NotEmpty(kept.At("kind"));
        using var stranger = instance.Visitor();
        Assert.Equal(
            [$"{Last - 1} ", $"{Last} 40"],
            (await stranger.Get($"{Api}/{id}/values")).Json.AsArray().Select(v => $"{v!["period"]} {v["value"]}")
        );
    }

    private static object Young(bool withholds, bool published) =>
        new
        {
            name = "Unga",
            unit = "personer",
            kind = "volume",
            period = "year",
            isDividedByGender = true,
            withholdsSmall = withholds,
            isPublished = published,
        };

    private static Task<Reply> Put(Visitor editor, string id, int revision, object asked) =>
        editor.Json(HttpMethod.Put, $"{Api}/{id}", asked, $"\"{revision}\"");

    private static async Task Write(Visitor editor, string id, int revision, params object[] rows)
    {
        var reply = await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, $"\"{revision}\"");
        Assert.True(reply.Code == 200, reply.ToString());
    }

    private static async Task<string> Added(Visitor editor, object asked)
    {
        var reply = await editor.Json(HttpMethod.Post, Api, asked);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json["id"]!.ToString();
    }
}
