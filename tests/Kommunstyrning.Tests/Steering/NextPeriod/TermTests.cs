using System.Text.RegularExpressions;
using Kommunstyrning.Steering;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.NextPeriod;

/// <summary>The guided list when a new term of office begins.</summary>
public sealed class TermTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [Trait("Database", "none")]
    [InlineData("2026-03-01", "2026-10-15", "2030-10-14")]
    [InlineData("2026-11-29", "2026-10-15", "2030-10-14")]
    [InlineData("2028-10-14", "2026-10-15", "2030-10-14")]
    [InlineData("2028-10-15", "2030-10-15", "2034-10-14")]
    [InlineData("2024-10-14", "2022-10-15", "2026-10-14")]
    [InlineData("2025-06-01", "2026-10-15", "2030-10-14")]
    public void The_usual_term_is_the_one_that_lies_nearest(string today, string from, string to)
    {
        var term = Term.Usual(DateOnly.Parse(today, Text.Swedish));
        Assert.Equal((from, to), ($"{term.From:yyyy-MM-dd}", $"{term.To:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task W8_what_ends_within_the_term_is_listed_and_N05_the_vision_stays()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        Assert.Equal(200, (await Set(pitea, "2026-10-15", "2030-10-14")).Code);
        var list = (await pitea.Editor.Get($"{pitea.Api}/term")).Json;
        var titles = list["things"]!.AsArray().Select(t => t!.Says("title")).ToList();

        Assert.Contains("Plats för fler", titles);
        Assert.Contains("Bostäder för livets alla skeden", titles);
        Assert.DoesNotContain("Piteå 2050", titles);
        Assert.DoesNotContain("Lätt att bo", titles);
        Assert.DoesNotContain("Jämställdhet", titles);
        Assert.Equal(0, list["settled"]!.GetValue<int>());
        var page = (await pitea.Editor.Get("/pitea/ny-mandatperiod")).Page;
        Assert.StartsWith("Ingen av ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        await Retires("Plats för fler");
        var programmes = (await pitea.Editor.Get($"{pitea.Api}/term")).Json["things"]!
            .AsArray()
            .Where(t => t!.Says("title") is "Plats för fler" or "Ett gott liv varje dag")
            .ToList();
        var chosen = await pitea.Editor.Json(
            HttpMethod.Put,
            $"{pitea.Api}/term/choices",
            new
            {
                choices = programmes.Select(p =>
                    p!.Says("title") == "Plats för fler"
                        ? Periods.Choice(p!, "newDates", from: "2027-07-01", to: "2030-10-14")
                        : Periods.Choice(p!, "retires", "Arbetet är klart.")
                ),
            }
        );
        Assert.True(chosen.Code == 200, chosen.ToString());
        Assert.Equal(2, chosen.Json["settled"]!.GetValue<int>());
        Assert.StartsWith(
            "Två av ",
            (await pitea.Editor.Get("/pitea/ny-mandatperiod")).Page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("inForce", (await pitea.Titled("Ett gott liv varje dag")).Says("state"));

        var carried = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/term/carry-over", null);
        Assert.True(carried.Code == 200, carried.ToString());
        Assert.Equal(200, (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/term/carry-over", null)).Code);
        var former = programmes.First(p => p!.Says("title") == "Plats för fler")!.Says("elementId");
        var draft = (await pitea.Elements()).Single(e => e.Says("succeedsId") == former);
        Assert.Equal(
            ("draft", "2027-07-01", "2030-10-14"),
            (draft.Says("state"), draft.Says("periodFrom"), draft.Says("periodTo"))
        );
        Assert.Equal("inForce", (await pitea.Element(former)).Says("state"));
        var decision = await pitea.Editor.Get(
            $"/pitea/del/{await pitea.IdOf("Ett gott liv varje dag")}/lage?skal=Arbetet%20%C3%A4r%20klart."
        );
        Assert.Contains("Arbetet är klart.", decision.Body, StringComparison.Ordinal);

        // what lies below stands in the way of the decision, and is asked about like anything else
        async Task Retires(string title)
        {
            var thing = list["things"]!.AsArray().First(t => t!.Says("title") == title)!;
            var choices = new { choices = new[] { Periods.Choice(thing, "retires", "Arbetet är klart.") } };
            var retired = await pitea.Editor.Json(HttpMethod.Put, $"{pitea.Api}/term/choices", choices);
            Assert.Equal((200, "1"), (retired.Code, retired.Json.Says("settled")));
            var shown = (await pitea.Editor.Get("/pitea/ny-mandatperiod")).Page;
            var below = (await pitea.Elements()).First(e => e.Says("parentId") == thing.Says("elementId")).Says("id");
            Assert.Contains($"choices.{below}", shown.QuerySelectorAll("select").Select(s => s.GetAttribute("name")));
            Assert.Null(shown.QuerySelector($"a[href*='{thing.Says("elementId")}/lage']"));
            Assert.Contains(
                "Beslutet kan registreras när det som ligger under är avslutat eller flyttat.",
                shown.Body!.TextContent,
                StringComparison.Ordinal
            );
            var counts = Regex.Matches(
                shown.QuerySelector(".slips + p")!.TextContent,
                "[0-9]+",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
            Assert.Equal(titles.Count, counts.Sum(m => int.Parse(m.Value, Text.Swedish)));
        }
    }

    [Fact]
    public async Task N04_a_goal_that_follows_to_the_next_term_says_still_how_it_serves_the_vision()
    {
        var norrkoping = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");
        var goal = await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Alla läser före tio"));
        await norrkoping.Adopted(goal);
        var thing = (await norrkoping.Editor.Get($"{norrkoping.Api}/term")).Json["things"]!
            .AsArray()
            .First(t => t!.Says("elementId") == goal)!;
        var chosen = await norrkoping.Editor.Json(
            HttpMethod.Put,
            $"{norrkoping.Api}/term/choices",
            new { choices = new[] { Periods.Choice(thing, "carriesOver") } }
        );
        Assert.Equal(200, chosen.Code);

        Assert.Equal(
            200,
            (await norrkoping.Editor.Json(HttpMethod.Post, $"{norrkoping.Api}/term/carry-over", null)).Code
        );

        var draft = (await norrkoping.Elements()).Single(e => e.Says("succeedsId") == goal);
        Assert.Equal(vision, draft["contributions"]![0]!.Says("toId"));
        Assert.Equal(("inForce", "draft"), ((await norrkoping.Element(goal)).Says("state"), draft.Says("state")));
        await norrkoping.Adopted(draft.Says("id"));
        Assert.Equal("superseded", (await norrkoping.Element(goal)).Says("state"));
        Assert.Equal("inForce", (await norrkoping.Element(vision)).Says("state"));
    }

    [Fact]
    public async Task The_days_of_the_term_are_the_municipalitys_own_and_a_slip_is_refused_at_its_field()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        Assert.Equal(
            (422, "Mandatperioden slutar innan den har börjat."),
            Said(await Set(lulea, "2026-10-15", "2026-10-14"), "to")
        );
        Assert.Equal(
            (422, "Ange vilken dag mandatperioden börjar."),
            Said(await Set(lulea, null, "2030-10-14"), "from")
        );
        Assert.Equal(
            (422, "En mandatperiod är högst 6 år lång. Se över dagarna."),
            Said(await Set(lulea, "2026-10-15", "2045-10-14"), "to")
        );
        Assert.Equal(200, (await Set(lulea, "2026-11-01", "2030-10-31")).Code);
        var stale = await lulea.Editor.Json(
            HttpMethod.Put,
            $"{lulea.Api}/term",
            new { from = "2026-12-01", to = "2030-11-30" },
            "\"0\""
        );
        Assert.Equal(412, stale.Code);
        Assert.Equal("2026-11-01", (await lulea.Editor.Get($"{lulea.Api}/term")).Json["term"]!.Says("from"));
    }

    private static (int, string?) Said(Reply reply, string field) => (reply.Code, reply.At(field));

    private static async Task<Reply> Set(Steered town, string? from, string? to)
    {
        var shown = await town.Editor.Get($"{town.Api}/term");
        return await town.Editor.Json(HttpMethod.Put, $"{town.Api}/term", new { from, to }, shown.Etag);
    }
}
