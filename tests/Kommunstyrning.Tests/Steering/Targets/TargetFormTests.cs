using AngleSharp.Html.Dom;
using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>The page on which an editor sets a target: what it suggests, keeps, refuses and offers.</summary>
[Collection(Targets.Targeted.Name)]
public sealed class TargetFormTests(Targeted targeted)
{
    [Fact]
    public async Task The_base_is_suggested_from_the_newest_final_value_and_what_is_saved_stands_on_the_page()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Satt i formuläret");
        var form = await pitea.Editor.Get(Form(id));
        Assert.Equal(($"{Now - 1}", "82"), (form.Page.Value("base.year"), form.Page.Value("base.value")));
        Assert.Contains(
            $"Piteås senaste slutliga värden, Källa: Kolada: 82 ({Now - 1}), 81 ({Now - 2}), 80 ({Now - 3}), 78 ({Now - 4}) och 70 ({Now - 6}).",
            form.Text,
            StringComparison.Ordinal
        );

        var saved = await pitea.Editor.Submit(
            Form(id),
            ("base.year", $"{Now - 6}"),
            ("base.value", "70,0"),
            ("milestones.1.year", $"{Now - 2}"),
            ("milestones.1.value", "80 %"),
            ("final.year", $"{Now + 2}"),
            ("final.value", "90")
        );

        Assert.Equal((302, $"/pitea/del/{id}"), (saved.Code, saved.Location));
        await pitea.Adopted(id);
        var page = await targeted.Get(saved.Location);
        Assert.Equal(
            [
                $"82,0 % år {Now - 1}. Det är 0,5 procentenheter efter planen.",
                $"Bas {Now - 6} 70,0",
                $"Nu {Now - 1} 82,0",
                $"Mål {Now + 2} 90,0",
                "Mot kommunens egen plan Nära banan",
            ],
            page.Page.QuerySelectorAll(".target-finding, .tnt > div").Select(Said)
        );
        Assert.Equal("t-near", page.Page.QuerySelector(".tm")!.ClassList[1]);
        // the form carries what it was given
        using var again = await targeted.Instance.Editor("pitea");
        var draft = (await again.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null)).Json.Says("id");
        var filled = (await again.Get(Form(draft))).Page;
        Assert.Equal(
            ($"{Now - 6}", "70", $"{Now - 2}", "80", $"{Now + 2}", "90"),
            (
                filled.Value("base.year"),
                filled.Value("base.value"),
                filled.Value("milestones.0.year"),
                filled.Value("milestones.0.value"),
                filled.Value("final.year"),
                filled.Value("final.value")
            )
        );
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_written_and_says_why_at_the_field()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Fel i formuläret");
        var before = await targeted.Instance.Everything();

        var refused = await pitea.Editor.Submit(
            Form(id),
            ("base.value", "82 kr"),
            ("milestones.0.year", "2199"),
            ("milestones.0.value", "85"),
            ("milestones.3.value", "86"),
            ("final.year", $"{Now + 2}"),
            ("final.value", "101"),
            ("tolerance", "två")
        );

        Assert.Equal(422, refused.Code);
        var page = refused.Page;
        Assert.Equal(
            ("82 kr", "2199", "85", "101", "två"),
            (
                page.Value("base.value"),
                page.Value("milestones.0.year"),
                page.Value("milestones.0.value"),
                page.Value("final.value"),
                page.Value("tolerance")
            )
        );
        Assert.Equal(
            "En andel är som minst 0 och som mest 100 %. 101,0 % går därför inte att nå.",
            Said(page.GetElementById("f-final.value-fel")!)
        );
        // a row that the form did not show before is kept too
        Assert.Equal("86", page.Value("milestones.3.value"));
        Assert.Equal(4, page.QuerySelectorAll(".field .error").Length);
        Assert.Equal(
            4,
            page.QuerySelectorAll(".summary a")
                .Count(a => page.GetElementById(a.GetAttribute("href")![1..]) is not null)
        );
        Assert.Equal(before, await targeted.Instance.Everything());
    }

    [Fact]
    public async Task A_target_is_tried_against_others_without_being_saved()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Prövas");
        var before = await targeted.Instance.Everything();

        var tried = await pitea.Editor.Submit(
            Form(id),
            ("base.year", $"{Now - 2}"),
            ("base.value", "70"),
            ("final.year", $"{Now}"),
            ("final.value", "72"),
            ("prova", "ja")
        );

        Assert.Equal(200, tried.Code);
        Assert.Equal(
            "Av 2 kommuner som börjat på ungefär samma nivå har två kommit lika långt på två år. Av de liknande kommunerna hade en börjat där, och en kom lika långt.",
            Said(tried.Page.QuerySelector("[role=status]")!)
        );
        Assert.Equal("72", tried.Page.Value("final.value"));
        Assert.Equal(before, await targeted.Instance.Everything());
    }

    [Fact]
    public async Task What_is_decided_with_the_text_is_told_where_it_is_decided_with_what_others_had_achieved()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Inför beslut");
        await pitea.Targeted(id, Share, Way((-2, 70), (0, 72)));
        await pitea.Targeted(id, Days, new { withoutReason = "Vi mäter först" });
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);

        var page = (await pitea.Editor.Get($"/pitea/del/{id}/lage")).Page;

        Assert.Equal(
            [
                $"Nöjda, andel (%): från 70 ({Now - 2}) till 72 ({Now}). Av 2 kommuner som börjat på ungefär samma nivå har två kommit lika långt på två år. Av de liknande kommunerna hade en börjat där, och en kom lika långt.",
                "Väntetid, dagar: följs utan målvärde. Vi mäter först.",
            ],
            page.QuerySelectorAll(".decided-too li").Select(Said)
        );
    }

    [Fact]
    public async Task What_was_decided_to_have_no_target_offers_no_form_for_women_either()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Utan för alla");
        await pitea.Targeted(id, Share, new { withoutReason = "Vi mäter först" });
        await pitea.Adopted(id);

        Assert.Null((await pitea.Editor.Get($"{Form(id)}?kon=K")).Page.QuerySelector("main form.form"));
    }

    [Fact]
    public async Task What_cannot_be_changed_offers_a_new_wording_instead_of_a_form()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Beslutat på sidan");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Adopted(id);

        var form = (await pitea.Editor.Get(Form(id))).Page;
        var measures = (await pitea.Editor.Get($"/pitea/del/{id}/nyckeltal")).Page;

        Assert.Null(form.QuerySelector("main form.form"));
        Assert.Equal($"/pitea/del/{id}/ny-lydelse", form.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Null(measures.QuerySelector("form[action$='/ta-bort']"));
        Assert.Equal($"Mål {Now + 2}: 90, beslutat Se målvärdet för {Share}", Said(measures.QuerySelector(".aims")!));
    }

    [Fact]
    public async Task A_neighbour_and_a_reader_neither_see_the_form_nor_change_by_it()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Bara vårt mål");
        await pitea.Targeted(id, Share, Climb);
        using var neighbour = await targeted.Instance.Editor("lulea");
        using var reader = await targeted.Instance.Reader("pitea");
        var before = await targeted.Instance.Everything();

        Assert.Equal((403, 403), ((await reader.Get(Form(id))).Code, (await neighbour.Get(Form(id))).Code));
        Assert.Equal(404, (await neighbour.Get(Form(id, "lulea"))).Code);
        foreach (var step in new[] { "", "/ta-bort", "/bedomning" })
        {
            foreach (
                var (who, tenant, code) in new[]
                {
                    (reader, "pitea", 403),
                    (neighbour, "pitea", 403),
                    (neighbour, "lulea", 404),
                }
            )
            {
                var reply = await who.PostWithToken(
                    $"{Form(id, tenant)}{step}",
                    ("revision", "1"),
                    ("base.year", "2020"),
                    ("base.value", "1"),
                    ("final.year", "2030"),
                    ("final.value", "2")
                );
                Assert.Equal((step, code), (step, reply.Code));
            }
        }
        Assert.Equal(403, (await reader.Get("/pitea/malregler")).Code);
        Assert.Equal(before, await targeted.Instance.Everything());
    }

    private static string Form(string id, string tenant = "pitea") => $"/{tenant}/del/{id}/nyckeltal/{Share}/malvarde";

    private async Task<Steered> Pitea() => new(await targeted.Instance.Editor("pitea"), "pitea");
}

internal static class FormPages
{
    /// <summary>What stands in a field.</summary>
    public static string Value(this IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "";
}
